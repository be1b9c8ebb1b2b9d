import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { normal, type Rng } from '@/lib/math/rng'

/** Sums of a layer, the leak, and the error that comes back from above. */
interface Pass {
  z: number[]
  leak: number
  error: number[]
}

const passes = (rng: Rng): Pass[] =>
  [0.01, 0.2, 0.5].map((leak, i) => {
    const draw = () => Math.round(normal(rng) * 200) / 100
    return {
      z: Array.from({ length: 3 + i }, draw),
      leak,
      error: Array.from({ length: 3 + i }, draw),
    }
  })

const forward = ({ z, leak }: Pass) => z.map((value) => (value > 0 ? value : leak * value))
const backward = ({ z, leak, error }: Pass) => error.map((value, i) => (z[i]! > 0 ? value : leak * value))

const program = ({
  back = 'z[i] > 0 ? value : leak * value',
  front = 'value > 0 ? value : leak * value',
} = {}) =>
  `function leakyRelu(z, leak) {
  return z.map((value) => (${front}))
}

function leakyReluBackward(z, leak, error) {
  return error.map((value, i) => (${back}))
}
`

export const exercise: CodeExercise = {
  title: 'Write leaky ReLU, forward and backward',
  provides: ['leakyRelu', 'leakyReluBackward'],
  starter: `// Forward: z where z > 0, otherwise leak times z. One result for each sum in z.
function leakyRelu(z, leak) {
  return z
}

// Backward: error[i] is the slope of the loss in the activation of neuron i.
// Return the slope of the loss in its sum z[i]: the error times the slope of the function there.
function leakyReluBackward(z, leak, error) {
  return error
}
`,
  solution: program(),
  checks: [
    {
      name: 'forward: positive sums stay, negative ones leak',
      inputs: (rng) => [{ z: [2, -1], leak: 0.1, error: [1, 1] }, ...passes(rng)],
      call: 'leakyRelu([...input.z], input.leak)',
      say: ({ z, leak }: Pass) => `leakyRelu(${show(z)}, ${leak})`,
      judge: expects(forward),
    },
    {
      name: 'backward: an error passes whole where z > 0, otherwise by the leak',
      inputs: (rng) => [{ z: [2, -1], leak: 0.1, error: [5, 5] }, ...passes(rng)],
      call: 'leakyReluBackward([...input.z], input.leak, [...input.error])',
      say: ({ z, leak, error }: Pass) => `leakyReluBackward(${show(z)}, ${leak}, ${show(error)})`,
      judge: expects(backward),
    },
    {
      name: 'with a leak of 0 it is ReLU: no error passes where z < 0',
      inputs: () => [{ z: [-3, 4], leak: 0, error: [7, 7] }],
      call: 'leakyReluBackward([...input.z], input.leak, [...input.error])',
      say: ({ z, leak, error }: Pass) => `leakyReluBackward(${show(z)}, ${leak}, ${show(error)})`,
      judge: expects(backward),
    },
  ],
  hints: [
    'Both functions ask the same question of each neuron: is its z above 0?',
    'The slope is 1 where z > 0 and `leak` elsewhere. Backward multiplies the error by it.',
    'Backward asks for the sign of `z[i]`, not for that of the error.',
  ],
  mistakes: [
    {
      name: 'the sign of the error is asked',
      source: program({ back: 'value > 0 ? value : leak * value' }),
      says: /leakyReluBackward\(\[2, −1\], 0\.1, \[5, 5\]\) your code gave 5 at \[1\]; expected 0\.5/,
    },
    {
      name: 'the slope without the error',
      source: program({ back: 'z[i] > 0 ? 1 : leak' }),
      says: /leakyReluBackward\(\[2, −1\], 0\.1, \[5, 5\]\) your code gave 1 at \[0\]; expected 5/,
    },
    {
      name: 'a plain ReLU',
      source: program({ front: 'Math.max(0, value)' }),
      says: /leakyRelu\(\[2, −1\], 0\.1\) your code gave 0 at \[1\]; expected −0\.1/,
    },
    {
      name: 'the leak subtracted',
      source: program({ front: 'value > 0 ? value : value - leak' }),
      says: /gave −1\.1 at \[1\]; expected −0\.1/,
    },
  ],
}
