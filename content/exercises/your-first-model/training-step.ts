import { type CodeExercise, expects } from '@/lib/exercises/code'
import { normal, type Rng } from '@/lib/math/rng'

/** A linear model, examples, and a learning rate. */
interface Setting {
  x: number[][]
  y: number[][]
  w: number[][]
  b: number
  rate: number
}

const settings = (rng: Rng): Setting[] =>
  [1, 2, 3].map((inputs) => {
    const draw = () => Math.round(normal(rng) * 100) / 100
    const column = (length: number) => Array.from({ length }, () => [draw()])
    return {
      x: Array.from({ length: 4 }, () => Array.from({ length: inputs }, draw)),
      y: column(4),
      w: column(inputs),
      b: draw(),
      rate: 0.1,
    }
  })

const PLAIN: Setting = { x: [[1], [2]], y: [[3], [5]], w: [[0]], b: 0, rate: 0.1 }

/** w ← w − η · 2/N Xᵀ(Xw + b − y) and b ← b − η · 2/N Σ(Xw + b − y): the gradient of the mean squared error. */
function stepped({ x, y, w, b, rate }: Setting): [number[][], number] {
  const errors = x.map((row, n) => row.reduce((sum, value, i) => sum + value * w[i]![0]!, b) - y[n]![0]!)
  const mean = (values: number[]) => values.reduce((a, v) => a + v, 0) / values.length
  const slope = (i: number) => 2 * mean(errors.map((error, n) => error * x[n]![i]!))
  return [w.map(([value], i) => [value! - rate * slope(i)]), b - rate * 2 * mean(errors)]
}

/** Makes the tensors, takes the step, reads the variables, and leaves nothing of its own behind. */
const call = `(() => {
  const { x, y, w, b } = input
  const values = [tf.tensor2d(x), tf.tensor2d(y), tf.tensor2d(w), tf.scalar(b)]
  const variables = [tf.variable(values[2]), tf.variable(values[3])]
  try {
    trainStep(variables[0], variables[1], values[0], values[1], input.rate)
    return variables.map((variable) => variable.arraySync())
  } finally {
    tf.dispose([values, variables])
  }
})()`

const say = ({ x, y, w, b }: Setting) =>
  `x = ${JSON.stringify(x)}, y = ${JSON.stringify(y)}, w = ${JSON.stringify(w)}, b = ${b}`.replaceAll(
    '-',
    '−',
  )

const body = (slope: string) => `function trainStep(w, b, x, y, learningRate) {
  const { value, grads } = tf.variableGrads(() => ${slope}, [w, b])
  tf.tidy(() => {
    w.assign(w.sub(grads[w.name].mul(learningRate)))
    b.assign(b.sub(grads[b.name].mul(learningRate)))
  })
  tf.dispose([value, grads])
}
`

export const exercise: CodeExercise = {
  title: 'Write one training step',
  provides: ['trainStep'],
  starter: `// One step of gradient descent on the mean squared error of the
// linear model x·w + b. w [inputs, 1] and b [] are tf.variables and
// shall change; x [N, inputs] and y [N, 1] are tensors.
function trainStep(w, b, x, y, learningRate) {
  const { value, grads } = tf.variableGrads(() => tf.scalar(0).mul(w.sum()).add(b.mul(0)), [w, b])
  // grads[w.name] is the gradient of w.
}
`,
  solution: body('x.matMul(w).add(b).sub(y).square().mean()'),
  checks: [
    {
      name: 'w and b stand where one step leads',
      inputs: (rng) => [PLAIN, ...settings(rng)],
      call,
      say,
      judge: expects(stepped, 1e-4),
    },
    {
      name: 'no tensor is left behind',
      inputs: () => [PLAIN],
      call,
      say,
      judge: expects(stepped, 1e-4),
      mayLeak: 0,
    },
  ],
  hints: [
    'The loss is `x.matMul(w).add(b).sub(y).square().mean()`; `tf.variableGrads` takes a function that returns it.',
    '`w.assign(…)` gives a variable a new value: the old one less the learning rate times its gradient.',
    'Everything between is a tensor, too. `tf.tidy` around the updates and `tf.dispose([value, grads])` leave none behind.',
  ],
  mistakes: [
    {
      name: 'uphill',
      source: body('x.matMul(w).add(b).sub(y).square().mean()').replaceAll('.sub(grads', '.add(grads'),
      says: /gave −1.3 at \[0\]\[0\]\[0\]; expected 1.3/,
    },
    {
      name: 'the sum, not the mean',
      source: body('x.matMul(w).add(b).sub(y).square().sum()'),
      says: /gave 2.6 at \[0\]\[0\]\[0\]; expected 1.3/,
    },
    {
      name: 'half of the mean',
      source: body('x.matMul(w).add(b).sub(y).square().mean().div(2)'),
      says: /gave 0.65 at \[0\]\[0\]\[0\]; expected 1.3/,
    },
    {
      name: 'b is forgotten',
      source: body('x.matMul(w).add(b).sub(y).square().mean()').replace(/ {4}b\.assign.*\n/, ''),
      says: /gave 0 at \[1\]; expected 0.8/,
    },
    {
      name: 'the gradients stay',
      source: body('x.matMul(w).add(b).sub(y).square().mean()').replace(/ {2}tf\.dispose.*\n/, ''),
      says: /left 3 tensors undisposed/,
    },
  ],
}
