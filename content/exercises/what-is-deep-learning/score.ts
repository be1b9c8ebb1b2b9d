import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { sigmoid } from '@/lib/math/activations'
import { formatBrief as n } from '@/lib/math/format'

const PLACE = { from: -3, to: 3, step: 0.5 }

/** Score and probability of a point, from the circle of radius 3. */
export const exercise = drawnExercise({
  title: 'Probability of a point',
  ranges: { x: PLACE, y: PLACE },
  fits({ x, y }) {
    const { z, answer, mistakes } = work(x, y)
    return x !== 0 && y !== 0 && Math.abs(z) >= 0.25 && Math.abs(z) <= 4 && apart([answer, ...mistakes], 0.05)
  },
  make({ x, y }) {
    const { z, answer, mistakes } = work(x, y)
    const place = z > 0 ? 'inside' : 'outside'
    return {
      kind: 'numeric',
      prompt: `Which probability does it give the point (${n(x)}, ${n(y)}) of being inside?`,
      answer,
      tolerance: 0.005,
      hints: [
        `First the score: 9 − ${squared(x)} − ${squared(y)}.`,
        `Then 1 / (1 + e to the power of ${n(-z)}). The number e is about 2.718.`,
      ],
      mistakes: [
        { value: mistakes[0]!, why: `That is the score. The probability is σ(${n(z)}).` },
        {
          value: mistakes[1]!,
          why: `The score is ${n(z)}: the point lies ${place} the circle of radius 3. Check the sign in the exponent.`,
        },
      ],
      solution: `z = 9 − ${n(x * x)} − ${n(y * y)} = ${n(z)}, and p = 1 / (1 + ${n(Math.exp(-z), 4)}) = ${answer.toFixed(3)}.`,
    }
  },
})

const squared = (value: number) => (value < 0 ? `(${n(value)})²` : `${n(value)}²`)

function work(x: number, y: number) {
  const z = 9 - x * x - y * y
  return { z, answer: sigmoid.value(z), mistakes: [z, sigmoid.value(-z)] }
}
