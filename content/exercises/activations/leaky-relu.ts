import { expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'
import { normal, type Rng } from '@/lib/math/rng'

/** Sums of a layer, and the error that comes back from above. */
interface Pass {
  z: number[]
  error: number[]
}

const passes = (rng: Rng): Pass[] =>
  [3, 4, 5].map((units) => {
    const draw = () => Math.round(normal(rng) * 200) / 100
    return { z: Array.from({ length: units }, draw), error: Array.from({ length: units }, draw) }
  })

/** A leaky ReLU and its slope, with a leak of one's own. */
export const exercise = drawnExercise({
  title: 'Write leaky ReLU, forward and backward',
  ranges: { leak: { from: 0.02, to: 0.3, step: 0.01 } },
  make({ leak }) {
    const forward = ({ z }: Pass) => z.map((value) => (value > 0 ? value : leak * value))
    const backward = ({ z, error }: Pass) => error.map((value, i) => (z[i]! > 0 ? value : leak * value))
    const program = ({
      back = `z[i] > 0 ? value : ${leak} * value`,
      front = `value > 0 ? value : ${leak} * value`,
    } = {}) =>
      `function leakyRelu(z) {
  return z.map((value) => (${front}))
}

function leakyReluBackward(z, error) {
  return error.map((value, i) => (${back}))
}
`
    return {
      kind: 'code',
      prompt: `The function and its slope, as a network uses them: one on the way forward, one on the way back. Yours has a leak of \`${leak}\`: that is its slope for sums below 0.`,
      answer: `below 0 forward ${n(leak)} · z, backward ${n(leak)} · error; else unchanged`,
      provides: ['leakyRelu', 'leakyReluBackward'],
      starter: `// Forward: z where z > 0, otherwise ${leak} times z. One result for each sum in z.
function leakyRelu(z) {
  return z
}

// Backward: error[i] is the slope of the loss in the activation of neuron i.
// Return the slope of the loss in its sum z[i]: the error times the slope of the function there.
function leakyReluBackward(z, error) {
  return error
}
`,
      solution: program(),
      checks: [
        {
          name: 'forward: positive sums stay, negative ones leak',
          inputs: (rng) => [{ z: [2, -1], error: [1, 1] }, ...passes(rng)],
          call: 'leakyRelu([...input.z])',
          say: ({ z }: Pass) => `leakyRelu(${show(z)})`,
          judge: expects(forward),
        },
        {
          name: 'backward: an error passes whole where z > 0, otherwise by the leak',
          inputs: (rng) => [{ z: [2, -1], error: [5, 5] }, ...passes(rng)],
          call: 'leakyReluBackward([...input.z], [...input.error])',
          say: ({ z, error }: Pass) => `leakyReluBackward(${show(z)}, ${show(error)})`,
          judge: expects(backward),
        },
        {
          name: 'backward: the sign of the error does not matter, only that of the sum',
          inputs: () => [{ z: [3, -4], error: [-7, -7] }],
          call: 'leakyReluBackward([...input.z], [...input.error])',
          say: ({ z, error }: Pass) => `leakyReluBackward(${show(z)}, ${show(error)})`,
          judge: expects(backward),
        },
      ],
      hints: [
        'Both functions ask the same question of each neuron: is its z above 0?',
        `The slope is 1 where z > 0 and ${n(leak)} elsewhere. Backward multiplies the error by it.`,
        'Backward asks for the sign of `z[i]`, not for that of the error.',
      ],
      mistakes: [
        {
          name: 'the sign of the error is asked',
          source: program({ back: `value > 0 ? value : ${leak} * value` }),
          says: /leakyReluBackward\(\[2, −1\], \[5, 5\]\) your code gave 5 at \[1\]/,
        },
        {
          name: 'the slope without the error',
          source: program({ back: `z[i] > 0 ? 1 : ${leak}` }),
          says: /leakyReluBackward\(\[2, −1\], \[5, 5\]\) your code gave 1 at \[0\]; expected 5/,
        },
        {
          name: 'a plain ReLU',
          source: program({ front: 'Math.max(0, value)' }),
          says: /leakyRelu\(\[2, −1\]\) your code gave 0 at \[1\]/,
        },
        {
          name: 'the leak subtracted',
          source: program({ front: `value > 0 ? value : value - ${leak}` }),
          says: /leakyRelu\(\[2, −1\]\) your code gave −1\.\d+ at \[1\]/,
        },
        {
          name: 'the leak of a library',
          source: program({ front: 'value > 0 ? value : 0.01 * value' }),
          says: /leakyRelu\(\[2, −1\]\) your code gave −0\.01 at \[1\]/,
        },
      ],
    }
  },
})
