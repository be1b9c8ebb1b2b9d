import { drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

const NUMBER = { oneOf: [-6, -5, -4, -3, -2, 2, 3, 4, 5, 6] }

/** Where the line of a neuron meets the first axis. */
export const exercise = drawnExercise({
  title: 'Where the line crosses the axis',
  ranges: { w1: NUMBER, w2: NUMBER, b: NUMBER },
  fits({ w1, w2, b }) {
    const values = [-b / w1, b / w1, -b / w2, -w1 / b]
    return values.every((one, i) => values.slice(i + 1).every((other) => Math.abs(one - other) > 0.05))
  },
  make({ w1, w2, b }) {
    return {
      kind: 'numeric',
      prompt: `A neuron has the weights ${n(w1)} and ${n(w2)} and the bias ${n(b)}. At which x₁ does its line, where the weighted sum is 0, cross the axis x₂ = 0?`,
      answer: -b / w1,
      tolerance: 0.01,
      hints: ['With x₂ = 0 the second weight has nothing to say.', `${n(w1)} · x₁ + ${n(b)} has to be 0.`],
      mistakes: [
        { value: b / w1, why: 'The sign: w₁x₁ + b = 0 gives x₁ = −b / w₁.' },
        { value: -b / w2, why: 'That is where it crosses the other axis, x₁ = 0.' },
        { value: -w1 / b, why: 'Numerator and denominator have changed places.' },
      ],
      solution: `With x₂ = 0 the sum is ${n(w1)} · x₁ + ${b < 0 ? `(${n(b)})` : n(b)}. It is 0 at x₁ = ${n(-b / w1)}.`,
    }
  },
})
