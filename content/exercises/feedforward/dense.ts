import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { normal, type Rng } from '@/lib/math/rng'

/** Inputs, a matrix with a column for each neuron, and its biases. */
interface Layer {
  x: number[]
  weights: number[][]
  biases: number[]
}

const PLAIN: Layer = {
  x: [1, 2],
  weights: [
    [1, 0, -1],
    [0, 1, 1],
  ],
  biases: [0, -3, 1],
}

const layers = (rng: Rng): Layer[] =>
  [
    [1, 2],
    [3, 2],
    [2, 4],
  ].map(([inputs, neurons]) => {
    const row = (length: number) => Array.from({ length }, () => Math.round(normal(rng) * 100) / 100)
    return {
      x: row(inputs!),
      weights: Array.from({ length: inputs! }, () => row(neurons!)),
      biases: row(neurons!),
    }
  })

/** a_j = max(0, Σᵢ xᵢ w_ij + b_j) */
const output = ({ x, weights, biases }: Layer) =>
  biases.map((bias, j) =>
    Math.max(
      0,
      x.reduce((sum, value, i) => sum + value * weights[i]![j]!, bias),
    ),
  )

const program = ({ weight = 'weights[i][j]', start = 'bias', result = 'f(z)' } = {}) =>
  `function dense(x, weights, biases, f) {
  return biases.map((bias, j) => {
    const z = x.reduce((sum, value, i) => sum + value * ${weight}, ${start})
    return ${result}
  })
}
`

export const exercise: CodeExercise = {
  title: 'Write a dense layer',
  provides: ['dense'],
  starter: `// The output of a dense layer. weights[i][j] goes from input i to
// neuron j; biases[j] and the function f belong to neuron j.
function dense(x, weights, biases, f) {
  return biases
}
`,
  solution: program(),
  checks: [
    {
      name: 'the weighted sum of every neuron, bent by f',
      inputs: (rng) => [PLAIN, ...layers(rng)],
      call: 'dense(input.x, input.weights, input.biases, (z) => Math.max(0, z))',
      say: ({ x, weights, biases }: Layer) => `dense(${show(x)}, ${show(weights)}, ${show(biases)}, relu)`,
      judge: expects(output),
    },
    {
      name: 'any f will do',
      inputs: (rng) => layers(rng),
      call: 'dense(input.x, input.weights, input.biases, () => 7)',
      say: ({ x, weights, biases }: Layer) => `dense(${show(x)}, ${show(weights)}, ${show(biases)}, () => 7)`,
      judge: expects(({ biases }: Layer) => biases.map(() => 7)),
    },
  ],
  hints: [
    'One number for each bias: begin its sum with the bias.',
    '`x.reduce((sum, value, i) => sum + value * weights[i][j], bias)` is the weighted sum of neuron j.',
  ],
  mistakes: [
    {
      name: 'rows for columns',
      source: program({ weight: 'weights[j][i]' }),
      says: /stopped with TypeError|gave/,
    },
    {
      name: 'no bias',
      source: program({ start: '0' }),
      says: /relu\) your code gave 2 at \[1\]; expected 0/,
    },
    {
      name: 'no bend',
      source: program({ result: 'z' }),
      says: /relu\) your code gave −1 at \[1\]; expected 0/,
    },
    {
      name: 'bent before the bias',
      source: program({ start: '0', result: 'f(z) + bias' }),
      says: /relu\) your code gave −1 at \[1\]; expected 0[\s\S]*\(\) => 7\) your code gave/,
    },
  ],
}
