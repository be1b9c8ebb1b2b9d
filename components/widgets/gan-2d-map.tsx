'use client'

import { useMemo } from 'react'
import { type Arrow, type FieldPoint, Heatmap } from '@/components/charts/heatmap'
import { ClassMark } from '@/components/charts/marks'
import { Toggle } from '@/components/ui/toggle'
import type { Gan2dView, Sheet } from '@/lib/experiments/gan-2d'
import { EXTENT, type Gan2dParams } from '@/lib/experiments/gan-2d.params'
import { distributionOf, drawReal, FEWEST } from '@/lib/experiments/gan-2d-data'
import { parsePoints } from '@/lib/experiments/playground-own'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { createRng } from '@/lib/math/rng'
import { useShown } from '@/lib/twin/use-shown'
import type { Gan2dRun } from './gan-2d'
import { evenly } from './gan-2d-names'
import { Gan2dPlayers } from './gan-2d-players'
import { useAnswer } from './image-answer'

const EDGE: [number, number] = [-EXTENT, EXTENT]
const EMPTY = new Float32Array()
/** One undecided cell: nothing has been said of any place. */
const BLANK = Float32Array.of(0)
const BORDER = [0]
/** Samples of each kind that are drawn: all of them would hide the map. */
const DRAWN = 220
/** An arrow is this long at most, and half as long for a slope of HALF. */
const LONGEST = 0.7
const HALF = 0.7
/** While it trains, a new sheet once in so many steps. */
const EVERY = 10

/** Where a window is low, what belongs to the map stands beside it, or it would lie under the bar. */
const BESIDE =
  'low:@min-[26rem]:max-w-[36rem] low:@min-[26rem]:grid-cols-[minmax(0,1fr)_8.5rem] low:@max-[26rem]:max-w-88'

/** Real and generated samples on the map of the discriminator, and where the generator's samples are pushed. */
export function Gan2dMap({ run }: { run: Gan2dRun }) {
  const { snapshot, params, seed } = run
  const [arrows, setArrows] = useShown('gan-2d-map/arrows', true)
  const [folded, setFolded] = useShown('gan-2d-map/folded', false)
  const before = useMemo(() => (snapshot ? undefined : firstReal(params, seed)), [snapshot, params, seed])
  const points = useMemo(
    () => pointsOf(snapshot?.real ?? before ?? EMPTY, snapshot?.samples ?? EMPTY),
    [snapshot, before],
  )
  const pushes = useMemo(() => (snapshot && arrows ? arrowsOf(snapshot) : undefined), [snapshot, arrows])
  const field = useMemo(() => fieldOf(snapshot), [snapshot])
  const foldable = params.latent === 2
  const at = run.status === 'running' ? Math.floor(run.step / EVERY) * EVERY : run.step
  const { answer: sheet } = useAnswer<Sheet>(
    run,
    folded && foldable && snapshot && run.backend ? { type: 'sheet' } : undefined,
    `${at}/${seed}/${run.status}`,
  )
  const threads = useMemo(
    () =>
      folded && foldable
        ? sheet?.lines.map((line) => ({
            x: line.filter((_, i) => i % 2 === 0),
            y: line.filter((_, i) => i % 2 === 1),
          }))
        : undefined,
    [sheet, folded, foldable],
  )
  const critic = snapshot?.field.kind === 'value'
  return (
    <div className={`grid w-full max-w-[27rem] gap-1 ${BESIDE}`}>
      <Heatmap
        label={critic ? say('what the critic says') : say('what the discriminator says')}
        columns={snapshot?.field.columns ?? 1}
        rows={snapshot?.field.columns ?? 1}
        values={field.values}
        scale="diverging"
        domain={field.domain}
        format={critic ? evenly : asShare}
        contours={snapshot ? BORDER : undefined}
        xDomain={EDGE}
        yDomain={EDGE}
        xLabel="x₁"
        yLabel="x₂"
        points={points}
        arrows={pushes}
        threads={threads}
        className="w-full"
      />
      <div className="grid content-start gap-1 ps-5">
        <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-0.5 p-0 text-quiet text-xs">
          <li className="inline-flex items-center gap-1">
            <ClassMark mark={1} colour="var(--pos)" /> {say('real samples')}
          </li>
          <li className="inline-flex items-center gap-1">
            <ClassMark mark={0} colour="var(--neg)" /> {say('generated samples')}
          </li>
        </ul>
        <div className="flex flex-wrap gap-x-6 gap-y-1">
          <Toggle label={say('Where samples are pushed')} checked={arrows} onChange={setArrows} />
          {foldable && <Toggle label={say('The noise as a sheet')} checked={folded} onChange={setFolded} />}
        </div>
        <Gan2dPlayers run={run} />
      </div>
    </div>
  )
}

/** The field's values lie in [−1, 1]; what they stand for is the chance that a sample here is real. */
const asShare = (value: number) => formatPercent((value + 1) / 2, 0)

function pointsOf(real: Float32Array, samples: Float32Array): FieldPoint[] {
  const of = (places: Float32Array, label: number) =>
    Array.from({ length: Math.min(DRAWN, places.length / 2) }, (_, i) => ({
      x: places[2 * i]!,
      y: places[2 * i + 1]!,
      label,
    })).filter(({ x, y }) => Math.abs(x) <= EXTENT && Math.abs(y) <= EXTENT)
  return [...of(real, 1), ...of(samples, 0)]
}

/** Slopes g as arrows of length LONGEST · g / (g + HALF): however steep, they stay in the picture. */
function arrowsOf({ samples, pushes }: Gan2dView): Arrow[] {
  return Array.from({ length: pushes.length / 2 }, (_, i) => {
    const [gx, gy] = [pushes[2 * i]!, pushes[2 * i + 1]!]
    const scale = LONGEST / (Math.hypot(gx, gy) + HALF)
    return { x: samples[2 * i]!, y: samples[2 * i + 1]!, dx: gx * scale, dy: gy * scale }
  })
}

/** A probability as a signed value around one half; a critic's values around their mean, since only differences count. */
function fieldOf(view: Gan2dView | undefined): { values: Float32Array; domain: [number, number] } {
  if (!view) return { values: BLANK, domain: [-1, 1] }
  const { values, kind } = view.field
  if (kind === 'probability') return { values: values.map((p) => 2 * p - 1), domain: [-1, 1] }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const peak = values.reduce((most, value) => Math.max(most, Math.abs(value - mean)), 1e-6)
  return { values: values.map((value) => value - mean), domain: [-peak, peak] }
}

/** What a run will imitate, before there is one. */
function firstReal(params: Gan2dParams, seed: number): Float32Array | undefined {
  if (params.data === 'own' && parsePoints(params.own).points.length < FEWEST) return
  return drawReal(distributionOf(params), DRAWN, createRng(seed, 'seen real'))
}
