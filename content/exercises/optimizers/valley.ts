import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

/** Gradient descent in a valley: the distance to its floor after some steps. */
export const exercise = drawnExercise({
  title: 'Steps across a valley',
  ranges: {
    curvature: { oneOf: [2, 4, 5, 8, 10] },
    rate: { oneOf: [0.05, 0.1, 0.15, 0.2, 0.25] },
    start: { oneOf: [2, 4, 8, 10] },
    steps: { from: 2, to: 4, step: 1 },
  },
  fits(numbers) {
    const { factor, answer, mistakes } = work(numbers)
    return (
      ![0, 1, -1].includes(Number(factor.toFixed(6))) &&
      Math.abs(answer) > 0.02 &&
      apart([answer, ...mistakes], 0.06)
    )
  },
  make(numbers) {
    const { curvature, rate, start, steps } = numbers
    const { factor, answer, mistakes } = work(numbers)
    return {
      kind: 'numeric',
      prompt: `The loss along one direction is ½ · ${curvature} · w², so its slope is ${curvature}w. Plain gradient descent begins at w = ${start} with the rate ${n(rate)}. Where is it after ${steps} steps, to three digits?`,
      answer,
      tolerance: '1%',
      hints: [
        'One step takes w to w − rate · slope. By which factor is that?',
        `Each step multiplies w by ${n(factor)}.`,
      ],
      mistakes: [
        { value: mistakes[0]!, why: `That is after one step. It takes ${steps}.` },
        {
          value: mistakes[1]!,
          why: 'The slope becomes another at every step: the factors multiply, they do not add up.',
        },
        { value: mistakes[2]!, why: 'The curvature is missing: the slope is not w itself.' },
      ],
      solution: `Each step multiplies w by 1 − ${n(rate)} · ${curvature} = ${n(factor)}. After ${steps} of them w is ${n(answer)}.`,
    }
  },
})

type Names = 'curvature' | 'rate' | 'start' | 'steps'

function work({ curvature, rate, start, steps }: Record<Names, number>) {
  const factor = 1 - rate * curvature
  return {
    factor,
    answer: start * factor ** steps,
    mistakes: [start * factor, start * (1 - steps * rate * curvature), start * (1 - rate) ** steps],
  }
}
