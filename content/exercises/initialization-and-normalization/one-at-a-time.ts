import type { DebugTask } from '@/lib/exercises/challenge'

/** Batch norm left in training mode while digits come one at a time: each is its own mean, and nothing is left. */
export const challenge: DebugTask = {
  title: 'Right in training, blind at test',
  widget: 'deep-signal',
  start: {
    depth: 8,
    activation: 'relu',
    init: 'heNormal',
    norm: 'batch',
    learningRate: 0.1,
    exam: 'single',
  },
  fixed: ['depth', 'width', 'activation', 'norm', 'residual', 'repair', 'inputs', 'batchSize'],
  steps: 150,
  runs: 3,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 70 %', least: 0.7, share: true }],
  limits: [],
  causes: [
    {
      text: 'The network has learned its training digits by heart.',
      feedback:
        'Learning by heart makes a test accuracy lower, not that of a guess. And after a hundred steps no digit has been seen more than twice.',
    },
    {
      text: 'The learning rate is so large that it diverges.',
      feedback: 'The training loss falls all the way. A run that diverges does not do that.',
    },
    {
      text: 'At test, batch norm normalizes every digit by itself.',
      correct: true,
      feedback:
        'The mean of one number is that number: (x − x) is 0 in every neuron, for every digit. What is left are the shifts, and they are the same for all. The network was never blind; it was examined in the wrong mode.',
    },
    {
      text: 'The gradient vanishes before it reaches the first layer.',
      feedback: 'Look at the lower chart: it arrives in full. And the training accuracy rises.',
    },
  ],
  hints: [
    'Compare “Train accuracy” with “Test accuracy”. One number says that it learns, the other that it guesses, from the first step on.',
    'What does a layer of batch norm do differently at test? Look under More.',
  ],
  solution: {
    words: 'Running averages at test, under More: “At test, batch norm uses”.',
    params: { exam: 'running' },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /did not reach/ },
    { name: 'a smaller step', params: { learningRate: 0.02 }, says: /did not reach/ },
    { name: 'Glorot’s weights', params: { init: 'glorotNormal' }, says: /did not reach/ },
  ],
}
