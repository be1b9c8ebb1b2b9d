import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { sigmoid } from '@/lib/math/activations'
import { formatBrief as n } from '@/lib/math/format'
import { weightedSum } from '@/lib/math/neuron'

const NUMBER = { oneOf: [-3, -2, -1, 1, 2, 3] }

/** What a sigmoid neuron says of one example. */
export const exercise = drawnExercise({
  title: 'A sigmoid neuron by hand',
  ranges: { w1: NUMBER, w2: NUMBER, b: NUMBER, x1: NUMBER, x2: NUMBER },
  fits(numbers) {
    const { z, answer, mistakes } = work(numbers)
    return z !== 0 && Math.abs(z) <= 3 && apart([answer, ...mistakes], 0.05)
  },
  make(numbers) {
    const { w1, w2, b, x1, x2 } = numbers
    const { z, answer, mistakes } = work(numbers)
    return {
      kind: 'numeric',
      prompt: `A sigmoid neuron has the weights ${n(w1)} and ${n(w2)} and the bias ${n(b)}. Which probability does it give to the example (${n(x1)}, ${n(x2)})?`,
      answer,
      tolerance: 0.005,
      hints: ['First the weighted sum, then the sigmoid of it.', `The sum is ${n(z)}.`],
      mistakes: [
        { value: z, why: 'That is the weighted sum. The sigmoid still has to be taken of it.' },
        { value: mistakes[1]!, why: 'The bias is missing in the sum.' },
        {
          value: mistakes[2]!,
          why: 'That is the probability of the other class: look at the sign of the sum.',
        },
      ],
      solution: `z = ${n(w1)} · ${factor(x1)} + ${factor(w2)} · ${factor(x2)} + ${factor(b)} = ${n(z)}, and σ(${n(z)}) = ${answer.toFixed(3)}.`,
    }
  },
})

/** A negative number in the middle of a sum stands in brackets. */
const factor = (x: number) => (x < 0 ? `(${n(x)})` : n(x))

function work({ w1, w2, b, x1, x2 }: Record<'w1' | 'w2' | 'b' | 'x1' | 'x2', number>) {
  const z = weightedSum([w1, w2, b], x1, x2)
  return {
    z,
    answer: sigmoid.value(z),
    mistakes: [z, sigmoid.value(z - b), sigmoid.value(-z)],
  }
}
