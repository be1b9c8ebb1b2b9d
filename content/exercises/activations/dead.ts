import { drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

const WEIGHT = { oneOf: [-3, -2, -1, 1, 2, 3] }

/** Whether a ReLU neuron can say anything at all. */
export const exercise = drawnExercise({
  title: 'Dead, open or bent',
  ranges: { w1: WEIGHT, w2: WEIGHT, b: { from: -6, to: 6, step: 0.5 } },
  fits(numbers) {
    const { least, most } = work(numbers)
    return least !== 0 && most !== 0
  },
  make(numbers) {
    const { w1, w2, b } = numbers
    const { least, most } = work(numbers)
    const right = most < 0 ? 0 : least > 0 ? 1 : 2
    const range = `Its sum lies between ${n(least)} and ${n(most)}.`
    const options = [
      ['Dead: it says 0 for all of them', 'Nowhere is the sum above 0, so the slope is 0 everywhere.'],
      ['Open for all of them: it is a plain sum', 'The sum is never below 0, so the bend does nothing.'],
      ['Open for some and shut for others', 'The sum changes its sign within the square.'],
      ['Saturated: it says nearly 1 for all of them', ''],
    ] as const
    return {
      kind: 'choice',
      prompt: `A ReLU neuron has the weights ${n(w1)} and ${n(w2)} and the bias ${n(b)}. Both of its inputs always lie between 0 and 1. What is it for these inputs?`,
      options: options.map(([text, why], i) => ({
        text,
        correct: i === right,
        feedback:
          i === 3
            ? 'ReLU has no ceiling: only an S-shaped function has one.'
            : i === right
              ? `${range} ${why}`
              : range,
      })),
      hints: [
        'How large can the weighted sum be at most, and how small?',
        'A positive weight helps most with the input 1, a negative one with the input 0.',
      ],
      solution: `${range} ${options[right]![0]}.`,
    }
  },
})

/** The least and the largest weighted sum over the square [0, 1]². */
function work({ w1, w2, b }: Record<'w1' | 'w2' | 'b', number>) {
  return {
    least: b + Math.min(0, w1) + Math.min(0, w2),
    most: b + Math.max(0, w1) + Math.max(0, w2),
  }
}
