import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { normal, type Rng } from '@/lib/math/rng'

interface Stream {
  x: number[][]
  heads: number
}

const SMALL: Stream = {
  x: [
    [1, 2, 3, 4],
    [5, 6, 7, 8],
  ],
  heads: 2,
}
const drawn = (rng: Rng): Stream[] =>
  [
    [3, 6, 3],
    [4, 6, 2],
    [2, 4, 1],
  ].map(([T, D, heads]) => ({
    x: Array.from({ length: T! }, () => Array.from({ length: D! }, () => Math.round(10 * normal(rng)) / 10)),
    heads: heads!,
  }))

const split = ({ x, heads }: Stream) => {
  const d = x[0]!.length / heads
  return Array.from({ length: heads }, (_, h) => x.map((row) => row.slice(h * d, (h + 1) * d)))
}

const body = ({
  columns = 'x.map((row) => row.slice(h * d, (h + 1) * d))',
  join = 'parts[0].map((_, t) => parts.flatMap((part) => part[t]))',
} = {}) => `function splitHeads(x, heads) {
  const d = x[0].length / heads
  return Array.from({ length: heads }, (_, h) => ${columns})
}

function joinHeads(parts) {
  return ${join}
}
`

export const exercise: CodeExercise = {
  title: 'Split, and join again',
  provides: ['splitHeads', 'joinHeads'],
  starter: `// x has a row for each position. Give each head its own columns, side by
// side: the first head the first ones, and so on. Returns heads × T × d.
function splitHeads(x, heads) {
  return [x]
}

// The other way: lay the heads' rows side by side again. Returns T × D.
function joinHeads(parts) {
  return parts[0]
}
`,
  solution: body(),
  checks: [
    {
      name: 'every head sees every position, and its own columns of it',
      inputs: (rng) => [SMALL, ...drawn(rng)],
      call: 'splitHeads(input.x, input.heads)',
      say: ({ x, heads }: Stream) => `splitHeads(${show(x)}, ${heads})`,
      judge: expects(split),
    },
    {
      name: 'joined, it is what it was',
      inputs: (rng) => [SMALL, ...drawn(rng)],
      call: 'joinHeads(splitHeads(input.x, input.heads))',
      say: ({ x, heads }: Stream) => `joinHeads(splitHeads(${show(x)}, ${heads}))`,
      judge: expects(({ x }: Stream) => x),
    },
  ],
  hints: [
    'd is the width of a row divided by the number of heads. Head h owns the columns from h · d on.',
    'To join: for each position, the rows of all heads one after the other.',
  ],
  mistakes: [
    {
      name: 'positions are dealt out instead of columns',
      source: body({
        columns: 'x.slice((h * x.length) / heads, ((h + 1) * x.length) / heads)',
      }),
      says: /your code gave 1 value at \[0\]; expected 2/,
    },
    {
      name: 'every head gets the first columns',
      source: body({ columns: 'x.map((row) => row.slice(0, d))' }),
      says: /your code gave 1 at \[1\]\[0\]\[0\]; expected 3/,
    },
    {
      name: 'columns are dealt out in turn',
      source: body({ columns: 'x.map((row) => row.filter((_, c) => c % heads === h))' }),
      says: /your code gave 3 at \[0\]\[0\]\[1\]; expected 2/,
    },
    {
      name: 'the heads are added up when joined',
      source: body({
        join: 'parts[0].map((row, t) => row.map((_, c) => parts.reduce((sum, part) => sum + part[t][c], 0)))',
      }),
      says: /joinHeads.* your code gave 2 values at \[0\]; expected 4/,
    },
    {
      name: 'the heads are stacked when joined',
      source: body({ join: 'parts.flat()' }),
      says: /joinHeads.* your code gave 4 values; expected 2/,
    },
  ],
}
