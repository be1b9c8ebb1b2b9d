import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { normal, type Rng } from '@/lib/math/rng'
import { ADD_MUL, BENDS, NODE } from './engine'

const values = (rng: Rng) => [
  0,
  0.5,
  -2,
  ...Array.from({ length: 4 }, () => Math.round(normal(rng) * 100) / 100),
]

const call = (name: string) => `(() => {
  const a = node(input)
  const c = ${name}(a)
  return { data: c.data, from: c.from.map((one) => [a].indexOf(one)), slopes: c.slopes }
})()`

const GIVEN = NODE + ADD_MUL

export const exercise: CodeExercise = {
  title: 'A square and a bend',
  provides: ['square', 'tanh'],
  starter: `${GIVEN}
// The square of a node.
function square(a) {
  return node(a.data * a.data, [a], [1])
}

// Its hyperbolic tangent; Math.tanh computes the value.
function tanh(a) {
  return node(Math.tanh(a.data), [a], [1])
}
`,
  solution: GIVEN + BENDS,
  checks: [
    {
      name: 'a square passes back twice its operand',
      inputs: values,
      call: call('square'),
      say: (a: number) => `square(node(${show(a)}))`,
      judge: expects((a: number) => ({ data: a * a, from: [0], slopes: [2 * a] })),
    },
    {
      name: 'tanh passes back 1 − tanh²',
      inputs: values,
      call: call('tanh'),
      say: (a: number) => `tanh(node(${show(a)}))`,
      judge: expects((a: number) => ({ data: Math.tanh(a), from: [0], slopes: [1 - Math.tanh(a) ** 2] })),
    },
  ],
  hints: [
    'The slope of a² is 2a. The slope of tanh a is 1 − (tanh a)².',
    'The slope of tanh needs no second tanh: keep the value in a variable and use it twice.',
  ],
  mistakes: [
    {
      name: 'the 2 is lost',
      source: GIVEN + BENDS.replace('2 * a.data', 'a.data'),
      says: /square\(node\(0\.5\)\) your code gave 0\.5 at \.slopes\[0\]; expected 1/,
    },
    {
      name: 'not squared',
      source: GIVEN + BENDS.replace('1 - t * t', '1 - t'),
      says: /tanh\(node\(0\.5\)\) your code gave 0\.537883/,
    },
    {
      name: 'of the operand, not of the value',
      source: GIVEN + BENDS.replace('1 - t * t', '1 - a.data * a.data'),
      says: /tanh\(node\(0\.5\)\) your code gave 0\.75/,
    },
    {
      name: 'the 2 alone',
      source: GIVEN + BENDS.replace('2 * a.data', '2'),
      says: /square\(node\(0\)\) your code gave 2 at \.slopes\[0\]; expected 0/,
    },
  ],
}
