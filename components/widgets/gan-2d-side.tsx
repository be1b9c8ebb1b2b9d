'use client'

import { useMemo } from 'react'
import { LineChart, type Series } from '@/components/charts/line-chart'
import { Readout } from '@/components/ui/readout'
import { useCurves } from '@/components/ui/run-curves'
import { Segmented } from '@/components/ui/segmented'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import type { Run } from '@/lib/worker/use-experiment'
import type { Gan2dRun } from './gan-2d'
import { evenly, PLAYER_LOOKS } from './gan-2d-names'

const PLOTS = [
  { value: 'quality', label: say('Quality') },
  { value: 'losses', label: say('Losses') },
  { value: 'gradients', label: say('Gradients') },
] as const
type Plot = (typeof PLOTS)[number]['value']

const CURVES: Record<Plot, readonly (readonly [metric: string, name: string])[]> = {
  quality: [
    ['coverage', say('coverage')],
    ['precision', say('precision')],
  ],
  losses: [
    ['loss', say('discriminator')],
    ['generatorLoss', say('generator')],
  ],
  gradients: [
    ['gradient.discriminator', say('discriminator')],
    ['gradient.generator', say('generator')],
  ],
}
const PLAYERS = [PLAYER_LOOKS.discriminator, PLAYER_LOOKS.generator]
/** How the curves look, in the order of `CURVES`. */
const LOOKS = {
  quality: [
    { colour: 2, dash: [] },
    { colour: 3, dash: [6, 3] },
  ],
  losses: PLAYERS,
  gradients: PLAYERS,
}
const SHARE = [0, 1] as const

/** How good the samples are, how sure the discriminator is, and what each player’s loss and gradient come to. */
export function Gan2dSide({ run }: { run: Gan2dRun }) {
  const [plot, setPlot] = useShown<Plot>('gan-2d-side/plot', 'quality')
  const curves = useCurves(run as Run, CURVES[plot])
  const series = useMemo(
    () => curves.map((one, i): Series => (one.ghost ? one : { ...one, ...LOOKS[plot][i] })),
    [curves, plot],
  )
  const { snapshot } = run
  const metrics = snapshot?.metrics
  const critic = snapshot?.field.kind === 'value'
  const says = (value: number) => (critic ? evenly(value) : formatPercent(value, 0))
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        {snapshot && !snapshot.modes ? (
          <Readout
            label={say('Covered')}
            value={metrics && formatPercent(metrics.coverage!, 0)}
            note={say('of the real samples have a generated one near')}
          />
        ) : (
          <Readout
            label={say('Modes found')}
            value={
              snapshot?.modes &&
              say('{found} of {shares}', {
                found: snapshot.modes.found,
                shares: snapshot.modes.shares.length,
              })
            }
            note={say('each with a quarter of its fair share')}
          />
        )}
        <Readout
          label={say('Precision')}
          value={metrics && formatPercent(metrics.precision!, 0)}
          note={
            snapshot && !snapshot.modes
              ? say('of the generated samples have a real one near')
              : say('of the samples within 3 σ of a mode')
          }
        />
        <Readout
          label={critic ? say('Critic on real') : say('Real, it says')}
          value={metrics && says(metrics['judged.real']!)}
          note={critic ? say('mean value') : say('of the real samples, on average')}
        />
        <Readout
          label={critic ? say('Critic on generated') : say('Real, it says')}
          value={metrics && says(metrics['judged.generated']!)}
          note={critic ? say('mean value') : say('of the generated samples')}
        />
        <Readout
          label={say('Discriminator’s loss')}
          value={metrics && evenly(metrics.loss!)}
          note={metrics && say('gradient {metrics}', { metrics: evenly(metrics['gradient.discriminator']!) })}
        />
        <Readout
          label={say('Generator’s loss')}
          value={metrics && evenly(metrics.generatorLoss!)}
          note={metrics && say('gradient {metrics}', { metrics: evenly(metrics['gradient.generator']!) })}
        />
      </div>
      <Segmented label={say('Curves')} hideLabel value={plot} options={PLOTS} onChange={setPlot} />
      <LineChart
        series={series}
        xLabel={say('step')}
        yLabel={YLABELS[plot]}
        yScale={plot === 'gradients' ? 'log' : 'linear'}
        yDomain={plot === 'quality' ? SHARE : undefined}
        format={plot === 'quality' ? formatPercent : evenly}
        cursor={run.step}
        onCursor={run.seek}
        className="h-44"
      />
    </>
  )
}

const YLABELS: Record<Plot, string> = {
  quality: say('share'),
  losses: say('loss'),
  gradients: say('length of the gradient'),
}
