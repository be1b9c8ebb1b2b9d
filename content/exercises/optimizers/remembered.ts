import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

const GRADIENT = { oneOf: [-4, -3, -2, -1, 1, 2, 3, 4] }

/** What momentum remembers of three gradients. */
export const exercise = drawnExercise({
  title: 'What momentum remembers',
  ranges: { momentum: { oneOf: [0.5, 0.8, 0.9] }, first: GRADIENT, second: GRADIENT, third: GRADIENT },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return Math.abs(answer) > 0.2 && apart([answer, ...mistakes], 0.05)
  },
  make(numbers) {
    const { momentum: m, first, second, third } = numbers
    const { velocities, answer, mistakes } = work(numbers)
    return {
      kind: 'numeric',
      prompt: `Momentum keeps a velocity v ← ${n(m)} v + g for every weight, from v = 0. One weight gets the gradients ${n(first)}, ${n(second)} and ${n(third)}, one after the other. What is v after the third?`,
      answer,
      tolerance: 0.01,
      hints: [
        'Go step by step: the old velocity is multiplied before the gradient is added.',
        `After the second it is ${n(velocities[1]!)}.`,
      ],
      mistakes: [
        {
          value: mistakes[0]!,
          why: 'So it would be if nothing faded. The old velocity is multiplied each time.',
        },
        { value: mistakes[1]!, why: 'That is the velocity after two gradients: there is a third.' },
        { value: mistakes[2]!, why: 'The new gradient comes in whole; only the old velocity is multiplied.' },
      ],
      solution: `v = ${n(velocities[0]!)}, then ${n(velocities[1]!)}, then ${n(m)} · ${velocities[1]! < 0 ? `(${n(velocities[1]!)})` : n(velocities[1]!)} ${third < 0 ? '−' : '+'} ${Math.abs(third)} = ${n(answer)}.`,
    }
  },
})

type Names = 'momentum' | 'first' | 'second' | 'third'

function work({ momentum: m, first, second, third }: Record<Names, number>) {
  const v2 = m * first + second
  const v3 = m * v2 + third
  return {
    velocities: [first, v2],
    answer: v3,
    mistakes: [first + second + third, v2, m * v2 + (1 - m) * third],
  }
}
