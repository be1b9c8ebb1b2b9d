import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { numericalGradient } from '@/lib/math/gradient'
import { DEFAULTS, optimizers } from '@/lib/math/optimizers'
import { createRng, type Rng } from '@/lib/math/rng'
import { schedules } from '@/lib/math/schedules'

/** Biases and weights of a 2-3-1 network. */
const COUNT = 13
/** Exclusive or. */
const EXAMPLES = [
  [-1, -1, -1],
  [-1, 1, 1],
  [1, -1, 1],
  [1, 1, -1],
] as const

interface Setting {
  start: number[]
  peak: number
  steps: number
}

const drawStart = (rng: Rng) => Array.from({ length: COUNT }, () => Math.round((2 * rng() - 1) * 100) / 100)

const LONG: Setting = { start: drawStart(createRng(2, 'weights')), peak: 0.2, steps: 120 }
const ENOUGH = 0.001

const settings = (rng: Rng): Setting[] => [
  { ...LONG, peak: 0.2, steps: 4 },
  { start: drawStart(rng), peak: 0.1, steps: 7 },
]

function lossOf(w: readonly number[]): number {
  let loss = 0
  for (const [x1, x2, y] of EXAMPLES) {
    const hidden = [0, 1, 2].map((j) => Math.tanh(w[3 * j]! + w[3 * j + 1]! * x1 + w[3 * j + 2]! * x2))
    const out = Math.tanh(hidden.reduce((z, h, j) => z + w[10 + j]! * h, w[9]!))
    loss += (out - y) ** 2 / 4
  }
  return loss
}

/** The losses before each step, with slopes by finite differences. */
function course({ start, peak, steps }: Setting): number[] {
  const w = [...start]
  const v = w.map(() => 0)
  return Array.from({ length: steps }, (_, done) => {
    const loss = lossOf(w)
    const learningRate = peak * schedules.cosine(done, steps)
    optimizers.momentum.update(w, numericalGradient(lossOf, w), [v], { ...DEFAULTS, learningRate })
    return loss
  })
}

const GIVEN = `// A network of 2, 3 and 1 tanh neurons on exclusive or:
// its loss, and the slope in each of its 13 weights.
const EXAMPLES = [[-1, -1, -1], [-1, 1, 1], [1, -1, 1], [1, 1, -1]]

function lossAndSlopes(w) {
  const slopes = w.map(() => 0)
  let loss = 0
  for (const [x1, x2, y] of EXAMPLES) {
    const hidden = [0, 1, 2].map((j) =>
      Math.tanh(w[3 * j] + w[3 * j + 1] * x1 + w[3 * j + 2] * x2))
    const out = Math.tanh(hidden.reduce((z, h, j) => z + w[10 + j] * h, w[9]))
    loss += (out - y) ** 2 / 4
    const delta = ((out - y) / 2) * (1 - out * out)
    slopes[9] += delta
    hidden.forEach((h, j) => {
      slopes[10 + j] += delta * h
      const below = delta * w[10 + j] * (1 - h * h)
      slopes[3 * j] += below
      slopes[3 * j + 1] += below * x1
      slopes[3 * j + 2] += below * x2
    })
  }
  return { loss, slopes }
}
`

const TRAIN = `
function train(start, peak, steps) {
  let w = [...start]
  let v = w.map(() => 0)
  const losses = []
  for (let done = 0; done < steps; done++) {
    const { loss, slopes } = lossAndSlopes(w)
    losses.push(loss)
    if (done % 20 === 0) console.log('step', done, 'loss', loss)
    const rate = (peak * (1 + Math.cos((Math.PI * done) / steps))) / 2
    v = v.map((before, i) => 0.9 * before + slopes[i])
    w = w.map((weight, i) => weight - rate * v[i])
  }
  return losses
}
`

export const exercise: CodeExercise = {
  title: 'Train a network with momentum and a cosine schedule',
  provides: ['train'],
  starter: `${GIVEN}
// Trains with momentum, μ = 0.9. After \`done\` of \`steps\` steps
// the rate is peak · ½ (1 + cos(π · done / steps)).
// Returns the loss before each step.
function train(start, peak, steps) {
  let w = [...start]
  const losses = []
  for (let done = 0; done < steps; done++) {
    const { loss, slopes } = lossAndSlopes(w)
    losses.push(loss)
    if (done % 20 === 0) console.log('step', done, 'loss', loss)
  }
  return losses
}
`,
  solution: GIVEN + TRAIN,
  checks: [
    {
      name: 'the losses are those of momentum under a cosine',
      inputs: settings,
      call: 'train(input.start, input.peak, input.steps)',
      say: ({ peak, steps }: Setting) => `${steps} steps with a peak of ${peak}`,
      judge: expects(course, 1e-4),
    },
    {
      name: 'it learns exclusive or',
      inputs: () => [LONG],
      call: 'train(input.start, input.peak, input.steps)',
      say: ({ steps }: Setting) => `${steps} steps on exclusive or`,
      judge: (value: unknown) => {
        const last = Array.isArray(value) ? (value as unknown[]).at(-1) : undefined
        return typeof last === 'number' && last < ENOUGH
          ? undefined
          : `ended with a loss of ${show(last)}; it can fall below ${ENOUGH}`
      },
    },
  ],
  hints: [
    'The velocities live outside the loop: `let v = w.map(() => 0)`. Inside, in each step: the rate, then v, then w.',
    '`const rate = (peak * (1 + Math.cos((Math.PI * done) / steps))) / 2`',
    'The rate changes from step to step, so it matters where it stands: v adds up the slopes alone, and the rate of now multiplies the whole v.',
  ],
  mistakes: [
    {
      name: 'the rate stays at its peak',
      source:
        GIVEN +
        TRAIN.replace(
          'const rate = (peak * (1 + Math.cos((Math.PI * done) / steps))) / 2',
          'const rate = peak',
        ),
      says: /with a peak of 0\.2 your code gave 0\.844833 at \[2\]; expected 0\.851485/,
    },
    {
      name: 'the velocity is forgotten at every step',
      source: GIVEN + TRAIN.replace('0.9 * before + slopes[i]', 'slopes[i]'),
      says: /gave 0\.934279 at \[2\]; expected 0\.851485/,
    },
    {
      name: 'the cosine upside down: it rises',
      source: GIVEN + TRAIN.replace('1 + Math.cos', '1 - Math.cos'),
      says: /with a peak of 0\.2 your code gave 1\.45545 at \[1\]; expected 1\.0946/,
    },
    {
      name: 'π is missing',
      source: GIVEN + TRAIN.replace('(Math.PI * done) / steps', 'done / steps'),
      says: /gave 0\.845033 at \[2\]; expected 0\.851485/,
    },
    {
      name: 'nothing moves',
      source: GIVEN + TRAIN.replace('weight - rate * v[i]', 'weight'),
      says: /120 steps on exclusive or your code ended with a loss of 1\.45545/,
    },
  ],
}
