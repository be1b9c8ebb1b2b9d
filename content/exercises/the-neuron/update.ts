import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'
import { correct, type Neuron, threshold, weightedSum } from '@/lib/math/neuron'

const WEIGHT = { oneOf: [-3, -2, -1, 1, 2, 3] }
const INPUT = { oneOf: [-3, -2, -1, 1, 2, 3] }

/** One correction of the perceptron rule by hand. */
export const exercise = drawnExercise({
  title: 'One correction by hand',
  ranges: { w1: WEIGHT, w2: WEIGHT, b: { from: -3, to: 3, step: 1 }, x1: INPUT, x2: INPUT },
  fits(numbers) {
    const { z, answer, mistakes } = work(numbers)
    return z !== 0 && numbers.b !== 0 && apart([answer, ...mistakes])
  },
  make(numbers) {
    const { w1, w2, b, x1, x2 } = numbers
    const { z, said, error, after, answer, mistakes } = work(numbers)
    const moved = error > 0 ? 'added to' : 'taken from'
    return {
      kind: 'numeric',
      prompt: `A perceptron has the weights ${n(w1)} and ${n(w2)} and the bias ${n(b)}. It looks at the point (${n(x1)}, ${n(x2)}), for which ${1 - said} is right. The rate is 1.\n\nWhat is its weighted sum for this same point after the correction?`,
      answer,
      hints: [
        `Before the correction the sum is ${n(z)}, so it said ${said}.`,
        `The error is ${n(error)}: the point itself is ${moved} the weights, and 1 is ${moved} the bias.`,
      ],
      mistakes: [
        { value: mistakes[0]!, why: 'That is the sum before the correction.' },
        { value: mistakes[1]!, why: 'The bias is corrected, too: its input is always 1.' },
        {
          value: mistakes[2]!,
          why: 'That goes the wrong way: the sum should move towards the right answer.',
        },
      ],
      solution: `The new weights are ${n(after[0])} and ${n(after[1])}, the new bias is ${n(after[2])}. The sum was ${n(z)} and has moved by ${n(error)} · (${n(x1 * x1)} + ${n(x2 * x2)} + 1) = ${n(answer - z)}, the squares of both inputs and of the 1 of the bias. It is ${n(answer)}.`,
    }
  },
})

type Names = 'w1' | 'w2' | 'b' | 'x1' | 'x2'

function work({ w1, w2, b, x1, x2 }: Record<Names, number>) {
  const neuron: Neuron = [w1, w2, b]
  const z = weightedSum(neuron, x1, x2)
  const said = threshold(z)
  const after = correct(neuron, x1, x2, 1 - said, 1)
  const answer = weightedSum(after, x1, x2)
  return {
    z,
    said,
    error: 1 - 2 * said,
    after,
    answer,
    mistakes: [z, answer - (1 - 2 * said), 2 * z - answer],
  }
}
