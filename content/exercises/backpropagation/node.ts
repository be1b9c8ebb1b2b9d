import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { normal, type Rng } from '@/lib/math/rng'
import { ADD_MUL, NODE } from './engine'

type Pair = [a: number, b: number]

const pairs = (rng: Rng): Pair[] => [
  [2, -3],
  ...Array.from(
    { length: 4 },
    (): Pair => [Math.round(normal(rng) * 100) / 100, Math.round(normal(rng) * 100) / 100],
  ),
]

const call = (name: string) => `(() => {
  const [a, b] = input.map((value) => node(value))
  const c = ${name}(a, b)
  return { data: c.data, from: c.from.map((one) => [a, b].indexOf(one)), slopes: c.slopes }
})()`

const written = (name: string) => (pair: Pair) =>
  `${name}(${pair.map((value) => `node(${show(value)})`).join(', ')})`

export const exercise: CodeExercise = {
  title: 'Numbers that remember',
  provides: ['node', 'add', 'mul'],
  starter: `${NODE}
// The sum of two nodes is a node. Its slope towards a is 1, towards b also.
function add(a, b) {
  return node(a.data + b.data, [a, b], [1, 1])
}

// The product, likewise. What are its slopes?
function mul(a, b) {
  return node(a.data * b.data)
}
`,
  solution: NODE + ADD_MUL,
  checks: [
    {
      name: 'a sum knows its operands and its slopes',
      inputs: pairs,
      call: call('add'),
      say: written('add'),
      judge: expects(([a, b]: Pair) => ({ data: a + b, from: [0, 1], slopes: [1, 1] })),
    },
    {
      name: 'a product knows its operands and its slopes',
      inputs: pairs,
      call: call('mul'),
      say: written('mul'),
      judge: expects(([a, b]: Pair) => ({ data: a * b, from: [0, 1], slopes: [b, a] })),
    },
  ],
  hints: [
    'If a grows by a little, by how much times as much does a·b grow? By b.',
    'The list of slopes is in the order of the operands: first the slope towards a, then the one towards b.',
  ],
  mistakes: [
    {
      name: 'each its own factor',
      source: NODE + ADD_MUL.replace('[b.data, a.data]', '[a.data, b.data]'),
      says: /mul\(node\(2\), node\(−3\)\) your code gave 2 at \.slopes\[0\]; expected −3/,
    },
    {
      name: 'the slopes of a sum',
      source: NODE + ADD_MUL.replace('[b.data, a.data]', '[1, 1]'),
      says: /gave 1 at \.slopes\[0\]; expected −3/,
    },
    {
      name: 'the numbers in place of the nodes',
      source: NODE + ADD_MUL.replaceAll('[a, b]', '[a.data, b.data]'),
      says: /add\(node\(2\), node\(−3\)\) your code gave −1 at \.from\[0\]; expected 0/,
    },
    {
      name: 'a number in place of a node',
      source: `${NODE}\nconst add = (a, b) => a.data + b.data\nconst mul = (a, b) => a.data * b.data`,
      says: /stopped with TypeError/,
    },
  ],
}
