import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { createRng, type Rng } from '@/lib/math/rng'
import { ADD_MUL, BACKWARD, BENDS, NETWORK, NODE, ORDER, PUSH } from './engine'

const HIDDEN = 3
/** Biases and weights of a 2-3-1 network. */
const COUNT = (2 + 1) * HIDDEN + HIDDEN + 1
/** Exclusive or. */
const EXAMPLES: [x: [number, number], y: number][] = [
  [[-1, -1], -1],
  [[-1, 1], 1],
  [[1, -1], 1],
  [[1, 1], -1],
]

interface Setting {
  start: number[]
  rate: number
  steps: number
}

const drawStart = (rng: Rng) => Array.from({ length: COUNT }, () => Math.round((2 * rng() - 1) * 100) / 100)

const LONG: Setting = { start: drawStart(createRng(1, 'weights')), rate: 0.5, steps: 300 }
const ENOUGH = 0.05

const settings = (rng: Rng): Setting[] => [
  { start: drawStart(rng), rate: 0.5, steps: 3 },
  { start: drawStart(rng), rate: 0.1, steps: 5 },
]

/** The losses before each step, by the formulas of a 2-3-1 network: no graph, no engine. */
function course({ start, rate, steps }: Setting): number[] {
  const w = [...start]
  return Array.from({ length: steps }, () => {
    const slopes = w.map(() => 0)
    let loss = 0
    for (const [x, y] of EXAMPLES) {
      const hidden = [0, 1, 2].map((j) => Math.tanh(w[3 * j]! + w[3 * j + 1]! * x[0] + w[3 * j + 2]! * x[1]))
      const out = Math.tanh(hidden.reduce((z, h, j) => z + w[10 + j]! * h, w[9]!))
      loss += (out - y) ** 2 / 4
      const delta = ((2 * (out - y)) / 4) * (1 - out * out)
      slopes[9]! += delta
      for (const [j, h] of hidden.entries()) {
        slopes[10 + j]! += delta * h
        const below = delta * w[10 + j]! * (1 - h * h)
        slopes[3 * j]! += below
        slopes[3 * j + 1]! += below * x[0]
        slopes[3 * j + 2]! += below * x[1]
      }
    }
    for (const [i, slope] of slopes.entries()) w[i]! -= rate * slope
    return loss
  })
}

const call = `train(input.start.map((value) => node(value)), ${JSON.stringify(EXAMPLES)}, input.rate, input.steps)`

const GIVEN = NODE + ADD_MUL + BENDS + PUSH + ORDER + BACKWARD + NETWORK

const TRAIN = `
function train(weights, examples, rate, steps) {
  const losses = []
  for (let step = 0; step < steps; step++) {
    const loss = lossOf(weights, examples)
    losses.push(loss.data)
    if (step % 50 === 0) console.log('step', step, 'loss', loss.data)
    backward(loss)
    for (const w of weights) w.data -= rate * w.grad
  }
  return losses
}
`

export const exercise: CodeExercise = {
  title: 'Train a network with your engine',
  provides: ['train'],
  starter: `${GIVEN}
// Gradient descent with your engine. In each step: the loss of all
// examples, one backward pass, and every weight's data moves by the
// rate times its gradient, downhill. Returns the loss before each step.
function train(weights, examples, rate, steps) {
  const losses = []
  for (let step = 0; step < steps; step++) {
    const loss = lossOf(weights, examples)
    losses.push(loss.data)
    if (step % 50 === 0) console.log('step', step, 'loss', loss.data)
  }
  return losses
}
`,
  solution: GIVEN + TRAIN,
  checks: [
    {
      name: 'the losses are those of gradient descent',
      inputs: settings,
      call,
      say: ({ rate, steps }: Setting) => `${steps} steps with a rate of ${rate} from random weights`,
      judge: expects(course),
    },
    {
      name: 'it learns exclusive or',
      inputs: () => [LONG],
      call,
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
    '`backward(loss)` fills `grad` of every node in the graph of the loss, and the weights are among them.',
    '`for (const w of weights) w.data -= rate * w.grad`, after the backward pass.',
  ],
  mistakes: [
    {
      name: 'uphill',
      source: GIVEN + TRAIN.replace('-=', '+='),
      says: /300 steps on exclusive or your code ended with a loss of/,
    },
    {
      name: 'no backward pass',
      source: GIVEN + TRAIN.replace('    backward(loss)\n', ''),
      says: /3 steps with a rate of 0\.5 from random weights your code gave [\d.]+ at \[1\]/,
    },
    {
      name: 'the rate is forgotten',
      source: GIVEN + TRAIN.replace('rate * w.grad', 'w.grad'),
      says: /from random weights your code gave 0\.794437 at \[1\]; expected 0\.782438/,
    },
    {
      name: 'the node in place of its number',
      source: GIVEN + TRAIN.replace('losses.push(loss.data)', 'losses.push(loss)'),
      says: /the answer is nested too deeply/,
    },
  ],
}
