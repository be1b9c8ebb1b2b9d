import type { DebugTask } from '@/lib/exercises/challenge'

/** Dropout silences nine neurons of ten: the network learns with a handicap it does not have when tested. */
export const challenge: DebugTask = {
  title: 'Worse in training than in the test',
  widget: 'digits',
  start: { examples: 6000, epochs: 2, dropout: 0.9 },
  fixed: ['data', 'examples', 'epochs', 'batchSize', 'layers', 'shift', 'scramble'],
  steps: 94,
  runs: 3,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 88 %', least: 0.88, share: true }],
  limits: [],
  causes: [
    {
      text: 'It overfits: six thousand images are too few.',
      feedback: 'Then the training loss would lie below the test loss. Here it lies far above.',
    },
    {
      text: 'The learning rate is far too large.',
      feedback: 'Then the loss would shoot up or jump. It falls, slowly and without a leap.',
    },
    {
      text: 'Dropout silences most of the neurons in training.',
      correct: true,
      feedback:
        'The gap tells: in training the network answers with a handicap, and in the test, whole, it is much better.',
    },
    {
      text: 'The labels are shuffled.',
      feedback: 'Then the test accuracy would stay near one in ten. It is far above.',
    },
  ],
  hints: [
    'Which of the two losses is higher, from the first steps on?',
    'What is different about the network when it is tested?',
  ],
  solution: {
    words: 'Dropout back at 0.2, or none at all: in two epochs there is nothing yet to know by heart.',
    params: { dropout: 0.2 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /did not reach/ },
    { name: 'a larger step', params: { learningRate: 0.003 }, says: /did not reach/ },
  ],
}
