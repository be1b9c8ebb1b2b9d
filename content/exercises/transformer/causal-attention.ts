import { type CodeExercise, expects } from '@/lib/exercises/code'
import { differenceOf } from '@/lib/exercises/differ'
import { attend } from '@/lib/math/attention'
import { normal, type Rng } from '@/lib/math/rng'

type Matrix = number[][]
interface Head {
  q: Matrix
  k: Matrix
  v: Matrix
}

/** Three matrices for so many positions, of width d. */
function head(rng: Rng, positions: number, d: number): Head {
  const matrix = () =>
    Array.from({ length: positions }, () =>
      Array.from({ length: d }, () => Math.round(normal(rng) * 100) / 100),
    )
  return { q: matrix(), k: matrix(), v: matrix() }
}

const SMALL: Head = {
  q: [
    [0, 2],
    [2, 0],
  ],
  k: [
    [0, 1],
    [2, 0],
  ],
  v: [[1], [3]],
}
const say = ({ q, k, v }: Head) =>
  `q = ${JSON.stringify(q)}, k = ${JSON.stringify(k)}, v = ${JSON.stringify(v)}`.replaceAll('-', '−')

/** The same but for the last position. */
interface Pair {
  before: Head
  after: Head
}

function pairs(rng: Rng): Pair[] {
  const before = head(rng, 4, 3)
  const other = head(rng, 1, 3)
  const swap = (matrix: Matrix, row: Matrix) => [...matrix.slice(0, -1), ...row]
  return [
    {
      before,
      after: { q: swap(before.q, other.q), k: swap(before.k, other.k), v: swap(before.v, other.v) },
    },
  ]
}

const program = ({
  scale = 'Math.sqrt(query.length)',
  seen = 'j <= i',
} = {}) => `function attention(q, k, v) {
  return q.map((query, i) => {
    const scores = k.map((key, j) =>
      ${seen} ? query.reduce((sum, value, c) => sum + value * key[c], 0) / ${scale} : -Infinity,
    )
    const largest = Math.max(...scores)
    const powers = scores.map((score) => Math.exp(score - largest))
    const sum = powers.reduce((a, b) => a + b, 0)
    return v[0].map((_, c) => powers.reduce((total, power, j) => total + (power / sum) * v[j][c], 0))
  })
}
`

export const exercise: CodeExercise = {
  title: 'Write causal attention',
  provides: ['attention'],
  starter: `// One head of causal self-attention. q, k and v are arrays of rows, one
// row for each position. Row i of the result is the mean of the rows
// 0 … i of v, weighted by softmax of the scores q[i] · k[j] / √d.
function attention(q, k, v) {
  return v
}
`,
  solution: program(),
  checks: [
    {
      name: 'each row is the weighted mean of what its position may see',
      inputs: (rng) => [SMALL, head(rng, 3, 2), head(rng, 5, 4)],
      call: 'attention(input.q, input.k, input.v)',
      say,
      judge: expects(({ q, k, v }: Head) => attend(q, k, v).output),
    },
    {
      name: 'no row changes when a later position does',
      inputs: pairs,
      call: '[input.before, input.after].map(({ q, k, v }) => attention(q, k, v).slice(0, -1))',
      say: ({ before }: Pair) => `${say(before)}, with another last row,`,
      judge: (value: unknown, { before: { q, k, v } }: Pair) => {
        const [first, second] = Array.isArray(value) ? value : []
        const expected = attend(q, k, v).output.slice(0, -1)
        return differenceOf(first, expected, 1e-5) ?? differenceOf(second, expected, 1e-5)
      },
    },
  ],
  hints: [
    'Row by row: the scores of position i with 0 … i, softmax over them, the weighted sum of the rows of v.',
    'd is the length of a row of q. Subtract the largest score before `Math.exp`; a score of −Infinity gets the weight 0.',
  ],
  mistakes: [
    {
      name: 'no mask',
      source: program({ seen: 'true' }),
      says: /gave [^;]* at \[0\]\[0\]; expected 1\./,
    },
    {
      name: 'not scaled',
      source: program({ scale: '1' }),
      says: /gave 2.96403 at \[1\]\[0\]; expected 2.88839/,
    },
    {
      name: 'scaled by d',
      source: program({ scale: 'query.length' }),
      says: /gave 2.76159 at \[1\]\[0\]; expected 2.88839/,
    },
    {
      name: 'a position does not see itself',
      source: program({ seen: 'j < i' }),
      says: /gave NaN at \[0\]\[0\]; expected 1\./,
    },
  ],
}
