import { drawnExercise } from '@/lib/exercises/drawn'
import { sigmoid } from '@/lib/math/activations'
import { formatBrief as n } from '@/lib/math/format'
import { threshold, weightedSum } from '@/lib/math/neuron'

const NUMBER = { oneOf: [-3, -2, -1, 1, 2, 3] }

/** One step of gradient descent of a sigmoid neuron, on one example. */
export const exercise = drawnExercise({
  title: 'A gradient step of a neuron',
  ranges: {
    w1: NUMBER,
    w2: NUMBER,
    b: NUMBER,
    x1: { oneOf: [-3, -2, 2, 3] },
    x2: NUMBER,
    label: { oneOf: [0, 1] },
    rate: { oneOf: [0.1, 0.5, 1, 2] },
  },
  fits(numbers) {
    const { z, answer, mistakes } = work(numbers)
    const values = [answer, ...mistakes]
    return (
      Math.abs(z) <= 2 && values.every((a, i) => values.slice(i + 1).every((b) => Math.abs(a - b) > 0.02))
    )
  },
  make(numbers) {
    const { w1, w2, b, x1, x2, label, rate } = numbers
    const { z, said, answer, mistakes } = work(numbers)
    return {
      kind: 'numeric',
      prompt: `A sigmoid neuron has the weights ${n(w1)} and ${n(w2)} and the bias ${n(b)}. It is shown the example (${n(x1)}, ${n(x2)}), whose label is ${label}.\n\nWhat is its *first* weight after one step of gradient descent on cross-entropy with the rate ${n(rate)}?`,
      answer,
      tolerance: 0.005,
      hints: [
        'The slope of the loss in a weight is (σ(z) − y) times the input of that weight.',
        `z = ${n(z)}, so the neuron says ${said.toFixed(3)}.`,
      ],
      mistakes: [
        { value: mistakes[0]!, why: 'That goes uphill: the step is against the slope.' },
        { value: mistakes[1]!, why: 'The slope of a weight has its input as a factor.' },
        {
          value: mistakes[2]!,
          why: 'That is the perceptron rule. The sigmoid neuron’s error is y − σ(z), not 0, 1 or −1.',
        },
      ],
      solution: `z = ${n(z)}, σ(z) = ${said.toFixed(3)}. The weight moves by ${n(rate)} · (${label} − ${said.toFixed(3)}) · ${x1 < 0 ? `(${n(x1)})` : n(x1)}, from ${n(w1)} to ${n(answer, 3)}.`,
    }
  },
})

type Names = 'w1' | 'w2' | 'b' | 'x1' | 'x2' | 'label' | 'rate'

function work({ w1, w2, b, x1, x2, label, rate }: Record<Names, number>) {
  const z = weightedSum([w1, w2, b], x1, x2)
  const said = sigmoid.value(z)
  const moved = (error: number, input: number) => w1 + rate * error * input
  return {
    z,
    said,
    answer: moved(label - said, x1),
    mistakes: [moved(said - label, x1), moved(label - said, 1), moved(label - threshold(z), x1)],
  }
}
