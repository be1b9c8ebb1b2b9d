import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { normal, type Rng } from '@/lib/math/rng'
import { ADD_MUL, BENDS, NODE, PUSH } from './engine'

/** Operands of a product, its gradient, and what has arrived at the operands before. */
interface Setting {
  a: number
  b: number
  grad: number
  before: [number, number]
}

const FIRST: Setting = { a: 2, b: -3, grad: 5, before: [0, 0] }

const settings = (rng: Rng): Setting[] =>
  Array.from({ length: 4 }, () => {
    const draw = () => Math.round(normal(rng) * 100) / 100
    return { a: draw(), b: draw(), grad: draw(), before: [draw(), draw()] }
  })

const say = ({ a, b, grad, before }: Setting) =>
  `push(c) with c = mul(a, b), a = ${show(a)}, b = ${show(b)}, c.grad = ${show(grad)} and earlier gradients ${show(before)}`

const GIVEN = NODE + ADD_MUL + BENDS

export const exercise: CodeExercise = {
  title: 'One node passes its gradient back',
  provides: ['push'],
  starter: `${GIVEN}
// c.grad is known. Each operand c.from[i] shall get its part: the slope
// c.slopes[i] times c.grad, on top of what other users have given it.
function push(c) {
}
`,
  solution: GIVEN + PUSH,
  checks: [
    {
      name: 'each operand gets slope times gradient, on top of what it has',
      inputs: (rng) => [FIRST, ...settings(rng)],
      call: `(() => {
  const [a, b] = [node(input.a), node(input.b)]
  const c = mul(a, b)
  a.grad = input.before[0]
  b.grad = input.before[1]
  c.grad = input.grad
  push(c)
  return [a.grad, b.grad, c.grad]
})()`,
      say,
      judge: expects(({ a, b, grad, before }: Setting) => [before[0] + b * grad, before[1] + a * grad, grad]),
    },
    {
      name: 'a node that is used twice gets both parts',
      inputs: () => [3, -0.5],
      call: '(() => { const a = node(input); const c = mul(a, a); c.grad = 1; push(c); return a.grad })()',
      say: (a: number) => `push(c) with c = mul(a, a), a = ${show(a)}, c.grad = 1`,
      judge: expects((a: number) => 2 * a),
    },
    {
      name: 'a node that was made from nothing passes nothing',
      inputs: () => [1],
      call: '(() => { const a = node(input); a.grad = 7; push(a); return a.grad })()',
      say: () => 'push of a node without operands, its gradient read again,',
      judge: expects(() => 7),
    },
  ],
  hints: [
    '`c.from.forEach((a, i) => { … })` goes through the operands with their places.',
    'A sum over all users: `a.grad += …`, not `a.grad = …`.',
  ],
  mistakes: [
    {
      name: 'overwritten',
      source: GIVEN + PUSH.replace('+=', '='),
      says: /earlier gradients[\s\S]*c = mul\(a, a\), a = 3, c\.grad = 1 your code gave 3; expected 6/,
    },
    {
      name: 'without the slope',
      source: GIVEN + PUSH.replace('c.slopes[i] * c.grad', 'c.grad'),
      says: /your code gave 5 at \[0\]; expected −15/,
    },
    {
      name: 'without the gradient',
      source: GIVEN + PUSH.replace('c.slopes[i] * c.grad', 'c.slopes[i]'),
      says: /your code gave −3 at \[0\]; expected −15/,
    },
    {
      name: 'only the first operand',
      source: `${GIVEN}\nfunction push(c) { if (c.from.length > 0) c.from[0].grad += c.slopes[0] * c.grad }`,
      says: /your code gave 0 at \[1\]; expected 10/,
    },
  ],
}
