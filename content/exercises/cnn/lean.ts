import type { Challenge } from '@/lib/exercises/challenge'
import { stackParameters } from '@/lib/math/layer-stack'

/** Nine digits of ten with as few numbers as a dense network spends on a single hidden neuron. */
export const challenge: Challenge = {
  title: 'Nine of ten with 1,200 numbers',
  widget: 'cnn',
  start: { layers: 'dense1', examples: 12_800, epochs: 1 },
  fixed: ['data', 'examples', 'epochs', 'batchSize', 'scramble', 'rival', 'frozen'],
  steps: 200,
  runs: 3,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 90 %', least: 0.9, share: true }],
  limits: [{ name: 'parameters', of: ({ layers }) => stackParameters(layers as string), most: 1200 }],
  hints: [
    'Each number that reaches the output costs ten parameters, one for each class. Make the last maps few and small.',
    'Two convolutions, each followed by pooling: five or six filters of 5 × 5 first, then pooling by 3.',
    'Two hundred steps are few. What in the controls makes each of them longer?',
  ],
  solution: {
    words:
      'Six filters of 5 × 5, pooling by 3, six filters of 3 × 3, pooling by 2: 54 numbers reach the output, and 1,036 are learned in all. With a learning rate of 0.01 two hundred steps are enough.',
    params: { layers: 'conv6k5,max3,conv6,max2', learningRate: 0.01 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /did not reach/ },
    {
      name: 'the network of the lesson',
      params: { layers: 'conv8k5,max2,conv16k5,max2' },
      says: /5994 parameters; at most 1200/,
    },
    { name: 'one filter', params: { layers: 'conv1' }, says: /6780 parameters; at most 1200/ },
    {
      name: 'pooled until a dense layer is cheap',
      params: { layers: 'max7,dense20', learningRate: 0.01 },
      says: /did not reach/,
    },
  ],
}
