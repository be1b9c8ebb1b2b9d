'use client'

import { useState } from 'react'
import { Surface } from '@/components/charts/surface'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { NumberField } from '@/components/ui/number-field'
import { Tabs } from '@/components/ui/tabs'
import type { Surface as SurfaceView } from '@/lib/experiments/playground'
import { formatNumber, formatPercent } from '@/lib/math/format'
import type { PlaygroundRun } from './playground'
import { OwnPoints } from './playground-points'

/** What does not fit into one look: runs compared, stopping, the loss surface, the reader's own points. */
export function PlaygroundPanels({ run }: { run: PlaygroundRun }) {
  const tabs = [
    { id: 'runs', label: 'Compare runs', content: <RunTable run={run} /> },
    { id: 'surface', label: 'Loss surface', content: <LossSurface run={run} /> },
    ...(run.locked('data')
      ? []
      : [{ id: 'points', label: 'My own points', content: <OwnPoints run={run} /> }]),
    { id: 'stop', label: 'Stop when', content: <StopWhen run={run} /> },
  ]
  return <Tabs label="More about this run" tabs={tabs} />
}

const METRICS = ['loss', 'testLoss', 'accuracy', 'testAccuracy'] as const

/** This run and its ghosts: what was chosen, and where it led. */
function RunTable({ run }: { run: PlaygroundRun }) {
  const rows = [
    ...run.ghosts.map((ghost) => ({ ...ghost, last: ghost.history.at(-1) })),
    {
      name: 'this run',
      params: run.params as Record<string, unknown>,
      seed: run.seed,
      last: run.history.at(-1),
    },
  ]
  return (
    <div className="grid gap-3">
      <div className="overflow-x-auto">
        <table className="w-full text-[0.8125rem] [&_td]:p-1.5 [&_th]:p-1.5">
          <caption className="sr-only">Runs compared by their last step</caption>
          <thead className="border-b border-rule text-quiet">
            <tr>
              {[
                'run',
                'network',
                'data',
                'rate',
                'seed',
                'step',
                'train loss',
                'test loss',
                'train acc.',
                'test acc.',
              ].map((title) => (
                <th key={title} className="text-start font-medium whitespace-nowrap">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="font-mono tabular-nums">
            {rows.map(({ name, params, seed, last }, i) => (
              <tr key={i} className="border-b border-rule last:font-semibold">
                <td className="font-sans">{name}</td>
                <td>
                  {[(params.features as string[]).length, ...(params.layers as number[])].join('-')}{' '}
                  {String(params.activation)}
                </td>
                <td>{String(params.data)}</td>
                <td>{formatNumber(Number(params.learningRate), 2)}</td>
                <td>{seed}</td>
                <td>{last?.step ?? 0}</td>
                {METRICS.map((metric) => (
                  <td key={metric}>{readable(metric, last?.[metric])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="flex flex-wrap items-center gap-3 text-[0.8125rem] text-quiet">
        Earlier runs stay as faded curves in the chart. Six are kept.
        <Button variant="quiet" disabled={run.ghosts.length === 0} onClick={run.forgetGhosts}>
          Forget earlier runs
        </Button>
        <Button variant="quiet" onClick={() => run.reseed(run.seed + 1)}>
          Same settings, next seed
        </Button>
      </p>
    </div>
  )
}

function readable(metric: string, value: number | undefined) {
  if (value === undefined) return '–'
  return metric.toLowerCase().includes('accuracy') ? formatPercent(value) : formatNumber(value)
}

const SURFACE_COLUMNS = 31
const SURFACE_SPAN = 1

/** A slice of the loss through this network's present weights, computed on demand. */
function LossSurface({ run }: { run: PlaygroundRun }) {
  const [surface, setSurface] = useState<SurfaceView & { step: number }>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function compute() {
    setBusy(true)
    setProblem(undefined)
    try {
      const view = await run.ask<SurfaceView>({
        type: 'surface',
        span: SURFACE_SPAN,
        columns: SURFACE_COLUMNS,
      })
      setSurface({ ...view, step: run.step })
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }

  const span = surface?.span ?? SURFACE_SPAN
  return (
    <div className="grid gap-3">
      <p className="max-w-prose text-[0.8125rem] text-quiet">
        The training loss on a plane through this network’s {run.snapshot ? 'present' : ''} weights. The two
        directions are random, scaled neuron by neuron to the size of the weights (Li et al. 2018); the
        network sits in the middle.
      </p>
      <p>
        <Button onClick={compute} disabled={busy}>
          {busy ? 'Computing …' : surface ? 'Compute again from here' : 'Compute the surface'}
        </Button>
        {surface && <span className="ms-3 text-[0.8125rem] text-quiet">at step {surface.step}</span>}
      </p>
      {problem && <Notice tone="error">{problem}</Notice>}
      {surface && (
        <Surface
          label={`training loss around the weights at step ${surface.step}`}
          columns={surface.columns}
          rows={surface.columns}
          values={surface.losses}
          xDomain={[-span, span]}
          yDomain={[-span, span]}
          zLabel="loss"
          log
        />
      )}
    </div>
  )
}

/** Conditions that end a run by themselves. */
function StopWhen({ run }: { run: PlaygroundRun }) {
  const [step, setStep] = useState(run.until.step ?? 2000)
  const [below, setBelow] = useState(run.until.below ?? 0.05)
  return (
    <div className="flex flex-wrap items-end gap-3">
      <NumberField label="Stop at step" value={step} min={1} step={1} onChange={setStep} />
      <Button onClick={() => run.limit({ step })}>Set</Button>
      <NumberField label="Stop when test loss is below" value={below} min={0} onChange={setBelow} />
      <Button onClick={() => run.limit({ metric: 'testLoss', below })}>Set</Button>
      <Button variant="quiet" disabled={Object.keys(run.until).length === 0} onClick={() => run.limit({})}>
        Never stop
      </Button>
      <p className="w-full text-[0.8125rem] text-quiet" role="status">
        {run.until.step !== undefined && `This run stops at step ${run.until.step}.`}
        {run.until.below !== undefined && `This run stops when the test loss falls below ${run.until.below}.`}
      </p>
    </div>
  )
}
