import { useMemo, useState } from 'react'
import type { LOOKS } from '@/lib/experiments/neuron.params'
import type { NeuronData } from '@/lib/experiments/neuron-data'
import { type Judgement, judgeNeuron, type Neuron } from '@/lib/math/neuron'
import type { NeuronRun } from './neuron'
import { examplesKey } from './neuron-preview'

type Look = (typeof LOOKS)[number]

/** The three neurons of the picture and how good they are: what every part of the widget draws from. */
export interface NeuronModel {
  data?: NeuronData
  /** Names the examples: others have another name. */
  examples: string
  neurons: Record<Look, Neuron | undefined>
  /** On the examples that are learned from. */
  judged: Record<Look, Judgement | undefined>
  /** Share right of the examples held back, where there are any. */
  held: Record<Look, number | undefined>
  /** The neuron that colours the plane. */
  looked: Neuron
  setMine(neuron: Neuron): void
}

/** As far as a link keeps a weight. */
const round = (value: number) => Math.max(-1000, Math.min(1000, Number(value.toFixed(3))))

/** The reader's neuron from the parameters, the two that learn from the run. */
export function useNeuronModel(run: NeuronRun): NeuronModel {
  const { snapshot, params, change, step } = run
  const { w1, w2, b, start, look } = params
  const examples = examplesKey(run)
  const data = useSteady(snapshot?.data, examples)
  const mine = useMemo((): Neuron => [w1, w2, b], [w1, w2, b])
  // Before the first step both learners stand where they will begin.
  const begun = step > 0
  const beginning = start === 'mine' && !begun ? mine : undefined
  const gradient = beginning ?? snapshot?.gradient
  const perceptron = beginning ?? snapshot?.perceptron.neuron
  const mineJudged = useJudged(mine, data)
  const gradientJudged = useJudged(gradient, data)
  const perceptronJudged = useJudged(perceptron, data)
  const neurons = { mine, gradient, perceptron }
  const judged = {
    mine: mineJudged?.seen,
    gradient: gradientJudged?.seen,
    perceptron: perceptronJudged?.seen,
  }
  const held = { mine: mineJudged?.held, gradient: gradientJudged?.held, perceptron: perceptronJudged?.held }
  return {
    data,
    examples,
    neurons,
    judged,
    held,
    looked: neurons[look] ?? mine,
    setMine: ([w1, w2, b]) => change({ w1: round(w1), w2: round(w2), b: round(b), look: 'mine' }),
  }
}

function useJudged(neuron: Neuron | undefined, data: NeuronData | undefined) {
  return useMemo(() => {
    if (!neuron || !data) return
    const count = data.test.labels.length
    return {
      seen: judgeNeuron(neuron, data.train),
      held: count === 0 ? undefined : 1 - judgeNeuron(neuron, data.test).mistakes / count,
    }
  }, [neuron, data])
}

/** The examples as they first came: each snapshot brings a copy, and nobody should take it for others. */
function useSteady(data: NeuronData | undefined, key: string): NeuronData | undefined {
  const [kept, keep] = useState<{ key: string; data: NeuronData }>()
  if (kept?.key === key) return kept.data
  if (data) keep({ key, data })
  return data
}
