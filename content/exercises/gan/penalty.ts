import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { normal, type Rng } from '@/lib/math/rng'

interface Setting {
  slopes: number[][]
  strength: number
}

const FIVE: Setting = { slopes: [[3, 4]], strength: 10 }
const FLAT: Setting = {
  slopes: [
    [0, 0],
    [0.6, 0.8],
  ],
  strength: 2,
}
const drawn = (rng: Rng): Setting[] =>
  [2, 4].map((count) => ({
    slopes: Array.from({ length: count }, () => [1, 2, 3].map(() => Math.round(100 * normal(rng)) / 100)),
    strength: Math.round(10 * (0.5 + rng())) / 10,
  }))

const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
const right = ({ slopes, strength }: Setting) => {
  const lengths = slopes.map((slope) => Math.hypot(...slope))
  return {
    r1: (strength / 2) * mean(lengths.map((length) => length ** 2)),
    wgan: strength * mean(lengths.map((length) => (length - 1) ** 2)),
  }
}
const call = 'penalties(input.slopes, input.strength)'
const say = ({ slopes, strength }: Setting) => `penalties(${show(slopes)}, ${strength})`

const HEAD = `function mean(values) {
  return values.reduce((a, b) => a + b, 0) / values.length
}

`
const body = ({
  r1 = '(strength / 2) * mean(lengths.map((length) => length ** 2))',
  wgan = 'strength * mean(lengths.map((length) => (length - 1) ** 2))',
} = {}) => `${HEAD}function penalties(slopes, strength) {
  const lengths = slopes.map((slope) => Math.hypot(...slope))
  return { r1: ${r1}, wgan: ${wgan} }
}
`

export const exercise: CodeExercise = {
  title: 'Two penalties',
  provides: ['penalties'],
  starter: `${HEAD}// slopes: the gradient of the discriminator’s logit at some samples, each a list of numbers.
// Return both penalties with this strength: R1, and the one of the Wasserstein critic.
function penalties(slopes, strength) {
  const lengths = slopes.map((slope) => Math.hypot(...slope))
  return { r1: 0, wgan: 0 }
}
`,
  solution: body(),
  checks: [
    { name: 'a slope of length 5', inputs: () => [FIVE], call, say, judge: expects(right) },
    { name: 'flat in one place, 1 in the other', inputs: () => [FLAT], call, say, judge: expects(right) },
    { name: 'more dimensions', inputs: drawn, call, say, judge: expects(right) },
  ],
  hints: [
    'R1 wants slopes of length 0, the critic’s penalty slopes of length 1.',
    'R1: half the strength times the mean of the squared lengths. The other: the strength times the mean of (length − 1)².',
  ],
  mistakes: [
    {
      name: 'the half forgotten',
      source: body({ r1: 'strength * mean(lengths.map((length) => length ** 2))' }),
      says: /your code gave 250 at \.r1; expected 125/,
    },
    {
      name: 'lengths not squared',
      source: body({ r1: '(strength / 2) * mean(lengths)' }),
      says: /your code gave 25 at \.r1; expected 125/,
    },
    {
      name: 'the critic wants slopes of 0, too',
      source: body({ wgan: 'strength * mean(lengths.map((length) => length ** 2))' }),
      says: /your code gave 250 at \.wgan; expected 160/,
    },
    {
      name: 'the square of the mean',
      source: body({ wgan: 'strength * (mean(lengths) - 1) ** 2' }),
      says: /your code gave 0\.5\d* at \.wgan; expected 1/,
    },
  ],
}
