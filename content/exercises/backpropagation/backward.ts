import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { normal, type Rng } from '@/lib/math/rng'
import { ADD_MUL, BACKWARD, BENDS, NODE, ORDER, PUSH } from './engine'

/** A neuron with squared error: weight, input, bias, and minus the target. */
type Neuron = [w: number, x: number, b: number, minusY: number]

const neurons = (rng: Rng): Neuron[] => [
  [0.5, 2, -1, 0],
  ...Array.from({ length: 3 }, () => [0, 0, 0, 0].map(() => Math.round(normal(rng) * 100) / 100) as Neuron),
]

/** ∂L/∂w, ∂L/∂x, ∂L/∂b and ∂L/∂(−y) of L = (tanh(w x + b) − y)². */
function slopes([w, x, b, minusY]: Neuron): number[] {
  const a = Math.tanh(w * x + b)
  const outer = 2 * (a + minusY)
  const delta = outer * (1 - a * a)
  return [delta * x, delta * w, delta, outer]
}

const GRAPH = `const [w, x, b, y] = input.map((value) => node(value))
  const L = square(add(tanh(add(mul(w, x), b)), y))`

const say = ([w, x, b, y]: Neuron) =>
  `L = (tanh(w·x + b) − y)² with w = ${show(w)}, x = ${show(x)}, b = ${show(b)}, y = ${show(-y)}`

const GIVEN = NODE + ADD_MUL + BENDS + PUSH + ORDER

export const exercise: CodeExercise = {
  title: 'The backward pass',
  provides: ['backward'],
  starter: `${GIVEN}
// Fills grad of every node that leads to out: how much out changes when
// that node does. What an earlier pass has left must not count.
function backward(out) {
}
`,
  solution: GIVEN + BACKWARD,
  checks: [
    {
      name: 'all gradients of a neuron with squared error',
      inputs: neurons,
      call: `(() => {
  ${GRAPH}
  backward(L)
  return [w, x, b, y, L].map((one) => one.grad)
})()`,
      say: (neuron: Neuron) => `${say(neuron)}, the gradients of w, x, b, −y and L:`,
      judge: expects((neuron: Neuron) => [...slopes(neuron), 1]),
    },
    {
      name: 'a number that is used on several ways',
      inputs: () => [2, -0.5],
      call: `(() => {
  const x = node(input)
  const h = mul(x, x)
  backward(add(mul(h, x), h))
  return x.grad
})()`,
      say: (x: number) => `h = x·x, L = h·x + h, x = ${show(x)}, the gradient of x:`,
      judge: expects((x: number) => 3 * x * x + 2 * x),
    },
    {
      name: 'a second pass gives the same again',
      inputs: neurons,
      call: `(() => {
  ${GRAPH}
  backward(L)
  backward(L)
  return [w, x, b, y].map((one) => one.grad)
})()`,
      say: (neuron: Neuron) => `${say(neuron)}, after two passes:`,
      judge: expects(slopes),
    },
  ],
  hints: [
    '`order(out)` lists operands first. The way back is the same list from its end: `.reverse()`.',
    'Four things: all gradients to 0, the output’s own to 1, then push from the output to the inputs.',
  ],
  mistakes: [
    {
      name: 'nothing begins',
      source: GIVEN + BACKWARD.replace('  out.grad = 1\n', ''),
      says: /the gradients of w, x, b, −y and L: your code gave 0 at/,
    },
    {
      name: 'forward',
      source: GIVEN + BACKWARD.replace('nodes.reverse()', 'nodes'),
      says: /h = x·x, L = h·x \+ h, x = 2, the gradient of x: your code gave 0/,
    },
    {
      name: 'gradients of earlier passes stay',
      source: GIVEN + BACKWARD.replace('  for (const c of nodes) c.grad = 0\n', ''),
      says: /after two passes: your code gave/,
    },
    {
      name: 'depth first, once for every way',
      source: `${GIVEN}
function backward(out) {
  for (const c of order(out)) c.grad = 0
  out.grad = 1
  const visit = (c) => { push(c); c.from.forEach(visit) }
  visit(out)
}`,
      says: /x = 2, the gradient of x: your code gave 28; expected 16/,
    },
  ],
}
