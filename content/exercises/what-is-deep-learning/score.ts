import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { say } from '@/lib/locale/say'
import { sigmoid } from '@/lib/math/activations'
import { formatBrief as n } from '@/lib/math/format'

const PLACE = { from: -3, to: 3, step: 0.5 }

/** Score and probability of a point, from the circle of radius 3. */
export const exercise = drawnExercise({
  title: say('Probability of a point'),
  ranges: { x: PLACE, y: PLACE },
  fits({ x, y }) {
    const { z, answer, mistakes } = work(x, y)
    return x !== 0 && y !== 0 && Math.abs(z) >= 0.25 && Math.abs(z) <= 4 && apart([answer, ...mistakes], 0.05)
  },
  make({ x, y }) {
    const { z, answer, mistakes } = work(x, y)
    return {
      kind: 'numeric',
      prompt: say('Which probability does it give the point ({x}, {y}) of being inside?', {
        x: n(x),
        y: n(y),
      }),
      answer,
      tolerance: 0.005,
      hints: [
        say('First the score: 9 − {x2} − {y2}.', { x2: squared(x), y2: squared(y) }),
        say('Then 1 / (1 + e to the power of {power}). The number e is about 2.718.', { power: n(-z) }),
      ],
      mistakes: [
        { value: mistakes[0]!, why: say('That is the score. The probability is σ({z}).', { z: n(z) }) },
        {
          value: mistakes[1]!,
          why:
            z > 0
              ? say(
                  'The score is {z}: the point lies inside the circle of radius 3. Check the sign in the exponent.',
                  { z: n(z) },
                )
              : say(
                  'The score is {z}: the point lies outside the circle of radius 3. Check the sign in the exponent.',
                  { z: n(z) },
                ),
        },
      ],
      solution: say('z = 9 − {x2} − {y2} = {z}, and p = 1 / (1 + {power}) = {p}.', {
        x2: n(x * x),
        y2: n(y * y),
        z: n(z),
        power: n(Math.exp(-z), 4),
        p: answer.toFixed(3),
      }),
    }
  },
})

const squared = (value: number) => (value < 0 ? `(${n(value)})²` : `${n(value)}²`)

function work(x: number, y: number) {
  const z = 9 - x * x - y * y
  return { z, answer: sigmoid.value(z), mistakes: [z, sigmoid.value(-z)] }
}
