import type { DebugTask } from '@/lib/exercises/challenge'

/** The squared error of ten probabilities: a loss that is small to begin with, and with slopes that are smaller. */
export const challenge: DebugTask = {
  title: 'Small loss, nothing learned',
  widget: 'digits',
  start: { examples: 6000, epochs: 2, optimizer: 'sgd', learningRate: 0.1, loss: 'squared error' },
  fixed: [
    'data',
    'examples',
    'epochs',
    'batchSize',
    'layers',
    'optimizer',
    'learningRate',
    'shift',
    'scramble',
    'shuffled',
    'leak',
  ],
  steps: 94,
  runs: 3,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 85 %', least: 0.85, share: true }],
  limits: [],
  causes: [
    {
      text: 'The learning rate is too small for this network.',
      feedback:
        'It looks like it. But with the same rate this network, mended, reads nearly nine of ten after two epochs, and the rate has no part in the very first loss: 0.045, where a guess among ten has 2.3.',
    },
    {
      text: 'It was trained before.',
      feedback:
        'A loss of 0.045 nats would be a good one; but one in ten is right. Something else is measured.',
    },
    {
      text: 'The loss is not cross-entropy.',
      correct: true,
      feedback:
        'Guessing among ten costs ln 10 = 2.3 nats, and here it costs 0.045: half the mean of nine times 0.1² and once 0.9². That is the squared error of the probabilities. Its slopes are as small: where cross-entropy pushes, it hardly breathes.',
    },
    {
      text: 'The hidden neurons are dead.',
      feedback:
        'Dead neurons would leave the loss of a guess where it belongs, at 2.3. Look at what the first loss is.',
    },
  ],
  hints: [
    'What is the cross-entropy of somebody who gives each of ten digits a probability of 0.1?',
    'Compute ½ (p − y)² for the right digit and for the nine others, with p = 0.1 everywhere; then the mean of the ten.',
  ],
  solution: {
    words: 'Cross-entropy as the loss, under “What if”.',
    params: { loss: 'cross-entropy' },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /did not reach/ },
    { name: 'no dropout', params: { dropout: 0 }, says: /did not reach/ },
    { name: 'another activation', params: { activation: 'tanh' }, says: /did not reach/ },
    { name: 'larger inputs', params: { white: '255' }, says: /did not reach/ },
  ],
}
