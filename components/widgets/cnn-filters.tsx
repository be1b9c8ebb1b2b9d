'use client'

import { useMemo } from 'react'
import { ImageGrid } from '@/components/charts/image-grid'
import { ScaleLegend } from '@/components/charts/scale-legend'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import { Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { Toggle } from '@/components/ui/toggle'
import { WeightField } from '@/components/ui/weight-field'
import type { Filters } from '@/lib/experiments/cnn'
import { readFrozen, writeFrozen } from '@/lib/experiments/cnn.params'
import { say } from '@/lib/locale/say'
import { HAND_KERNELS, type HandKernel, handKernel } from '@/lib/math/convolution'
import { useShown } from '@/lib/twin/use-shown'
import type { CnnRun } from './cnn'
import { stageName, stagesOf } from './cnn-names'
import { useAnswer } from './image-answer'

const KERNELS: Record<HandKernel, string> = {
  'vertical edge': say('vertical edge'),
  'horizontal edge': say('horizontal edge'),
  blur: say('blur'),
  sharpen: say('sharpen'),
  point: say('point##a kernel'),
  zero: say('zero##a kernel'),
}

interface CnnFiltersProps {
  run: CnnRun
  version: string | undefined
  onEdit: () => void
}

/** The filters of a convolution: seen, written by hand, and held fast while the rest learns. */
export function CnnFilters({ run, version, onEdit }: CnnFiltersProps) {
  const stages = stagesOf(run.params)
  const convolutions = stages.flatMap(({ layer }, l) => (layer.kind === 'conv' ? [l] : []))
  const [wanted, setWanted] = useShown('cnn-filters/wanted', '')
  const stage = convolutions.includes(Number(wanted)) && wanted !== '' ? Number(wanted) : convolutions[0]
  const [channel, setChannel] = useShown('cnn-filters/channel', 0)
  const [filter, setFilter] = useShown('cnn-filters/filter', 0)
  const [problem, setProblem] = useShown<string>('cnn-filters/problem')
  const question =
    version !== undefined && stage !== undefined ? { type: 'filters' as const, stage } : undefined
  const { answer } = useAnswer<Filters>(run, question, version ?? '')
  const frozen = readFrozen(run.params.frozen)
  const input = stage === undefined ? undefined : stages[stage]!.input
  const channels = input?.at(-1) ?? 1
  const shown = Math.min(channel, channels - 1)
  const found = answer && answer.stage === stage && answer.shape[2] === channels ? answer : undefined

  const kernels = useMemo(() => found && planesOf(found, shown), [found, shown])
  const peak = useMemo(
    () => kernels?.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) ?? 1,
    [kernels],
  )
  if (stage === undefined)
    return <p className="m-0 text-quiet text-sm">{say('This network has no convolution.')}</p>
  if (!found || !kernels)
    return (
      <p className="m-0 text-quiet text-sm">
        {say('Press Train or Step: the filters appear here, and you can write into them.')}
      </p>
    )
  const [size = 1, , , filters = 1] = found.shape
  const chosen = Math.min(filter, filters - 1)
  const locked = run.locked('weights')
  const isFrozen = (one: number) => frozen.some((held) => held.stage === stage && held.filter === one)
  const values = Array.from(kernels.subarray(chosen * size * size, (chosen + 1) * size * size))
  const write = async (change: { values?: number[]; bias?: number }) => {
    setProblem(undefined)
    try {
      await run.edit({ type: 'edit', stage, filter: chosen, channel: shown, ...change })
      onEdit()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <div className="grid items-start gap-6 @3xl:grid-cols-2">
      <div className="grid gap-3">
        {convolutions.length > 1 && (
          <Select
            label={say('Layer')}
            value={String(stage)}
            options={convolutions.map((l) => ({ value: String(l), label: stageName(stages, l) }))}
            onChange={setWanted}
          />
        )}
        {channels > 1 && (
          <Slider
            label={say('What they do to map')}
            value={shown + 1}
            min={1}
            max={channels}
            onChange={(map) => setChannel(map - 1)}
          />
        )}
        <ImageGrid
          label={say('Filters of layer {stage}, for map {shown}', { stage: stage + 1, shown: shown + 1 })}
          pixels={kernels}
          width={size}
          height={size}
          scale="diverging"
          domain={[-peak, peak]}
          captions={Array.from({ length: filters }, (_, one) =>
            isFrozen(one) ? say('{one} frozen', { one: one + 1 }) : String(one + 1),
          )}
          selected={chosen}
          onSelect={setFilter}
          size={56}
        />
        <ScaleLegend scale="diverging" domain={[-peak, peak]} />
      </div>
      <section aria-label={say('Filter {chosen}', { chosen: chosen + 1 })} className="grid gap-3">
        <h4 className="m-0 font-semibold text-[0.9375rem]">
          {rich('Filter {chosen}{span}', {
            chosen: chosen + 1,
            span: (
              <span className="font-normal text-quiet">
                {channels > 1 && say(', for map {shown} of {channels}', { shown: shown + 1, channels })}
                {!locked && say(': write into it')}
              </span>
            ),
          })}
        </h4>
        <div
          className="grid justify-start gap-1 overflow-x-auto p-0.5"
          style={{ gridTemplateColumns: `repeat(${size}, max-content)` }}
        >
          {values.map((value, i) => (
            <WeightField
              key={i}
              label={say('Weight in row {row}, column {column}', {
                row: Math.floor(i / size) + 1,
                column: (i % size) + 1,
              })}
              value={value}
              locked={locked}
              onChange={(next) => write({ values: values.with(i, next) })}
            />
          ))}
        </div>
        {found.biases && (
          <span className="flex items-center gap-2 text-[0.8125rem] text-quiet">
            {say('bias')}
            <WeightField
              label={say('Bias')}
              value={found.biases[chosen]!}
              locked={locked}
              onChange={(bias) => write({ bias })}
            />
          </span>
        )}
        {!locked && (
          <div className="flex flex-wrap gap-1.5">
            {HAND_KERNELS.map((kind) => (
              <Button
                key={kind}
                className="min-h-8! px-2.5! text-[0.8125rem]!"
                onClick={() => write({ values: handKernel(kind, size) })}
              >
                {KERNELS[kind]}
              </Button>
            ))}
          </div>
        )}
        <Toggle
          label={say('Freeze this filter')}
          locked={run.locked('frozen')}
          checked={isFrozen(chosen)}
          hint={say('It keeps its weights and its bias; everything else goes on learning around it.')}
          onChange={(held) =>
            run.change({
              frozen: writeFrozen([
                ...frozen.filter((one) => one.stage !== stage || one.filter !== chosen),
                ...(held ? [{ stage, filter: chosen }] : []),
              ]),
            })
          }
        />
        {problem && <Notice tone="error">{problem}</Notice>}
      </section>
    </div>
  )
}

/** What each filter does to one channel: filter after filter, row by row. */
function planesOf({ shape, values }: Filters, channel: number): Float32Array {
  const [size = 1, , channels = 1, filters = 1] = shape
  const area = size * size
  const planes = new Float32Array(filters * area)
  for (let f = 0; f < filters; f++)
    for (let i = 0; i < area; i++) planes[f * area + i] = values[(i * channels + channel) * filters + f]!
  return planes
}
