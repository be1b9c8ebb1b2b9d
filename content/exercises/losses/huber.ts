import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { numericalGradient } from '@/lib/math/gradient'
import { huber } from '@/lib/math/losses'
import { normal, type Rng } from '@/lib/math/rng'

interface Case {
  error: number
  delta: number
}

const rounded = (value: number) => Math.round(value * 100) / 100

/** Errors on both sides of several deltas, none so near to one that a difference would straddle the bend. */
const cases = (rng: Rng): Case[] =>
  [0.5, 1, 3].flatMap((delta) =>
    [0.3, 0.8, 1.4, 4].map((times) => {
      const error = rounded(times * delta * (1 + 0.05 * Math.abs(normal(rng))))
      return { error: normal(rng) < 0 ? -error : error, delta }
    }),
  )

const lossOf = ({ error, delta }: Case) => huber(delta).value(error, 0)
const slopeOf = ({ error, delta }: Case) => numericalGradient(([e]) => huber(delta).value(e!, 0), [error])[0]

const written = (name: string) => (x: Case) => `${name}(${show(x.error)}, ${show(x.delta)})`

const first: Case[] = [
  { error: 0.5, delta: 1 },
  { error: 3, delta: 1 },
  { error: -3, delta: 1 },
  { error: 0, delta: 2 },
]

export const exercise: CodeExercise = {
  title: 'Write Huber’s loss and its slope',
  provides: ['huber', 'slope'],
  starter: `// Half the squared error while |error| <= delta;
// beyond that a straight line that goes on without a step or a corner.
function huber(error, delta) {
  return 0
}

// How the loss changes with the error.
function slope(error, delta) {
  return 0
}
`,
  solution: `function huber(error, delta) {
  const size = Math.abs(error)
  return size <= delta ? error ** 2 / 2 : delta * (size - delta / 2)
}

function slope(error, delta) {
  return Math.max(-delta, Math.min(delta, error))
}
`,
  checks: [
    {
      name: 'the loss',
      inputs: (rng) => [...first, ...cases(rng)],
      call: 'huber(input.error, input.delta)',
      say: written('huber'),
      judge: expects(lossOf),
    },
    {
      name: 'no step where the line begins',
      inputs: () => [0.5, 1, 2].map((delta) => ({ error: delta * (1 + 1e-9), delta })),
      call: 'huber(input.error, input.delta)',
      say: ({ delta }: Case) => `huber just beyond ${show(delta)}`,
      judge: expects(({ delta }: Case) => delta ** 2 / 2, 1e-6),
    },
    {
      name: 'the slope, against a small step of the error',
      inputs: (rng) => [...first, ...cases(rng)],
      call: 'slope(input.error, input.delta)',
      say: written('slope'),
      judge: expects(slopeOf, 1e-4),
    },
  ],
  hints: [
    'Two cases. In the first, the loss is error² / 2 and its slope is the error.',
    'The line has the slope that the parabola has at delta, which is delta, and it meets the parabola there at delta² / 2.',
    'delta · |error| + c must be delta² / 2 at |error| = delta: so c = −delta² / 2.',
  ],
  mistakes: [
    {
      name: 'the line without its constant',
      source:
        'const huber = (e, d) => Math.abs(e) <= d ? e * e / 2 : d * Math.abs(e); const slope = (e, d) => Math.max(-d, Math.min(d, e))',
      says: /huber\(3, 1\) your code gave 3; expected 2.5/,
    },
    {
      name: 'the square without the half',
      source:
        'const huber = (e, d) => Math.abs(e) <= d ? e * e : d * (Math.abs(e) - d / 2); const slope = (e, d) => Math.max(-d, Math.min(d, e))',
      says: /huber\(0.5, 1\) your code gave 0.25; expected 0.125/,
    },
    {
      name: 'negative errors forgotten',
      source:
        'const huber = (e, d) => e <= d ? e * e / 2 : d * (e - d / 2); const slope = (e, d) => Math.min(d, e)',
      says: /huber\(−3, 1\) your code gave 4.5; expected 2.5/,
    },
    {
      name: 'the sign of the slope forgotten',
      source:
        'const huber = (e, d) => Math.abs(e) <= d ? e * e / 2 : d * (Math.abs(e) - d / 2); const slope = (e, d) => Math.min(d, Math.abs(e))',
      says: /slope\(−3, 1\) your code gave 1; expected −1/,
    },
    {
      name: 'a slope of 1 whatever delta',
      source:
        'const huber = (e, d) => Math.abs(e) <= d ? e * e / 2 : d * (Math.abs(e) - d / 2); const slope = (e, d) => Math.abs(e) <= d ? e : Math.sign(e)',
      says: /slope\(.*your code gave −?1; expected −?(0\.5|3)/,
    },
  ],
}
