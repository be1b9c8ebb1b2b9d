'use client'

import { LineChart } from '@/components/charts/line-chart'
import { useCurves } from '@/components/ui/run-curves'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import type { Run } from '@/lib/worker/use-experiment'
import type { NeuronRun } from './neuron'

const CURVES = [
  ['mistakes', say('gradient')],
  ['perceptronMistakes', say('perceptron')],
] as const
const NUMBERS = [
  ['w1', 'w₁'],
  ['w2', 'w₂'],
  ['b', 'b'],
] as const

/** Both ways of learning from the same beginning, step by step. */
export function NeuronCompare({ run }: { run: NeuronRun }) {
  const mistakes = useCurves(run as unknown as Run, CURVES)
  const numbers = useCurves(run as unknown as Run, NUMBERS)
  return (
    <div className="grid gap-4 text-[0.8125rem] @2xl:grid-cols-2">
      <div>
        <p className="mb-2 text-quiet">
          {say(
            'Examples on the wrong side. A step of the gradient moves a little for all examples together; a step of the perceptron rule moves a lot for one.',
          )}
        </p>
        <LineChart
          series={mistakes}
          xLabel={say('step')}
          yLabel={say('examples wrong')}
          format={(value) => formatNumber(value)}
          cursor={run.step}
          onCursor={run.seek}
        />
      </div>
      <div>
        <p className="mb-2 text-quiet">
          {say(
            'The three numbers of the neuron that follows the gradient. On examples that a line can part they grow and grow: a steeper slope is still a little less wrong.',
          )}
        </p>
        <LineChart
          series={numbers}
          xLabel={say('step')}
          yLabel={say('weights and bias')}
          cursor={run.step}
          onCursor={run.seek}
        />
      </div>
    </div>
  )
}
