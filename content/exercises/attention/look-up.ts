import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { attend } from '@/lib/math/attention'
import { normal, type Rng } from '@/lib/math/rng'

interface Asked {
  query: number[]
  keys: number[][]
  values: number[][]
  padding: boolean[]
}

const WHOLE: Asked = {
  query: [1, 2],
  keys: [
    [1, 0],
    [0, 1],
    [1, 1],
  ],
  values: [[4], [0], [8]],
  padding: [false, false, false],
}
const PADDED: Asked = { ...WHOLE, padding: [true, false, false] }

/** A query over some letters, the first of which may be padding. */
function drawn(rng: Rng): Asked[] {
  const rows = (count: number, width: number) =>
    Array.from({ length: count }, () =>
      Array.from({ length: width }, () => Math.round(100 * normal(rng)) / 100),
    )
  return [2, 5].map((letters, pads) => ({
    query: rows(1, 3)[0]!,
    keys: rows(letters, 3),
    values: rows(letters, 2),
    padding: Array.from({ length: letters }, (_, j) => j < pads),
  }))
}

/** Scores as they are, as in the widget. */
const right = ({ query, keys, values, padding }: Asked) => {
  const { weights, output } = attend([query], keys, values, (_, j) => !padding[j], 1)
  return { weights: weights[0]!, context: output[0]! }
}
const call = 'lookUp(input.query, input.keys, input.values, input.padding)'
const say = ({ query, keys, values, padding }: Asked) =>
  `lookUp(${show(query)}, ${show(keys)}, ${show(values)}, ${JSON.stringify(padding)})`

const body = ({
  score = 'padding[j] ? -Infinity : dot(query, key)',
  weight = 'power / sum',
  from = 'values',
} = {}) => `function dot(a, b) {
  return a.reduce((sum, value, i) => sum + value * b[i], 0)
}

function lookUp(query, keys, values, padding) {
  const scores = keys.map((key, j) => ${score})
  const largest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - largest))
  const sum = powers.reduce((a, b) => a + b, 0)
  const weights = powers.map((power, j) => ${weight})
  const context = ${from}[0].map((_, c) => weights.reduce((total, w, j) => total + w * ${from}[j][c], 0))
  return { weights, context }
}
`

export const exercise: CodeExercise = {
  title: 'Look it up',
  provides: ['lookUp'],
  starter: `function dot(a, b) {
  return a.reduce((sum, value, i) => sum + value * b[i], 0)
}

// One query looks through a text. keys and values have a row for each
// letter; padding[j] is true where there is no letter.
// weights: the softmax of the scores query · key, as they are, over the
// letters alone. context: the sum of the values with these weights.
function lookUp(query, keys, values, padding) {
  const weights = keys.map(() => 1 / keys.length)
  return { weights, context: values[0] }
}
`,
  solution: body(),
  checks: [
    {
      name: 'every letter gets its share, and the values are mixed',
      inputs: () => [WHOLE],
      call,
      say,
      judge: expects(right),
    },
    {
      name: 'padding gets nothing, and the rest shares the whole',
      inputs: (rng) => [PADDED, ...drawn(rng)],
      call,
      say,
      judge: expects(right),
    },
  ],
  hints: [
    'First the scores, then softmax over them, then the sum of the values.',
    'Before the softmax, give padding a score of −Infinity: e to that power is 0, and the others share what is left.',
  ],
  mistakes: [
    {
      name: 'padding is looked at',
      source: body({ score: 'dot(query, key)' }),
      says: /your code gave 0\.09\d* at \.weights\[0\]; expected 0/,
    },
    {
      name: 'padding is taken out after the softmax',
      source: body({ score: 'dot(query, key)', weight: 'padding[j] ? 0 : power / sum' }),
      says: /your code gave 0\.24\d* at \.weights\[1\]; expected 0\.26/,
    },
    {
      name: 'padding has a score of 0',
      source: body({ score: 'padding[j] ? 0 : dot(query, key)' }),
      says: /at \.weights\[0\]; expected 0/,
    },
    {
      name: 'the scores are divided',
      source: body({ score: 'padding[j] ? -Infinity : dot(query, key) / Math.sqrt(query.length)' }),
      says: /at \.weights\[0\]; expected 0\.09/,
    },
    {
      name: 'the keys are mixed instead of the values',
      source: body({ from: 'keys' }),
      says: /at \.context/,
    },
  ],
}
