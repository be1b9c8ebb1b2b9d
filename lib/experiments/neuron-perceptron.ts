import { correct, type Examples, judgeNeuron, type Neuron, threshold, weightedSum } from '@/lib/math/neuron'
import { createRng, permutation } from '@/lib/math/rng'

/** What the perceptron rule did with one mistake. */
export interface Correction {
  /** Which example. */
  index: number
  before: Neuron
  after: Neuron
  /** Examples looked at since the correction before, this one included. */
  looked: number
}

/** Where a perceptron stands. */
export interface PerceptronState {
  neuron: Neuron
  /** Mistakes put right so far. */
  corrections: number
  /** Passes over the examples begun so far, and the place in the present one. */
  pass: number
  place: number
  last?: Correction
}

/**
 * Goes on in a seeded order, a new one each pass, to the next mistake, and puts it right by the perceptron rule.
 * Where there is none left, nothing changes. Numbers are rounded to float32, as a checkpoint keeps them.
 */
export function nextCorrection(
  state: PerceptronState,
  examples: Examples,
  { rate, seed }: { rate: number; seed: number },
): PerceptronState {
  const { x, labels } = examples
  if (judgeNeuron(state.neuron, examples).mistakes === 0) return state
  let { pass, place } = state
  let order = permutation(createRng(seed, 'order', pass), labels.length)
  for (let looked = 1; ; looked++) {
    if (place === labels.length) {
      pass++
      place = 0
      order = permutation(createRng(seed, 'order', pass), labels.length)
    }
    const index = order[place++]!
    const [x1, x2, label] = [x[2 * index]!, x[2 * index + 1]!, labels[index]!]
    if (threshold(weightedSum(state.neuron, x1, x2)) === label) continue
    const after = correct(state.neuron, x1, x2, label, rate).map(Math.fround) as unknown as Neuron
    const last = { index, before: state.neuron, after, looked }
    return { neuron: after, corrections: state.corrections + 1, pass, place, last }
  }
}
