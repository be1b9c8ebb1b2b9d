'use client'

import { useMemo } from 'react'
import { LineChart, type Series } from '@/components/charts/line-chart'
import { Readout } from '@/components/ui/readout'
import { useCurves } from '@/components/ui/run-curves'
import { type LossName, RACERS, type Task } from '@/lib/experiments/loss-lab.params'
import { metricsOf, type Race } from '@/lib/experiments/loss-lab-view'
import { say } from '@/lib/locale/say'
import { formatNumber, formatPercent } from '@/lib/math/format'
import type { Run } from '@/lib/worker/use-experiment'
import type { LossLabRun } from './loss-lab'
import { LOSS_COLOURS, LOSS_NAMES } from './loss-lab-names'

/** What each task is watched by: part of the metric's name, what it is called, how it is written. */
const WATCHED = {
  outliers: [
    { part: 'Slope', label: say('slope of the line'), format: (value: number) => formatNumber(value) },
  ],
  saturation: [
    { part: 'Probability', label: say('says 1 with'), format: (value: number) => formatPercent(value) },
    {
      part: 'Gradient',
      label: say('|slope ∂L/∂w|'),
      format: (value: number) => formatNumber(value),
      log: true,
    },
  ],
  calibration: [
    { part: 'Calibration', label: say('calibration error'), format: (value: number) => formatPercent(value) },
    { part: 'Accuracy', label: say('test accuracy'), format: (value: number) => formatPercent(value) },
  ],
} as const satisfies Record<Task, readonly Watched[]>

interface Watched {
  part: string
  label: string
  format: (value: number) => string
  log?: boolean
}

/** The numbers of the race now, and their curves. */
export function LossSide({ run, race }: { run: LossLabRun; race?: Race }) {
  const { task } = run.params
  const metrics = race ? metricsOf(race) : {}
  return (
    <>
      {WATCHED[task].map((watched: Watched) => (
        <div key={watched.part} className="grid gap-2">
          <div className="grid grid-cols-[repeat(auto-fit,minmax(4.5rem,1fr))] gap-2">
            {RACERS[task].map((loss) => {
              const value = metrics[`${loss}${watched.part}`]
              return (
                <Readout
                  key={loss}
                  label={LOSS_NAMES[loss]}
                  value={value === undefined ? undefined : watched.format(value)}
                />
              )
            })}
          </div>
          <Curves run={run} losses={RACERS[task]} {...watched} />
        </div>
      ))}
    </>
  )
}

function Curves({
  run,
  losses,
  part,
  label,
  format,
  log,
}: Watched & { run: LossLabRun; losses: readonly LossName[] }) {
  const named = useMemo(
    () => losses.map((loss) => [`${loss}${part}`, LOSS_NAMES[loss]] as const),
    [losses, part],
  )
  const curves = useCurves(run as Run, named)
  const series = useMemo(
    () =>
      curves.map(
        (one): Series => ({
          ...one,
          colour: LOSS_COLOURS[losses[named.findIndex(([, name]) => name === one.name)]!],
        }),
      ),
    [curves, losses, named],
  )
  return (
    <LineChart
      series={series}
      xLabel={say('step')}
      yLabel={label}
      yScale={log ? 'log' : 'linear'}
      format={format}
      cursor={run.step}
      onCursor={run.seek}
      className="h-40"
    />
  )
}
