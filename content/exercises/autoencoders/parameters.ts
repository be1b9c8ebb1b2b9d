import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { parameterCount } from '@/lib/math/feedforward'
import { formatBrief as n } from '@/lib/math/format'

/** What both halves of an autoencoder learn. */
export const exercise = drawnExercise({
  title: 'Parameters of an autoencoder',
  ranges: {
    side: { oneOf: [8, 12, 16, 28] },
    hidden: { oneOf: [24, 32, 48, 64] },
    code: { oneOf: [2, 3, 5, 6, 10] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return apart([answer, ...mistakes])
  },
  make(numbers) {
    const { side, hidden, code } = numbers
    const pixels = side ** 2
    const { answer, mistakes } = work(numbers)
    const [unbiased, half, tied] = mistakes as [number, number, number]
    const layer = (from: number, to: number) => n((from + 1) * to)
    return {
      kind: 'numeric',
      prompt: `Images of ${side} × ${side} go through an autoencoder with one hidden layer of ${hidden} neurons on each side of a code of ${code} numbers. How many parameters does it learn, biases included?`,
      answer,
      hints: [
        `Write the widths in a row: ${pixels}, ${hidden}, ${code}, and back.`,
        'Four layers. Each has (inputs + 1) · outputs parameters.',
      ],
      mistakes: [
        {
          value: unbiased,
          why: 'These are the weights. Every neuron has a bias, the numbers of the code and the pixels too.',
        },
        { value: half, why: 'That is the encoder. The decoder learns as well.' },
        {
          value: tied,
          why: 'Twice the encoder is not quite it: the way back has as many weights, but a bias for every pixel.',
        },
      ],
      solution: `${layer(pixels, hidden)} + ${layer(hidden, code)} + ${layer(code, hidden)} + ${layer(hidden, pixels)} = ${n(answer)}.`,
    }
  },
})

function work({ side, hidden, code }: { side: number; hidden: number; code: number }) {
  const pixels = side ** 2
  const encoder = parameterCount([pixels, hidden, code])
  return {
    answer: parameterCount([pixels, hidden, code, hidden, pixels]),
    mistakes: [2 * (pixels * hidden + hidden * code), encoder, 2 * encoder],
  }
}
