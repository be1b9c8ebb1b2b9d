import type { Challenge } from '@/lib/exercises/challenge'

/** A good rebuilding from few numbers, by a network that is not large. */
export const challenge: Challenge = {
  title: 'Eight numbers for a digit',
  widget: 'autoencoder',
  start: { code: 8, hidden: [], linear: true, learningRate: 0.002, examples: 25_600, epochs: 1 },
  fixed: ['data', 'examples', 'epochs', 'batchSize', 'noise', 'mask', 'without'],
  steps: 200,
  runs: 2,
  goals: [{ metric: 'testLoss', name: 'a test error of at most 0.033', most: 0.033 }],
  limits: [{ name: 'numbers in the code', of: ({ code }) => code as number, most: 8 }],
  hints: [
    'Compare with PCA: how small can the error become with eight numbers while everything is linear?',
    'Take away what keeps it linear, and give both halves a hidden layer.',
    'Two hundred steps are few. What makes each of them longer?',
  ],
  solution: {
    words: 'Not linear, a hidden layer of 128 on each side, and a learning rate of 0.005.',
    params: { linear: false, hidden: [128], learningRate: 0.005 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /did not reach/ },
    {
      name: 'more numbers',
      params: { code: 32, linear: false, hidden: [128], learningRate: 0.005 },
      says: /32 numbers in the code; at most 8/,
    },
    {
      name: 'linear with a hidden layer',
      params: { hidden: [128], learningRate: 0.005 },
      says: /did not reach/,
    },
  ],
}
