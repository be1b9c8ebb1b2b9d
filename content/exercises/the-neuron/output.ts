import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { sigmoid } from '@/lib/math/activations'
import { normal, type Rng } from '@/lib/math/rng'

interface Given {
  x: number[]
  w: number[]
  b: number
}

const PLAIN: Given = { x: [1, 2], w: [3, -1], b: -1 }

const neurons = (rng: Rng): Given[] =>
  [1, 2, 3, 5].map((inputs) => {
    const draw = () => Math.round(normal(rng) * 100) / 100
    return { x: Array.from({ length: inputs }, draw), w: Array.from({ length: inputs }, draw), b: draw() }
  })

const sumOf = ({ x, w, b }: Given) => x.reduce((sum, value, i) => sum + value * w[i]!, b)
const say = ({ x, w, b }: Given) => `neuron(${show(x)}, ${show(w)}, ${show(b)})`

const program = ({ start = 'b', term = 'x[i] * w[i]', result = '1 / (1 + Math.exp(-z))' } = {}) =>
  `function neuron(x, w, b) {
  let z = ${start}
  for (let i = 0; i < x.length; i++) z += ${term}
  return ${result}
}
`

export const exercise: CodeExercise = {
  title: 'Write a neuron',
  provides: ['neuron'],
  starter: `// What a neuron says of the inputs x, with a weight in w for each input
// and a bias b: the sigmoid of the weighted sum.
function neuron(x, w, b) {
  return 0
}
`,
  solution: program(),
  checks: [
    {
      name: 'two inputs',
      inputs: () => [PLAIN],
      call: 'neuron(input.x, input.w, input.b)',
      say,
      judge: expects((given: Given) => sigmoid.value(sumOf(given))),
    },
    {
      name: 'any number of inputs',
      inputs: neurons,
      call: 'neuron(input.x, input.w, input.b)',
      say,
      judge: expects((given: Given) => sigmoid.value(sumOf(given))),
    },
    {
      name: 'one half exactly on the line',
      inputs: () => [{ x: [2, 1], w: [1, -3], b: 1 }],
      call: 'neuron(input.x, input.w, input.b)',
      say,
      judge: expects(() => 0.5),
    },
  ],
  hints: [
    'Begin with the bias, and add each input times its weight.',
    'The sigmoid of z is `1 / (1 + Math.exp(-z))`.',
  ],
  mistakes: [
    { name: 'no bias', source: program({ start: '0' }), says: /gave 0\.731\d*; expected 0\.5/ },
    { name: 'no sigmoid', source: program({ result: 'z' }), says: /gave 0; expected 0\.5/ },
    {
      name: 'the sign of the exponent',
      source: program({ result: '1 / (1 + Math.exp(z))' }),
      says: /neuron\(\[[^\]]+\], \[[^\]]+\], [^)]+\) your code gave/,
    },
    {
      name: 'only two inputs',
      source: 'const neuron = (x, w, b) => 1 / (1 + Math.exp(-(x[0] * w[0] + x[1] * w[1] + b)))',
      says: /gave NaN/,
    },
    { name: 'a threshold', source: program({ result: 'z >= 0 ? 1 : 0' }), says: /gave 1; expected 0\.5/ },
  ],
}
