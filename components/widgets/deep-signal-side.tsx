'use client'

import { useMemo } from 'react'
import { LineChart, type Series } from '@/components/charts/line-chart'
import { Readout } from '@/components/ui/readout'
import { useCurves } from '@/components/ui/run-curves'
import { Select } from '@/components/ui/select'
import type { LaneName } from '@/lib/experiments/deep-signal'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import type { Run } from '@/lib/worker/use-experiment'
import type { DeepSignalRun } from './deep-signal'
import { formatLoss, LANE_COLOURS, LANE_DASHES, laneName } from './deep-signal-names'

const PLOTS = [
  { value: 'loss', label: say('Train loss') },
  { value: 'accuracy', label: say('Train accuracy') },
  { value: 'testLoss', label: say('Test loss') },
  { value: 'testAccuracy', label: say('Test accuracy') },
] as const
type Plot = (typeof PLOTS)[number]['value']

const Y_LABELS: Record<Plot, string> = {
  loss: say('train loss (nats)'),
  accuracy: say('train accuracy'),
  testLoss: say('test loss (nats)'),
  testAccuracy: say('test accuracy'),
}
const SHARE = [0, 1] as const

/** How well each network reads digits, now and over the run. */
export function DeepSignalSide({ run }: { run: DeepSignalRun }) {
  const { repair } = run.params
  const [plot, setPlot] = useShown<Plot>('deep-signal-side/plot', 'accuracy')
  const names = useMemo((): LaneName[] => (repair === 'none' ? ['plain'] : ['plain', 'repaired']), [repair])
  const metrics = useMemo(
    () => names.map((name) => [`${name}.${plot}`, laneName(name, { repair })] as const),
    [names, plot, repair],
  )
  const curves = useCurves(run as Run, metrics)
  const series = useMemo(
    () =>
      curves.map((one, i): Series => {
        const name = names[i]
        return one.ghost || !name ? one : { ...one, colour: LANE_COLOURS[name], dash: LANE_DASHES[name] }
      }),
    [curves, names],
  )
  const share = plot === 'accuracy' || plot === 'testAccuracy'
  return (
    <>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(6.5rem,1fr))] gap-2">
        {names.map((name) => {
          const lane = run.snapshot?.lanes.find((one) => one.name === name)
          return (
            <Readout
              key={name}
              label={repair === 'none' ? say('train accuracy') : laneName(name, { repair })}
              value={lane && (lane.trouble ? 'NaN' : formatPercent(lane.accuracy, 0))}
              note={
                lane && !lane.trouble
                  ? say('test {testAccuracy}', { testAccuracy: formatPercent(lane.testAccuracy, 0) })
                  : ' '
              }
            />
          )
        })}
      </div>
      <Select label={say('Curves')} value={plot} options={PLOTS} onChange={setPlot} />
      <LineChart
        series={series}
        xLabel={say('step')}
        yLabel={Y_LABELS[plot]}
        yDomain={share ? SHARE : undefined}
        format={share ? formatPercent : formatLoss}
        cursor={run.step}
        onCursor={run.seek}
        className="h-52 [@media(max-height:800px)]:h-44"
      />
    </>
  )
}
