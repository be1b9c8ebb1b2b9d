'use client'

import { useMemo } from 'react'
import { LineChart, type Series } from '@/components/charts/line-chart'
import { Readout } from '@/components/ui/readout'
import { useCurves } from '@/components/ui/run-curves'
import { Segmented } from '@/components/ui/segmented'
import { LANES, laneParameters } from '@/lib/experiments/attention.params'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import type { Run } from '@/lib/worker/use-experiment'
import type { AttentionRun } from './attention'
import { LANE_COLOURS, LANE_DASHES, LANE_NAMES, ofExam } from './attention-names'

const PLOTS = [
  { value: 'accuracy', label: say('Right') },
  { value: 'loss', label: say('Loss') },
] as const
type Plot = (typeof PLOTS)[number]['value']
const METRICS = {
  accuracy: LANES.map((lane) => [`${lane}.accuracy`, LANE_NAMES[lane]] as const),
  loss: LANES.map((lane) => [`${lane}.loss`, LANE_NAMES[lane]] as const),
}
const SHARE = [0, 1] as const

/** How many dates nobody learns from each network gets wholly right, now and over the run. */
export function AttentionSide({ run }: { run: AttentionRun }) {
  const [plot, setPlot] = useShown<Plot>('attention-side/plot', 'accuracy')
  const curves = useCurves(run as Run, METRICS[plot])
  const series = useMemo(
    () =>
      curves.map((one, i): Series => {
        const lane = LANES[i]
        return one.ghost || !lane ? one : { ...one, colour: LANE_COLOURS[lane], dash: LANE_DASHES[lane] }
      }),
    [curves],
  )
  const { metrics } = run.snapshot ?? {}
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        {LANES.map((lane) => {
          const share = metrics?.[`${lane}.accuracy`]
          return (
            <Readout
              key={lane}
              label={LANE_NAMES[lane]}
              value={share === undefined ? undefined : formatPercent(share, 1)}
              note={
                <>
                  {share === undefined ? ' ' : say('{share} right', { share: ofExam(share) })}
                  <br />
                  {say('{lane} numbers', {
                    lane: laneParameters(lane, run.params.units).toLocaleString(TAG),
                  })}
                </>
              }
            />
          )
        })}
      </div>
      <Segmented label={say('Curves')} hideLabel value={plot} options={PLOTS} onChange={setPlot} />
      <LineChart
        series={series}
        xLabel={say('step')}
        yLabel={plot === 'loss' ? say('loss (nats per character)') : say('dates wholly right')}
        yScale={plot === 'loss' ? 'log' : 'linear'}
        yDomain={plot === 'loss' ? undefined : SHARE}
        format={plot === 'loss' ? undefined : formatPercent}
        cursor={run.step}
        onCursor={run.seek}
        className="h-52 [@media(max-height:800px)]:h-44"
      />
    </>
  )
}
