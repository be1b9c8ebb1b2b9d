import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { integer, type Rng } from '@/lib/math/rng'

interface Given {
  w: number[]
  b: number
  x: number[]
  label: number
  rate: number
}

/** Said 1 where 0 is right; said 0 where 1 is right; right. */
const PLAIN: Given[] = [
  { w: [1, 1], b: 0, x: [2, 1], label: 0, rate: 1 },
  { w: [1, -2], b: 0, x: [1, 3], label: 1, rate: 0.5 },
  { w: [1, 1], b: 0, x: [2, 1], label: 1, rate: 1 },
  { w: [1, -1], b: 0, x: [2, 2], label: 0, rate: 1 },
]

const givens = (rng: Rng): Given[] =>
  [1, 2, 3, 4].map((inputs) => {
    const draw = () => integer(rng, 9) - 4
    return {
      w: Array.from({ length: inputs }, draw),
      b: draw(),
      x: Array.from({ length: inputs }, draw),
      label: integer(rng, 2),
      rate: 0.5,
    }
  })

const say = ({ w, b, x, label, rate }: Given) =>
  `correct(${[w, b, x, label, rate].map((value) => show(value)).join(', ')})`

function corrected({ w, b, x, label, rate }: Given) {
  const said = x.reduce((sum, value, i) => sum + value * w[i]!, b) >= 0 ? 1 : 0
  const step = rate * (label - said)
  return { w: w.map((weight, i) => weight + step * x[i]!), b: b + step }
}

const program = ({ said = 'z >= 0 ? 1 : 0', error = 'label - said', bias = 'b + rate * error' } = {}) =>
  `function correct(w, b, x, label, rate) {
  const z = x.reduce((sum, value, i) => sum + value * w[i], b)
  const said = ${said}
  const error = ${error}
  return { w: w.map((weight, i) => weight + rate * error * x[i]), b: ${bias} }
}
`

const CALL = 'correct(input.w, input.b, input.x, input.label, input.rate)'

export const exercise: CodeExercise = {
  title: 'Write the perceptron rule',
  provides: ['correct'],
  starter: `// One example for the perceptron rule. The neuron says 1 where its
// weighted sum is 0 or more, else 0; label is the right answer.
// Return the new weights and the new bias.
function correct(w, b, x, label, rate) {
  return { w, b }
}
`,
  solution: program(),
  checks: [
    {
      name: 'mistakes are corrected, and right answers change nothing',
      inputs: () => PLAIN,
      call: CALL,
      say,
      judge: expects(corrected),
    },
    { name: 'any number of inputs', inputs: givens, call: CALL, say, judge: expects(corrected) },
    {
      name: 'the weights that were given are left as they were',
      inputs: () => [PLAIN[0]],
      call: `(${CALL}, input.w)`,
      say: (given: Given) => `the weights, read again after ${say(given)},`,
      judge: expects(({ w }: Given) => w),
    },
  ],
  hints: [
    'First what the neuron says: the weighted sum, then 1 or 0.',
    'The error is `label - said`: 1, 0 or −1. Each weight moves by rate · error · its input.',
    'The bias is a weight whose input is always 1.',
  ],
  mistakes: [
    {
      name: 'the wrong way',
      source: program({ error: 'said - label' }),
      says: /correct\(\[1, 1\], 0, \[2, 1\], 0, 1\) your code gave 3 at \.?\[?"?w/,
    },
    {
      name: 'the bias stays',
      source: program({ bias: 'b' }),
      says: /your code gave 0 at .*b.*; expected −1/,
    },
    {
      name: 'the sum instead of the answer',
      source: program({ said: 'z' }),
      says: /your code gave −5 at .*; expected −1/,
    },
    {
      name: 'a sum of 0 counts as no',
      source: program({ said: 'z > 0 ? 1 : 0' }),
      says: /correct\(\[1, −1\], 0, \[2, 2\], 0, 1\) your code gave 1 at/,
    },
    {
      name: 'in place',
      source: `function correct(w, b, x, label, rate) {
  const z = x.reduce((sum, value, i) => sum + value * w[i], b)
  const error = label - (z >= 0 ? 1 : 0)
  for (let i = 0; i < w.length; i++) w[i] += rate * error * x[i]
  return { w, b: b + rate * error }
}
`,
      says: /read again after correct/,
    },
  ],
}
