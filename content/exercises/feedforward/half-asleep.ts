import type { DebugTask } from '@/lib/exercises/challenge'

/** The hidden layer keeps its random weights; only the output learns. */
export const challenge: DebugTask = {
  title: 'It gives up early',
  widget: 'playground',
  start: { data: 'circle', layers: [4], frozen: 1 },
  fixed: ['data', 'points', 'noise', 'trainShare', 'own', 'features', 'layers', 'shuffled'],
  steps: 5000,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 95 %', least: 0.95, share: true }],
  limits: [],
  causes: [
    {
      text: 'Four hidden neurons are too few for a ring.',
      feedback: 'Three fences can close around a disc. But fences must be able to move: watch them.',
    },
    {
      text: 'The learning rate is too small.',
      feedback:
        'Then everything would move, slowly. The loss does fall a little at first, and then nothing more happens, however long you wait.',
    },
    {
      text: 'The hidden layer does not learn.',
      correct: true,
      feedback:
        'The squares of the four hidden neurons are the same at step 0 and at step 5,000: drag the time slider and only the output changes. It makes the best of four random fences.',
    },
    {
      text: 'All neurons of the layer are the same.',
      feedback: 'Look at the four squares: they differ from one another, as random weights do.',
    },
  ],
  hints: [
    'Train it for a thousand steps. Then drag the time slider from the beginning to the end and watch every square.',
    'Which squares change, and which do not?',
  ],
  solution: {
    words: 'No frozen layer (under “What if”): then the fences move, and close.',
    params: { frozen: 0 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /runs did not reach/ },
    { name: 'a larger step', params: { learningRate: 1 }, says: /runs did not reach/ },
    {
      name: 'another optimizer',
      params: { optimizer: 'adam', learningRate: 0.01 },
      says: /runs did not reach/,
    },
    { name: 'another activation', params: { activation: 'sigmoid' }, says: /runs did not reach/ },
  ],
}
