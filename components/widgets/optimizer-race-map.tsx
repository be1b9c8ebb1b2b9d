'use client'

import { Heatmap } from '@/components/charts/heatmap'
import type { Route } from '@/components/charts/overlay'
import type { Slice } from '@/lib/experiments/optimizer-race-slice'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import type { OptimizerRaceRun } from './optimizer-race'
import type { Terrain } from './optimizer-race-field'
import { ARENA_FORMULAS } from './optimizer-race-names'

const round = (value: number) => Math.round(value * 100) / 100

interface RaceMapProps {
  run: OptimizerRaceRun
  terrain: Terrain
  routes: Route[]
  slice?: Slice
}

/** The ground from above with the ways of all racers; on a surface, a click sets the start. */
export function RaceMap({ run, terrain, routes, slice }: RaceMapProps) {
  const { params, change, locked } = run
  const { arena } = params
  const network = arena === 'network'
  const movable = !network && arena !== 'hidden' && !['start', 'x', 'y'].some(locked)
  return (
    <div className="grid gap-1">
      <Heatmap
        label={network ? say('training loss over a slice') : say('loss over two parameters')}
        columns={terrain.columns}
        rows={terrain.columns}
        values={terrain.values}
        domain={terrain.domain}
        scale="sequential"
        contours={terrain.levels}
        xDomain={terrain.x}
        yDomain={terrain.y}
        xLabel={network ? 'u' : 'x'}
        yLabel={network ? 'v' : 'y'}
        routes={routes}
        format={terrain.format}
        onPoint={
          movable ? (x, y) => change({ start: 'given', x: round(clamp(x)), y: round(clamp(y)) }) : undefined
        }
        className="mx-auto w-full max-w-[min(27rem,54vh)]"
      />
      <p className="m-0 text-quiet text-xs">
        {slice ? (
          <SliceNote slice={slice} />
        ) : (
          say('Loss: {arenaFormulas}.', { arenaFormulas: ARENA_FORMULAS[arena] })
        )}
        {movable && ` ${say('Click, or press Enter under the cursor, to start elsewhere.')}`}
      </p>
    </div>
  )
}

/** What a slice is and is not. */
function SliceNote({ slice: { kind, step, share } }: { slice: Slice }) {
  return kind === 'paths'
    ? say(
        'A slice of a loss of 105 parameters, cut at step {step}: the plane through the start that holds most of the runs’ ways, {share} of their squared distances from it. The ways are shadows on it; what a racer really loses stands in the table.',
        { step, share: formatPercent(share, 0) },
      )
    : step > 0
      ? say(
          'A slice of a loss of 105 parameters, cut at step {step} around the best racer, along two random directions, scaled like its weights. The ways are shadows on it: {share} of their squared distances lie along these two directions.',
          { step, share: formatPercent(share, 0) },
        )
      : say(
          'A slice of a loss of 105 parameters, cut at step {step} around the best racer, along two random directions, scaled like its weights. The ways are shadows on it.',
          { step },
        )
}

const clamp = (value: number) => Math.max(-6, Math.min(6, value))
