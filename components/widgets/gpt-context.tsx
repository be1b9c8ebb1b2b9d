'use client'

import { useMemo } from 'react'
import { LineChart } from '@/components/charts/line-chart'
import { rich } from '@/components/ui/rich'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import type { GptRun } from './gpt'

/** What it is worth to see more than one character: loss on held-out text by how much of it was visible. */
export function GptContext({ run }: { run: GptRun }) {
  const { byPosition, metrics } = run.snapshot ?? {}
  const series = useMemo(() => {
    if (!byPosition) return []
    const x = Array.from(byPosition.model, (_, t) => t + 1)
    return [
      { name: say('model'), colour: 1, points: { x, y: byPosition.model } },
      { name: say('pairs'), colour: 4, points: { x, y: byPosition.bigram } },
    ]
  }, [byPosition])
  const gain =
    byPosition &&
    byPosition.bigram.reduce((sum, loss, t) => sum + loss - byPosition.model[t]!, 0) / byPosition.model.length
  return (
    <div className="grid gap-3">
      <p className="m-0 max-w-[44rem] text-quiet text-sm leading-relaxed">
        {rich(
          'The same held-out text, sorted by how many characters came before the one it had to guess. <em>Pairs</em> is a table of which character follows which, made by counting: it sees one character, always. Where the model lies below it, it has learned to use the rest.',
          { em: (words) => <i>{words}</i> },
        )}
        {gain !== undefined &&
          ` ${
            gain > 0
              ? say('At step {step} it is {gain} nats a character better than pairs.', {
                  step: metrics?.testStep ?? '',
                  gain: formatNumber(gain, 2),
                })
              : say('At step {step} it is {gain} nats a character worse than pairs.', {
                  step: metrics?.testStep ?? '',
                  gain: formatNumber(-gain, 2),
                })
          }`}
      </p>
      <LineChart
        series={series}
        xLabel={say('characters before it')}
        yLabel={say('test loss (nats per character)')}
        className="h-56"
      />
    </div>
  )
}
