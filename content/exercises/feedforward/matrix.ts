import { apart, drawnExercise } from '@/lib/exercises/drawn'

/** The shape of one weight matrix, in the convention Wx. */
export const exercise = drawnExercise({
  title: 'Shape of a weight matrix',
  ranges: {
    inputs: { from: 3, to: 9, step: 1 },
    first: { oneOf: [12, 16, 20, 24, 32] },
    second: { oneOf: [8, 10, 14, 18, 28] },
    outputs: { from: 2, to: 6, step: 1 },
    layer: { oneOf: [1, 2, 3] },
  },
  fits: ({ inputs, first, second, outputs }) =>
    apart([inputs, first, second, outputs]) && inputs + 1 !== second && outputs + 1 !== inputs,
  make({ inputs, first, second, outputs, layer }) {
    const sizes = [inputs, first, second, outputs]
    const [columns, rows] = [sizes[layer - 1]!, sizes[layer]!]
    const name = `W${'₁₂₃'[layer - 1]}`
    const others = [1, 2, 3].filter((one) => one !== layer)
    return {
      kind: 'shape',
      prompt: `Which shape has ${name} of a ${sizes.join('-')} network, as the formula above writes it?`,
      answer: [rows, columns],
      hints: [
        'One row for each neuron of the layer.',
        `Each of its ${rows} neurons listens to ${columns} numbers.`,
      ],
      mistakes: [
        {
          shape: [columns, rows],
          why: 'So Keras and TensorFlow.js store it, one column for each neuron, because they write xW. In the formula above, Wx, each neuron is a row.',
        },
        ...others.map((one) => ({
          shape: [sizes[one]!, sizes[one - 1]!],
          why: `That is W${'₁₂₃'[one - 1]}, which leads from ${sizes[one - 1]} numbers to ${sizes[one]}.`,
        })),
        { shape: [rows, columns + 1], why: 'The biases are a vector of their own here.' },
      ],
      solution: `${rows} neurons, so ${rows} rows; each listens to ${columns} numbers, so ${columns} columns: [${rows}, ${columns}].`,
    }
  },
})
