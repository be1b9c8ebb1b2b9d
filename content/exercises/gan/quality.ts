import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { normal, type Rng } from '@/lib/math/rng'

interface Setting {
  samples: [number, number][]
  centres: [number, number][]
  radius: number
}

const CENTRES: [number, number][] = [
  [0, 0],
  [4, 0],
  [0, 4],
]
/** Two near the first, one stray, one in the second: a sample beside the third is too far from it. */
const SOME: Setting = {
  samples: [
    [0.1, 0],
    [0, -0.2],
    [2, 2],
    [4.2, 0.1],
    [0.3, 3.5],
  ],
  centres: CENTRES,
  radius: 0.5,
}
const ONE: Setting = {
  samples: [
    [0, 0],
    [0.1, 0.1],
    [-0.1, 0],
  ],
  centres: CENTRES,
  radius: 0.5,
}

const drawn = (rng: Rng): Setting[] =>
  [12, 20].map((count) => ({
    samples: Array.from({ length: count }, () => {
      const [x, y] = CENTRES[Math.floor(3 * rng())]!
      return [
        Math.round(100 * (x + 0.4 * normal(rng))) / 100,
        Math.round(100 * (y + 0.4 * normal(rng))) / 100,
      ]
    }),
    centres: CENTRES,
    radius: 0.5,
  }))

const right = ({ samples, centres, radius }: Setting) => {
  const near = (a: [number, number], b: [number, number]) => Math.hypot(a[0] - b[0], a[1] - b[1]) <= radius
  return {
    found: centres.filter((centre) => samples.some((sample) => near(sample, centre))).length,
    precision:
      samples.filter((sample) => centres.some((centre) => near(sample, centre))).length / samples.length,
  }
}
const call = 'quality(input.samples, input.centres, input.radius)'
const say = ({ samples, centres, radius }: Setting) =>
  `quality(${show(samples)}, ${show(centres)}, ${radius})`

const HEAD = `function near([x, y], [a, b], radius) {
  return Math.hypot(x - a, y - b) <= radius
}

`
const body = ({
  found = 'centres.filter((centre) => samples.some((sample) => near(sample, centre, radius))).length',
  good = 'samples.filter((sample) => centres.some((centre) => near(sample, centre, radius))).length',
  of = 'samples.length',
} = {}) => `${HEAD}function quality(samples, centres, radius) {
  const found = ${found}
  const good = ${good}
  return { found, precision: good / ${of} }
}
`

export const exercise: CodeExercise = {
  title: 'Modes found, and precision',
  provides: ['quality'],
  starter: `${HEAD}// samples and centres are lists of [x, y]. A sample belongs to a mode whose centre is near it.
// found: how many modes have at least one sample. precision: share of the samples that belong to a mode.
function quality(samples, centres, radius) {
  return { found: 0, precision: 0 }
}
`,
  solution: body(),
  checks: [
    { name: 'two of three modes, and two strays', inputs: () => [SOME], call, say, judge: expects(right) },
    { name: 'a collapse: all good, one mode', inputs: () => [ONE], call, say, judge: expects(right) },
    { name: 'other samples', inputs: drawn, call, say, judge: expects(right) },
  ],
  hints: [
    'One number asks the centres, the other asks the samples.',
    '`centres.filter(…)` keeps those that `samples.some(…)` lies near; for precision it is the other way round.',
  ],
  mistakes: [
    {
      name: 'precision of the modes',
      source: body({ of: 'centres.length' }),
      says: /your code gave 1 at \.precision; expected 0\.6/,
    },
    {
      name: 'samples counted for modes',
      source: body({
        found: 'samples.filter((sample) => centres.some((centre) => near(sample, centre, radius))).length',
      }),
      says: /your code gave 3 at \.found; expected 2/,
    },
    {
      name: 'a share of the modes',
      source: body({
        found:
          'centres.filter((centre) => samples.some((sample) => near(sample, centre, radius))).length / centres.length',
      }),
      says: /your code gave 0\.66\d* at \.found; expected 2/,
    },
    {
      name: 'a mode is found when all samples are there',
      source: body({
        found: 'centres.filter((centre) => samples.every((sample) => near(sample, centre, radius))).length',
      }),
      says: /your code gave 0 at \.found; expected 2/,
    },
  ],
}
