import type { DebugTask } from '@/lib/exercises/challenge'

/** A learning rate a hundred times too large. */
export const challenge: DebugTask = {
  title: 'Worse than a guess',
  widget: 'playground',
  start: { data: 'circle', learningRate: 10 },
  fixed: ['data', 'points', 'noise', 'trainShare', 'own', 'features', 'layers', 'shuffled', 'frozen'],
  steps: 3000,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 95 %', least: 0.95, share: true }],
  limits: [],
  causes: [
    {
      text: 'It overfits.',
      feedback: 'Then the training loss would be small. It is as large as the test loss, and both are huge.',
    },
    {
      text: 'Every step is far too long.',
      correct: true,
      feedback:
        'A coin toss costs 0.69. The loss begins there, and after a few steps it is ten times as large: each step leaps over the valley and lands higher on the other side. From one picture to the next the whole plane changes its mind.',
    },
    {
      text: 'All neurons of a layer are the same, and stay the same.',
      feedback:
        'Then the loss would tremble around 0.69. This one is far above it: it has learned to be wrong.',
    },
    {
      text: 'The labels are shuffled.',
      feedback:
        'Look at the points: one class inside, the other around it. And from shuffled labels a network learns to be unsure: 0.69, not 7.',
    },
  ],
  hints: [
    'Take single steps from the beginning. What does the loss of a coin toss become?',
    'What must happen for a loss to grow, when every step goes downhill?',
  ],
  solution: {
    words: 'A learning rate of 0.1: a hundredth.',
    params: { learningRate: 0.1 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /runs did not reach/ },
    { name: 'as far down again as is not enough', params: { learningRate: 5 }, says: /runs did not reach/ },
    { name: 'another optimizer', params: { optimizer: 'adam' }, says: /runs did not reach/ },
    { name: 'larger batches', params: { batchSize: 100 }, says: /runs did not reach/ },
  ],
}
