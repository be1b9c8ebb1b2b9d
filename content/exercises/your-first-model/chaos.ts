import type { DebugTask } from '@/lib/exercises/challenge'

/** The learning rate is a hundred times what Adam wants. */
export const challenge: DebugTask = {
  title: 'It was better after the first hundred images',
  widget: 'digits',
  start: { examples: 6000, epochs: 2, learningRate: 0.1 },
  fixed: ['data', 'examples', 'epochs', 'batchSize', 'layers', 'shift', 'scramble'],
  steps: 94,
  runs: 3,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 88 %', least: 0.88, share: true }],
  limits: [],
  causes: [
    {
      text: 'It overfits: six thousand images are too few.',
      feedback: 'Then the training loss would be low while the test loss rises. Here both are high and jump.',
    },
    {
      text: 'The learning rate is far too large.',
      correct: true,
      feedback:
        'The training loss shoots up at once and then jumps: every step overshoots the valley it aims at.',
    },
    {
      text: 'Dropout hides too many neurons.',
      feedback: 'One in five is left out, as in the model that works. It makes curves rough, not wild.',
    },
    {
      text: 'The labels are shuffled.',
      feedback: 'Then the test accuracy would stay at one in ten. It is far above.',
    },
  ],
  hints: [
    'Look at the training loss from one batch to the next.',
    'The model of this lesson learns well with Adam at a rate of 0.001.',
  ],
  solution: {
    words: 'A learning rate of 0.001, a hundredth of what was set.',
    params: { learningRate: 0.001 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /runs did not reach/ },
    { name: 'no dropout', params: { dropout: 0 }, says: /runs did not reach/ },
  ],
}
