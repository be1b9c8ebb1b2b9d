import type { DebugTask } from '@/lib/exercises/challenge'

/** Every training label is drawn by lot (Zhang et al. 2017): what it learns, it learns by heart. */
export const challenge: DebugTask = {
  title: 'Learned, and nothing understood',
  widget: 'digits',
  start: { examples: 1000, epochs: 20, batchSize: 32, dropout: 0, shuffled: 1 },
  fixed: ['data', 'examples', 'epochs', 'batchSize', 'layers', 'scramble', 'white', 'loss', 'leak'],
  steps: 640,
  runs: 3,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 85 %', least: 0.85, share: true }],
  limits: [],
  causes: [
    {
      text: 'A thousand images are too few, so it overfits.',
      feedback:
        'It does learn them by heart. But a network that overfits a thousand honest digits still reads nine new ones of ten, because they look alike. This one reads one of ten.',
    },
    {
      text: 'The training labels have nothing to do with the images.',
      correct: true,
      feedback:
        'The training accuracy climbs to 80 % and more; the test accuracy never leaves one in ten, not even at the beginning, when there was not yet anything known by heart. What it is told does not carry over to any other image.',
    },
    {
      text: 'The learning rate is too small.',
      feedback: 'The training loss falls all the way. It learns; the question is what.',
    },
    {
      text: 'Some layers do not learn.',
      feedback:
        'Even then the output would learn what it can of digits from the other weights. The test would be far above one in ten.',
    },
  ],
  hints: [
    'What test accuracy has a network that has learned nothing about digits?',
    'Overfitting begins by learning something and ends by losing some of it. Was there ever something?',
  ],
  solution: {
    words: '“Shuffled labels”, under “What if”, back to 0: all of them.',
    params: { shuffled: 0 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /did not reach/ },
    { name: 'half of them', params: { shuffled: 0.5 }, says: /did not reach/ },
    { name: 'dropout', params: { dropout: 0.5 }, says: /did not reach/ },
    { name: 'shifted images', params: { shift: 2 }, says: /did not reach/ },
  ],
}
