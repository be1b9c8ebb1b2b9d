import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatNumber as n } from '@/lib/math/format'
import { softmax } from '@/lib/math/softmax'

/** The weight of one key of three, from dot products and the width of the vectors. */
export const exercise = drawnExercise({
  title: 'A weight of scaled attention',
  ranges: {
    first: { oneOf: [2, 3, 4, 5, 6] },
    second: { oneOf: [-3, -2, 1, 2, 3] },
    third: { oneOf: [-1, 0, 1] },
    d: { oneOf: [4, 9, 16] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return numbers.first !== numbers.second && apart([answer, ...mistakes], 0.04)
  },
  make(numbers) {
    const { first, second, third, d } = numbers
    const { answer, mistakes, scores } = work(numbers)
    const [unscaled, overscaled, other] = mistakes as [number, number, number]
    return {
      kind: 'numeric',
      prompt: `The query and the keys have ${d} numbers each. The dot products of the query with three keys are ${n(first)}, ${n(second)} and ${n(third)}. How much weight does the first key get, with the scores divided by √d?`,
      answer,
      tolerance: 0.006,
      hints: [
        `√${d} = ${Math.sqrt(d)}. The scores are ${scores.map((score) => n(score)).join(', ')}.`,
        `e to the power of each, and then the share of the first: e^${n(scores[0]!)} of their sum.`,
      ],
      mistakes: [
        {
          value: unscaled,
          tolerance: 0.006,
          why: `That is softmax of the dot products. Divide by √${d} first.`,
        },
        {
          value: overscaled,
          tolerance: 0.006,
          why: `That is divided by ${d}. It is its root: ${Math.sqrt(d)}.`,
        },
        { value: other, tolerance: 0.006, why: 'That is the weight of the second key.' },
      ],
      solution: `The scores are ${scores.map((score) => n(score)).join(', ')}, their powers ${scores.map((score) => n(Math.exp(score))).join(', ')}. The first has ${n(answer)} of the sum.`,
    }
  },
})

function work({ first, second, third, d }: { first: number; second: number; third: number; d: number }) {
  const dots = [first, second, third]
  const by = (factor: number) => softmax(dots.map((dot) => dot / factor))
  const right = by(Math.sqrt(d))
  return {
    scores: dots.map((dot) => dot / Math.sqrt(d)),
    answer: right[0]!,
    mistakes: [by(1)[0]!, by(d)[0]!, right[1]!],
  }
}
