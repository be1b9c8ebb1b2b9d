import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { normal, type Rng } from '@/lib/math/rng'

/** What each gate hears, as one sum, and the cell before: one unit. */
interface Setting {
  i: number
  f: number
  o: number
  g: number
  c: number
}

const SHUT: Setting = { i: -20, f: 20, o: 20, g: 3, c: 0.7 }
const OPEN: Setting = { i: 20, f: -20, o: 20, g: 3, c: 0.7 }

const drawn = (rng: Rng): Setting[] =>
  Array.from({ length: 5 }, () => {
    const value = () => Math.round(100 * normal(rng)) / 100
    return { i: value(), f: value(), o: value(), g: value(), c: value() }
  })

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
const right = ({ i, f, o, g, c }: Setting) => {
  const next = sigmoid(f) * c + sigmoid(i) * Math.tanh(g)
  return { c: next, h: sigmoid(o) * Math.tanh(next) }
}
const call = 'lstmStep(input, input.c)'
const say = ({ c, ...sums }: Setting) => `lstmStep(${show(sums)}, ${show(c)})`

const HEAD = `function sigmoid(z) {
  return 1 / (1 + Math.exp(-z))
}

`
const body = ({
  next = 'sigmoid(sums.f) * c + sigmoid(sums.i) * Math.tanh(sums.g)',
  h = 'sigmoid(sums.o) * Math.tanh(next)',
} = {}) => `${HEAD}function lstmStep(sums, c) {
  const next = ${next}
  return { c: next, h: ${h} }
}
`

export const exercise: CodeExercise = {
  title: 'One step of an LSTM',
  provides: ['lstmStep'],
  starter: `${HEAD}// One unit. sums.i, sums.f, sums.o and sums.g are what each gate has
// added up, x W + h U + b; nothing has been applied to them yet.
// c is the cell before this step. Return the new cell and the new state.
function lstmStep(sums, c) {
  const next = c
  return { c: next, h: next }
}
`,
  solution: body(),
  checks: [
    {
      name: 'keeps what it has, or takes what comes',
      inputs: () => [SHUT, OPEN],
      call,
      say,
      judge: expects(right),
    },
    { name: 'weighs both', inputs: drawn, call, say, judge: expects(right) },
  ],
  hints: [
    'Gates go through `sigmoid`, the candidate g through `Math.tanh`.',
    'The new cell is `sigmoid(sums.f) * c + sigmoid(sums.i) * Math.tanh(sums.g)`. What the unit shows of it is up to the output gate.',
  ],
  mistakes: [
    {
      name: 'the state shows the cell without tanh',
      source: body({ h: 'sigmoid(sums.o) * next' }),
      says: /your code gave 0\.7 at \.h; expected 0\.604/,
    },
    {
      name: 'nothing is forgotten',
      source: body({ next: 'c + sigmoid(sums.i) * Math.tanh(sums.g)' }),
      says: /your code gave 1\.69505\d* at \.c; expected 0\.995/,
    },
    {
      name: 'the candidate goes through a sigmoid',
      source: body({ next: 'sigmoid(sums.f) * c + sigmoid(sums.i) * sigmoid(sums.g)' }),
      says: /your code gave 0\.95257\d* at \.c; expected 0\.995/,
    },
    {
      name: 'forget and input gate are exchanged',
      source: body({ next: 'sigmoid(sums.i) * c + sigmoid(sums.f) * Math.tanh(sums.g)' }),
      says: /your code gave 0\.99505\d* at \.c; expected 0\.7/,
    },
  ],
}
