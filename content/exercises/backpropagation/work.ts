import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { multiplicationCount } from '@/lib/math/classifier'
import { formatBrief as n } from '@/lib/math/format'

/** What the way back costs in a network with one hidden layer. */
export const exercise = drawnExercise({
  title: 'What the way back costs',
  ranges: {
    inputs: { oneOf: [20, 50, 100, 200, 400] },
    hidden: { oneOf: [10, 16, 30, 40, 60] },
    outputs: { oneOf: [2, 3, 5, 8, 10] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return apart([answer, ...mistakes], 0.02)
  },
  make(numbers) {
    const { inputs, hidden, outputs } = numbers
    const { answer, mistakes } = work(numbers)
    const sizes = `${inputs}-${hidden}-${outputs}`
    return {
      kind: 'numeric',
      prompt: `A network ${sizes} takes one example forward and back. Count only multiplications that involve a weight or make the gradient of one: how many does the way *back* take?`,
      answer,
      hints: [
        'Every weight needs one for its own gradient.',
        'A weight needs one more to send the error down, but nothing is sent down to the inputs.',
      ],
      mistakes: [
        {
          value: mistakes[0]!,
          why: 'That is the way forward, one for each weight. On the way back the last layer sends its error down as well.',
        },
        {
          value: mistakes[1]!,
          why: 'The first layer sends nothing further: nobody needs the gradient of the data.',
        },
        { value: mistakes[2]!, why: 'That is both ways together. The way back alone is asked for.' },
      ],
      solution: `One for each weight, ${n(inputs * hidden)} + ${n(hidden * outputs)}, and ${n(hidden * outputs)} more to send the error down to the hidden layer: ${n(answer)}.`,
    }
  },
})

function work({ inputs, hidden, outputs }: Record<'inputs' | 'hidden' | 'outputs', number>) {
  const forward = multiplicationCount([inputs, hidden, outputs])
  const answer = forward + hidden * outputs
  return { answer, mistakes: [forward, 2 * forward, forward + answer] }
}
