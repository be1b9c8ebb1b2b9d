import type { DebugTask } from '@/lib/exercises/challenge'

/** All weights begin at zero: every neuron of a layer stays the same as its neighbours for ever. */
export const challenge: DebugTask = {
  title: 'It learns nothing at all',
  widget: 'playground',
  start: { data: 'xor', layers: [8], initializer: 'zeros' },
  fixed: ['data', 'points', 'noise', 'trainShare', 'own', 'features', 'layers'],
  steps: 5000,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 95 %', least: 0.95, share: true }],
  limits: [],
  causes: [
    {
      text: 'The learning rate is too small.',
      feedback:
        'A small rate makes the loss fall slowly. This one does not fall: it trembles around 0.693, the loss of a guess.',
    },
    {
      text: 'The learning rate is too large.',
      feedback: 'Then the loss would jump or grow. It stays where a guess has it.',
    },
    {
      text: 'All neurons of a layer are the same, and stay the same.',
      correct: true,
      feedback:
        'Look at the squares of the hidden neurons: eight times the same. Equal weights get equal gradients, so nothing ever tells the neurons apart.',
    },
    {
      text: 'The network is too small for exclusive or.',
      feedback: 'Two hidden neurons are enough for exclusive or, and here are eight.',
    },
  ],
  hints: [
    'Compare the pictures of the eight hidden neurons with one another.',
    'What must be different between two neurons before training, so that they can become different by training?',
  ],
  solution: {
    words:
      'Initial weights drawn at random: Glorot’s or He’s rule, or uniform. The eight neurons then go ways of their own.',
    params: { initializer: 'glorotUniform' },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /runs did not reach/ },
    { name: 'a larger step', params: { learningRate: 1 }, says: /runs did not reach/ },
    {
      name: 'another optimizer',
      params: { optimizer: 'adam', learningRate: 0.01 },
      says: /runs did not reach/,
    },
  ],
}
