import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { EPSILON, spreadOf } from '@/lib/math/normalize'
import { normal, type Rng } from '@/lib/math/rng'

/** What belongs to a layer of batch norm: a number for each neuron. */
interface Layer {
  gain: number[]
  shift: number[]
  mean: number[]
  variance: number[]
}
interface Pass {
  rows: number[][]
  layer: Layer
  training: boolean
}

const PLAIN: Layer = { gain: [1, 1], shift: [0, 0], mean: [0, 0], variance: [1, 1] }
const ROWS = [
  [1, 10],
  [3, 10],
  [5, 40],
  [7, 60],
]

const drawn = (rng: Rng, training: boolean): Pass => {
  const draw = () => Math.round(normal(rng) * 100) / 50
  const units = () => [draw(), draw(), draw()]
  return {
    rows: Array.from({ length: 5 }, units),
    layer: { gain: units(), shift: units(), mean: units(), variance: units().map((x) => x * x + 0.5) },
    training,
  }
}

function batchNorm({ rows, layer, training }: Pass) {
  const columns = layer.gain.map((_, i) => rows.map((row) => row[i]!))
  const batch = columns.map((column) => spreadOf(column))
  const mean = training ? batch.map(({ mean }) => mean) : layer.mean
  const variance = training ? batch.map(({ deviation }) => deviation ** 2) : layer.variance
  const follow = (old: number[], now: number[]) =>
    training ? old.map((value, i) => 0.9 * value + 0.1 * now[i]!) : old
  return {
    result: rows.map((row) =>
      row.map(
        (x, i) => (layer.gain[i]! * (x - mean[i]!)) / Math.sqrt(variance[i]! + EPSILON) + layer.shift[i]!,
      ),
    ),
    mean: follow(layer.mean, mean),
    variance: follow(layer.variance, variance),
  }
}

/** Runs the reader's function on a layer of its own, and looks at both afterwards. */
const CALL = `(() => {
  const layer = structuredClone(input.layer)
  const result = batchNorm(input.rows.map((row) => [...row]), layer, input.training)
  return { result, mean: layer.mean, variance: layer.variance }
})()`

const say = ({ rows, training }: Pass) => `batchNorm([${rows.map(show).join(', ')}], layer, ${training})`

const program = ({
  use = 'training ? batch : layer',
  column = 'rows.map((row) => row[i])',
  deviation = 'Math.sqrt(variance[i] + 1e-5)',
  remember = 'if (training)',
  keep = '0.9',
  fresh = '0.1',
  y = 'layer.gain[i] * standard + layer.shift[i]',
} = {}) =>
  `const average = (numbers) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length

function batchNorm(rows, layer, training) {
  const batch = { mean: [], variance: [] }
  for (const i of layer.gain.keys()) {
    const column = ${column}
    batch.mean[i] = average(column)
    batch.variance[i] = average(column.map((x) => (x - batch.mean[i]) ** 2))
  }
  const { mean, variance } = ${use}
  const result = rows.map((row) =>
    row.map((x, i) => {
      const standard = (x - mean[i]) / ${deviation}
      return ${y}
    }),
  )
  ${remember}
    for (const i of layer.gain.keys()) {
      layer.mean[i] = ${keep} * layer.mean[i] + ${fresh} * batch.mean[i]
      layer.variance[i] = ${keep} * layer.variance[i] + ${fresh} * batch.variance[i]
    }
  return result
}
`

