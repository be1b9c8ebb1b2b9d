'use client'

import { useMemo } from 'react'
import { LineChart, type Series } from '@/components/charts/line-chart'
import { Readout } from '@/components/ui/readout'
import { useCurves } from '@/components/ui/run-curves'
import { Segmented } from '@/components/ui/segmented'
import { ignorance, isText, networkParameters } from '@/lib/experiments/memory-race.params'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { CELLS } from '@/lib/math/recurrent'
import { useShown } from '@/lib/twin/use-shown'
import type { Run } from '@/lib/worker/use-experiment'
import type { MemoryRaceRun } from './memory-race'
import { CELL_COLOURS, CELL_DASHES, CELL_NAMES, formatLoss, lossUnit } from './memory-race-names'

const PLOTS = [
  { value: 'loss', label: say('Loss') },
  { value: 'accuracy', label: say('Right') },
] as const
type Plot = (typeof PLOTS)[number]['value']
const SHARE = [0, 1] as const

/** How well each network remembers, now and over the run. */
export function MemoryRaceSide({ run }: { run: MemoryRaceRun }) {
  const { task, units } = run.params
  const counted = run.snapshot?.counted
  const [plot, setPlot] = useShown<Plot>('memory-race-side/plot', 'loss')
  const racing = run.params.cells.join()
  const cells = useMemo(() => CELLS.filter((cell) => racing.split(',').includes(cell)), [racing])
  const metrics = useMemo(
    () => cells.map((cell) => [`${cell}.${plot}`, CELL_NAMES[cell]] as const),
    [cells, plot],
  )
  const curves = useCurves(run as Run, metrics)
  const series = useMemo(
    () =>
      curves.map((one, i): Series => {
        const cell = cells[i]
        return one.ghost || !cell ? one : { ...one, colour: CELL_COLOURS[cell], dash: CELL_DASHES[cell] }
      }),
    [curves, cells],
  )
  return (
    <>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(6.5rem,1fr))] gap-2">
        {cells.map((cell) => {
          const racer = run.snapshot?.racers.find((one) => one.cell === cell)
          return (
            <Readout
              key={cell}
              label={say('{cell} loss', { cell: CELL_NAMES[cell] })}
              value={racer && formatLoss(racer.loss)}
              note={
                <>
                  {racer ? say('{score} right', { score: formatPercent(racer.score, 0) }) : ' '}
                  <br />
                  {say('{cell} numbers', { cell: networkParameters(cell, task, units).toLocaleString(TAG) })}
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
        yLabel={
          plot === 'loss' ? say('loss ({task})', { task: lossUnit(task) }) : say('share of right answers')
        }
        yScale={plot === 'loss' && !isText(task) ? 'log' : 'linear'}
        yDomain={plot === 'loss' ? undefined : SHARE}
        format={plot === 'loss' ? formatLoss : formatPercent}
        cursor={run.step}
        onCursor={run.seek}
        className="h-52 [@media(max-height:800px)]:h-44"
      />
      {!isText(task) ? (
        <p className="m-0 text-quiet text-xs">
          {task === 'adding'
            ? say('Who remembers nothing can get the loss down to {loss}, by always answering 1.', {
                loss: formatLoss(ignorance(task)),
              })
            : say('Who remembers nothing can get the loss down to {loss}, by guessing.', {
                loss: formatLoss(ignorance(task)),
              })}
        </p>
      ) : (
        counted && (
          <p className="m-0 text-quiet text-xs">
            {say(
              'Who guesses by how frequent each letter is pays {single}; who also knows the letter before, {pair}.',
              { single: formatLoss(counted.single), pair: formatLoss(counted.pair) },
            )}
          </p>
        )
      )}
    </>
  )
}
