import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

/** What shortcuts do to an error on its way back. */
export const exercise = drawnExercise({
  title: 'An error along the shortcut',
  ranges: { slope: { oneOf: [0.05, 0.1, 0.15, 0.2, 0.25, 0.3] }, blocks: { from: 3, to: 10, step: 1 } },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return apart([answer, ...mistakes], 0.08) && mistakes[0]! > 1e-9
  },
  make(numbers) {
    const { slope, blocks } = numbers
    const { answer, mistakes } = work(numbers)
    return {
      kind: 'numeric',
      prompt: `A network of single numbers has ${blocks} residual blocks, each x ← x + f(x), and in each of them f has the slope ${n(slope)}. By which factor has an error changed after it has passed all of them on its way back, to three digits?`,
      answer,
      tolerance: '3%',
      hints: ['What is the slope of x + f(x)?', `Each block multiplies by ${n(1 + slope)}.`],
      mistakes: [
        { value: mistakes[0]!, why: 'So little would be left without the shortcuts.' },
        { value: mistakes[1]!, why: 'The slopes of a chain are multiplied, not added.' },
        { value: mistakes[2]!, why: 'Every block has a shortcut of its own, not one around all of them.' },
      ],
      solution: `The slope of x + f(x) is ${n(1 + slope)}. To the power of ${blocks} that is ${n(answer, 3)}.`,
    }
  },
})

function work({ slope, blocks }: { slope: number; blocks: number }) {
  return {
    answer: (1 + slope) ** blocks,
    mistakes: [slope ** blocks, 1 + blocks * slope, 1 + slope ** blocks],
  }
}
