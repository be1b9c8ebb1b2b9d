import { type CodeExercise, expects } from '@/lib/exercises/code'
import { maxPool } from '@/lib/math/convolution'
import { normal, type Rng } from '@/lib/math/rng'

interface Setting {
  map: number[][]
  size: number
}

const FOUR: Setting = {
  map: [
    [1, 3, 2, 0],
    [4, 2, 1, 1],
    [0, 0, 5, 6],
    [0, 1, 7, 2],
  ],
  size: 2,
}
const NEGATIVE: Setting = {
  map: [
    [-3, -1],
    [-2, -5],
  ],
  size: 2,
}
const REST: Setting = {
  map: [
    [1, 2, 9],
    [3, 0, 9],
    [9, 9, 9],
  ],
  size: 2,
}
const drawn = (rng: Rng): Setting[] =>
  [
    [6, 9, 3],
    [8, 8, 4],
    [7, 5, 2],
  ].map(([rows, columns, size]) => ({
    map: Array.from({ length: rows! }, () =>
      Array.from({ length: columns! }, () => Math.round(normal(rng) * 10) / 10),
    ),
    size: size!,
  }))

const right = ({ map, size }: Setting) => maxPool(map, size)
const call = 'maxPool(input.map, input.size)'
const say = ({ map, size }: Setting) => `maxPool(${JSON.stringify(map)}, ${size})`.replaceAll('-', '−')

const body = ({
  rows = 'Math.floor(map.length / size)',
  best = '-Infinity',
  step = 'i * size + u',
} = {}) => `function maxPool(map, size) {
  const rows = ${rows}
  const columns = Math.floor(map[0].length / size)
  const pooled = []
  for (let i = 0; i < rows; i++) {
    pooled.push([])
    for (let j = 0; j < columns; j++) {
      let best = ${best}
      for (let u = 0; u < size; u++)
        for (let v = 0; v < size; v++) best = Math.max(best, map[${step}][j * size + v])
      pooled[i].push(best)
    }
  }
  return pooled
}
`

export const exercise: CodeExercise = {
  title: 'Write max pooling',
  provides: ['maxPool'],
  starter: `// map is an array of rows. Cut it into blocks of size × size and keep
// the largest number of each. Rows and columns that fill no block are dropped.
function maxPool(map, size) {
  return map
}
`,
  solution: body(),
  checks: [
    { name: 'keeps the largest of each block', inputs: () => [FOUR], call, say, judge: expects(right) },
    { name: 'works for negative numbers', inputs: () => [NEGATIVE], call, say, judge: expects(right) },
    { name: 'drops what fills no block', inputs: () => [REST], call, say, judge: expects(right) },
    { name: 'works for other sizes', inputs: drawn, call, say, judge: expects(right) },
  ],
  hints: [
    'There are `Math.floor(map.length / size)` rows of blocks.',
    'Block (i, j) begins in row `i * size` and column `j * size`.',
    'Which number is smaller than every number of a map? Begin each block with it.',
  ],
  mistakes: [
    { name: 'begins at zero', source: body({ best: '0' }), says: /gave 0 at \[0\]\[0\]; expected −1/ },
    { name: 'windows that overlap', source: body({ step: 'i + u' }), says: /For maxPool\(\[\[1,3,2,0\]/ },
    {
      name: 'the rest gets a block of its own',
      source: body({ rows: 'Math.ceil(map.length / size)' }),
      says: /maxPool\(\[\[1,2,9\]/,
    },
    { name: 'nothing is done', source: 'function maxPool(map) { return map }', says: /For maxPool/ },
  ],
}
