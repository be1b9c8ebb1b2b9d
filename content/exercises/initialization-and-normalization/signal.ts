import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

/** What many layers make of a variance. */
export const exercise = drawnExercise({
  title: 'A variance through many layers',
  ranges: {
    gain: { oneOf: [0.25, 0.5, 0.8, 1.2, 1.5, 2] },
    layers: { oneOf: [4, 5, 6, 8, 10, 12] },
    width: { oneOf: [50, 100, 200, 400] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return answer > 1e-3 && answer < 1000 && apart([answer, ...mistakes], 0.08)
  },
  make(numbers) {
    const { gain, layers, width } = numbers
    const { answer, mistakes } = work(numbers)
    return {
      kind: 'numeric',
      prompt: `A deep network has ${layers} layers of ${width} neurons without bends or biases, on ${width} inputs. Every weight is drawn with mean 0 and variance ${n(gain)} / ${width}. The inputs have mean 0 and variance 1. What is the variance of what the last layer says, to three digits?`,
      answer,
      tolerance: '3%',
      hints: [
        'A sum of independent products has the sum of their variances.',
        `One layer multiplies the variance by ${width} · ${n(gain)} / ${width}.`,
      ],
      mistakes: [
        { value: mistakes[0]!, why: `That is one layer. There are ${layers}.` },
        { value: mistakes[1]!, why: 'Each layer multiplies: the factors do not add up.' },
        { value: mistakes[2]!, why: 'That is the standard deviation, the root of it.' },
      ],
      solution: `Each layer multiplies the variance by ${n(gain)}, so ${layers} of them make ${n(gain)} to the power of ${layers}: ${n(answer, 3)}.`,
    }
  },
})

function work({ gain, layers }: { gain: number; layers: number }) {
  const answer = gain ** layers
  return { answer, mistakes: [gain, gain * layers, Math.sqrt(answer)] }
}
