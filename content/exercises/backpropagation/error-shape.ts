import { apart, drawnExercise } from '@/lib/exercises/drawn'

/** The shapes of the gradients of a dense layer. */
export const exercise = drawnExercise({
  title: 'Shapes on the way back',
  ranges: {
    batch: { oneOf: [16, 32, 64, 128] },
    inputs: { oneOf: [50, 100, 200, 300] },
    neurons: { oneOf: [10, 20, 40, 80] },
    asked: { from: 0, to: 2, step: 1 },
  },
  fits: ({ batch, inputs, neurons }) => apart([batch, inputs, neurons]),
  make({ batch, inputs, neurons, asked }) {
    const [X, W, b] = [
      { shape: [batch, inputs], why: 'That is the gradient in the inputs: a row for each example.' },
      { shape: [inputs, neurons], why: 'That is the gradient of the weights: as many numbers as weights.' },
      { shape: [neurons], why: 'That is the gradient of the biases: one for each neuron.' },
    ]
    const parts = [X!, W!, b!]
    const name = ['its inputs', 'its weights', 'its biases'][asked]!
    const answer = parts[asked]!.shape
    return {
      kind: 'shape',
      prompt: `A dense layer computes XW + b. A batch of ${batch} examples goes in, one a row, each with ${inputs} numbers; the layer has ${neurons} neurons. Which shape has the gradient of the mean loss in *${name}*?`,
      answer,
      hints: ['A gradient has the shape of what it is the gradient of.'],
      mistakes: [
        ...parts.filter((_, i) => i !== asked),
        { shape: [batch, neurons], why: 'That is what arrives at the layer: the gradient in what it says.' },
      ],
      solution: `A gradient has the shape of what it is the gradient of: [${answer.join(', ')}].`,
    }
  },
})
