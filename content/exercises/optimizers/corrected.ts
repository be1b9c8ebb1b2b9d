import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

/** The bias-corrected mean of Adam after two steps. */
export const exercise = drawnExercise({
  title: 'The corrected mean of Adam',
  ranges: {
    first: { from: -9, to: 9, step: 1 },
    second: { from: -9, to: 9, step: 1 },
    beta: { oneOf: [0.5, 0.8, 0.9] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return Math.abs(numbers.first - numbers.second) > 2 && apart([answer, ...mistakes], 0.05)
  },
  make(numbers) {
    const { first, second, beta } = numbers
    const { mean, answer, mistakes } = work(numbers)
    return {
      kind: 'numeric',
      prompt: `A weight has the slope ${n(first)} at the first step and ${n(second)} at the second. With β₁ = ${n(beta)}, what is Adam’s *corrected* mean of the slopes, m̂, at the second step, to two decimals?`,
      answer,
      tolerance: 0.01,
      hints: [
        `m begins at 0. After the first step it is (1 − ${n(beta)}) · ${bracketed(first)}.`,
        `After the second it is ${n(mean)}. Divide by 1 − β₁².`,
      ],
      mistakes: [
        { value: mistakes[0]!, why: 'That is m as it is kept. For the step it is divided by 1 − β₁².' },
        {
          value: mistakes[1]!,
          why: 'That is corrected by 1 − β₁, which belongs to the first step. This is the second.',
        },
        { value: mistakes[2]!, why: 'That is the plain mean. In m̂ the newer slope weighs more.' },
      ],
      solution: `m = ${n(beta)} · ${bracketed((1 - beta) * first)} + ${n(1 - beta)} · ${bracketed(second)} = ${n(mean)}, and m̂ = ${n(mean)} / (1 − ${n(beta * beta)}) = ${n(answer)}.`,
    }
  },
})

/** A factor in a product: negative ones in brackets. */
const bracketed = (value: number) => (value < 0 ? `(${n(value)})` : n(value))

type Names = 'first' | 'second' | 'beta'

function work({ first, second, beta }: Record<Names, number>) {
  const mean = beta * (1 - beta) * first + (1 - beta) * second
  const answer = mean / (1 - beta ** 2)
  return { mean, answer, mistakes: [mean, mean / (1 - beta), (first + second) / 2] }
}
