import { apart, drawnExercise } from '@/lib/exercises/drawn'

/** The shape of what a hidden layer says about a batch. */
export const exercise = drawnExercise({
  title: 'What a layer says about a batch',
  ranges: {
    batch: { oneOf: [16, 32, 64, 100, 128] },
    inputs: { from: 3, to: 9, step: 1 },
    first: { oneOf: [10, 12, 20, 24] },
    second: { oneOf: [6, 8, 14, 18] },
    outputs: { from: 2, to: 5, step: 1 },
  },
  fits: ({ batch, inputs, first, second, outputs }) => apart([batch, inputs, first, second, outputs]),
  make({ batch, inputs, first, second, outputs }) {
    return {
      kind: 'shape',
      prompt: `A batch of ${batch} examples, one a row, goes through a ${[inputs, first, second, outputs].join('-')} network of dense layers. Which shape have the activations of the *second* hidden layer?`,
      answer: [batch, second],
      hints: ['One row for each example.', `The second hidden layer has ${second} neurons.`],
      mistakes: [
        { shape: [batch, first], why: 'That is what the first hidden layer says.' },
        {
          shape: [second, first],
          why: 'Those are the weights of the layer, which do not depend on the batch.',
        },
        { shape: [batch, outputs], why: 'That is what leaves the network.' },
        { shape: [second, batch], why: 'Each example keeps its row.' },
      ],
      solution: `${batch} examples, ${second} neurons: [${batch}, ${second}].`,
    }
  },
})
