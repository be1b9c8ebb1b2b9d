import { apart, drawnExercise } from '@/lib/exercises/drawn'

/** Over what batch and layer normalization take their means. */
export const exercise = drawnExercise({
  title: 'How many means',
  ranges: {
    kind: { oneOf: [0, 1] },
    batch: { oneOf: [8, 16, 32, 64, 128] },
    neurons: { oneOf: [20, 50, 100, 256, 512] },
  },
  fits: ({ batch, neurons }) => apart([batch, neurons]),
  make({ kind, batch, neurons }) {
    const [name, other] = kind === 0 ? ['Batch', 'layer'] : ['Layer', 'batch']
    const means = [
      { shape: [neurons], words: 'one for each neuron, over the examples' },
      { shape: [batch], words: 'one for each example, over the neurons' },
    ]
    const right = means[kind]!
    const wrong = means[1 - kind]!
    return {
      kind: 'shape',
      prompt: `A layer of ${neurons} neurons says something about a batch of ${batch} examples. ${name} normalization computes means of it. What is the shape of these means, written as a list?`,
      answer: right.shape,
      hints: ['Does it compare examples with one another, or the neurons of one example?'],
      mistakes: [
        { shape: wrong.shape, why: `Those are the means of ${other} normalization: ${wrong.words}.` },
        {
          shape: [batch, neurons],
          why: 'That is what is normalized. A mean is taken over one of the two dimensions.',
        },
        { shape: [], why: 'A single mean of everything would mix examples and neurons.' },
      ],
      solution: `${right.words.charAt(0).toUpperCase()}${right.words.slice(1)}: [${right.shape[0]}].`,
    }
  },
})
