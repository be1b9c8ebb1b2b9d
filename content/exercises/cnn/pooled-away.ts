import type { DebugTask } from '@/lib/exercises/challenge'

/** Pooling stands before the first filter: the strokes are gone before anything has looked at them. */
export const challenge: DebugTask = {
  title: 'Eight filters, and it reads half of the digits',
  widget: 'cnn',
  start: { layers: 'max7,conv8', learningRate: 0.01, examples: 6000, epochs: 3 },
  fixed: [
    'data',
    'examples',
    'epochs',
    'batchSize',
    'learningRate',
    'optimizer',
    'shift',
    'scramble',
    'rival',
    'frozen',
  ],
  steps: 150,
  runs: 2,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 70 %', least: 0.7, share: true }],
  limits: [],
  causes: [
    {
      text: 'The learning rate is too small.',
      feedback: 'Then the loss would fall slowly and steadily. Here it falls and levels off, far too high.',
    },
    {
      text: 'Pooling throws the strokes away before any filter has seen them.',
      correct: true,
      feedback:
        'Choose a digit and look at the first row of maps: 4 × 4 blocks, nearly all of them bright. What is no longer there, no filter can find.',
    },
    {
      text: 'Eight filters are too few.',
      feedback:
        'The network of the lesson reads more than nine digits of ten, and has eight in its first layer, too.',
    },
    {
      text: 'It knows the training images by heart.',
      feedback: 'Then the training accuracy would be high. It is as low as that of the test.',
    },
  ],
  hints: [
    'Train and test accuracy are low together. So it is not that it has learned too well.',
    'Look at what each layer makes of a digit. In which row could you yourself no longer read it?',
  ],
  solution: {
    words: 'The convolution first, then the pooling: the same two layers, in the other order.',
    params: { layers: 'conv8,max7' },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /did not reach/ },
    { name: 'twice as many filters', params: { layers: 'max7,conv16' }, says: /did not reach/ },
  ],
}
