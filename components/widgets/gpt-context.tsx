'use client'

import { useMemo } from 'react'
import { LineChart } from '@/components/charts/line-chart'
import { formatNumber } from '@/lib/math/format'
import type { GptRun } from './gpt'

/** What it is worth to see more than one character: loss on held-out text by how much of it was visible. */
export function GptContext({ run }: { run: GptRun }) {
  const { byPosition, metrics } = run.snapshot ?? {}
  const series = useMemo(() => {
    if (!byPosition) return []
    const x = Array.from(byPosition.model, (_, t) => t + 1)
    return [
      { name: 'model', colour: 1, points: { x, y: byPosition.model } },
      { name: 'pairs', colour: 4, points: { x, y: byPosition.bigram } },
    ]
  }, [byPosition])
  const gain =
    byPosition &&
    byPosition.bigram.reduce((sum, loss, t) => sum + loss - byPosition.model[t]!, 0) / byPosition.model.length
  return (
    <div className="grid gap-3">
      <p className="m-0 max-w-[44rem] text-quiet text-sm leading-relaxed">
        The same held-out text, sorted by how many characters came before the one it had to guess.{' '}
        <i>Pairs</i> is a table of which character follows which, made by counting: it sees one character,
        always. Where the model lies below it, it has learned to use the rest.
        {gain !== undefined &&
          ` At step ${metrics?.testStep} it is ${formatNumber(Math.abs(gain), 2)} nats a character ${gain > 0 ? 'better' : 'worse'} than pairs.`}
      </p>
      <LineChart
        series={series}
        xLabel="characters before it"
        yLabel="test loss (nats per character)"
        className="h-56"
      />
    </div>
  )
}