export const exercise: CodeExercise = {
  title: 'Batch norm, in training and at test',
  provides: ['batchNorm'],
  starter: `const average = (numbers) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length

// rows: a row for each example, a number for each neuron.
// layer: { gain, shift, mean, variance }, a number for each neuron in each of them.
// training: normalize by this batch, and let mean and variance of the layer follow it:
//   nine tenths of the old value, one tenth of the batch's.
// otherwise: normalize by mean and variance of the layer, and leave them as they are.
// Add 1e-5 to a variance before you take its root.
function batchNorm(rows, layer, training) {
  return rows
}
`,
  solution: program(),
  checks: [
    {
      name: 'in training every neuron has mean 0 and variance 1 over the batch',
      inputs: () => [{ rows: ROWS, layer: PLAIN, training: true }],
      call: `${CALL}.result`,
      say,
      judge: expects((pass: Pass) => batchNorm(pass).result),
    },
    {
      name: 'gain and shift come after',
      inputs: (rng) => [
        { rows: ROWS, layer: { ...PLAIN, gain: [2, 1], shift: [10, 0] }, training: true },
        drawn(rng, true),
      ],
      call: `${CALL}.result`,
      say,
      judge: expects((pass: Pass) => batchNorm(pass).result),
    },
    {
      name: 'in training the layer’s mean and variance follow by one tenth',
      inputs: (rng) => [{ rows: ROWS, layer: PLAIN, training: true }, drawn(rng, true)],
      call: `(({ mean, variance }) => ({ mean, variance }))(${CALL})`,
      say: (pass: Pass) => `layer after ${say(pass)}`,
      judge: expects((pass: Pass) => {
        const { mean, variance } = batchNorm(pass)
        return { mean, variance }
      }),
    },
    {
      name: 'at test it normalizes by what the layer remembers',
      inputs: (rng) => [
        { rows: [[4, 4]], layer: { ...PLAIN, mean: [2, 4], variance: [4, 1] }, training: false },
        drawn(rng, false),
      ],
      call: `${CALL}.result`,
      say,
      judge: expects((pass: Pass) => batchNorm(pass).result),
    },
    {
      name: 'at test the layer remembers nothing new',
      inputs: (rng) => [drawn(rng, false)],
      call: `(({ mean, variance }) => ({ mean, variance }))(${CALL})`,
      say: (pass: Pass) => `layer after ${say(pass)}`,
      judge: expects(({ layer: { mean, variance } }: Pass) => ({ mean, variance })),
    },
    {
      name: 'a neuron that says the same of all examples becomes 0, not NaN',
      inputs: () => [
        {
          rows: [
            [10, 7],
            [30, 7],
          ],
          layer: PLAIN,
          training: true,
        },
      ],
      call: `${CALL}.result`,
      say,
      judge: expects((pass: Pass) => batchNorm(pass).result),
    },
  ],
  hints: [
    'A column of `rows` belongs to one neuron: `rows.map((row) => row[i])`. Batch norm never mixes neurons.',
    'The variance is the mean of the squared distances from the mean. Divide by the root of the variance plus 1e-5.',
    'Two things depend on `training`: which mean and variance are used, and whether the layer’s are changed.',
  ],
  mistakes: [
    {
      name: 'the batch’s own statistics at test',
      source: program({ use: 'batch' }),
      says: /batchNorm\(\[\[4, 4\]\], layer, false\) your code gave 0 at \[0\]\[0\]; expected 0\.999999/,
    },
    {
      name: 'the layer’s statistics in training',
      source: program({ use: 'layer' }),
      says: /layer, true\) your code gave 0\.999995 at \[0\]\[0\]; expected −1\.34164/,
    },
    {
      name: 'over the neurons: that is layer norm',
      source: program({ column: 'rows[i]' }),
      says: /layer, true\) your code gave −1 at \[0\]\[0\]; expected −1\.34164/,
    },
    {
      name: 'the variance in place of its root',
      source: program({ deviation: '(variance[i] + 1e-5)' }),
      says: /gave −0\.599999 at \[0\]\[0\]; expected −1\.34164/,
    },
    {
      name: 'nothing added to the variance',
      source: program({ deviation: 'Math.sqrt(variance[i])' }),
      says: /gave NaN at \[0\]\[1\]; expected 0/,
    },
    {
      name: 'the test changes the layer',
      source: program({ remember: 'if (true)' }),
      says: /layer after batchNorm\(.*false\) your code gave/,
    },
    {
      name: 'the running averages follow by nine tenths',
      source: program({ keep: '0.1', fresh: '0.9' }),
      says: /layer after batchNorm\(.*true\) your code gave 3\.6 at \.mean\[0\]; expected 0\.4/,
    },
    {
      name: 'shift first, gain after',
      source: program({ y: 'layer.gain[i] * (standard + layer.shift[i])' }),
      says: /gave 17\.3167 at \[0\]\[0\]; expected 7\.31672/,
    },
  ],
}
