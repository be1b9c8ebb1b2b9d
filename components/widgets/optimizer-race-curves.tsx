'use client'

import { useMemo } from 'react'
import { LineChart, type Series } from '@/components/charts/line-chart'
import { useCurves } from '@/components/ui/run-curves'
import { lengthOf, OPTIMIZERS } from '@/lib/experiments/optimizer-race.params'
import { say } from '@/lib/locale/say'
import { schedules } from '@/lib/math/schedules'
import type { Run } from '@/lib/worker/use-experiment'
import type { OptimizerRaceRun } from './optimizer-race'
import { formatLoss, RACER_NAMES, racerColour } from './optimizer-race-names'

/** The losses over the race; where the learning rate changes, also by which factor. */
export function RaceCurves({ run }: { run: OptimizerRaceRun }) {
  const { params, step, seek } = run
  const { racers, schedule } = params
  const steps = lengthOf(params)
  const names = useMemo(() => OPTIMIZERS.filter((name) => racers.includes(name)), [racers])
  const metrics = useMemo(() => names.map((name) => [`${name}.loss`, RACER_NAMES[name]] as const), [names])
  const curves = useCurves(run as Run, metrics)
  const series = useMemo(
    () => curves.map((one, i) => (one.ghost ? one : { ...one, colour: racerColour(names[i]!) })),
    [curves, names],
  )
  const factor = useMemo((): Series[] => {
    const x = Float64Array.from({ length: steps + 1 }, (_, i) => i)
    return [
      { name: say('factor'), points: { x, y: x.map((done) => schedules[schedule](done, steps)) }, colour: 9 },
    ]
  }, [schedule, steps])
  return (
    <>
      <LineChart
        series={series}
        xLabel={say('step')}
        yLabel={say('loss')}
        yScale="log"
        format={formatLoss}
        cursor={step}
        onCursor={seek}
        className="h-64"
      />
      {schedule !== 'constant' && (
        <LineChart
          series={factor}
          xLabel={say('step')}
          yLabel={say('factor on the learning rates')}
          cursor={Math.min(step, steps)}
          className="h-32"
        />
      )}
    </>
  )
}
