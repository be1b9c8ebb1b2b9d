import type { DebugTask } from '@/lib/exercises/challenge'

/** The code is wide, but a hidden layer of two neurons stands before it. */
export const challenge: DebugTask = {
  title: 'Thirty-two numbers, and still a blur',
  widget: 'autoencoder',
  start: { code: 32, hidden: [2], learningRate: 0.005, examples: 12_800, epochs: 1 },
  fixed: [
    'data',
    'examples',
    'epochs',
    'batchSize',
    'learningRate',
    'code',
    'noise',
    'mask',
    'without',
    'linear',
  ],
  steps: 100,
  runs: 2,
  goals: [{ metric: 'testLoss', name: 'a test error of at most 0.035', most: 0.035 }],
  limits: [],
  causes: [
    {
      text: 'Thirty-two numbers are too few for a digit.',
      feedback:
        'The second autoencoder of the lesson has as many, and you could read most of what it returned.',
    },
    {
      text: 'Two hidden neurons stand before the code: whatever it holds has come through them.',
      correct: true,
      feedback:
        'The code can say 32 things, but it hears only two. The narrowest place decides, wherever it is.',
    },
    {
      text: 'It has learned the training images by heart.',
      feedback: 'Then the train error would be low and the test error high. They lie side by side.',
    },
    {
      text: 'The learning rate is too small.',
      feedback: 'The curve is flat at its end, and does not slope any more. More of the same brings nothing.',
    },
  ],
  hints: [
    'Read the line of widths above the images, from left to right.',
    'Where is the narrowest place on the way from image to image?',
  ],
  solution: { words: 'A hidden layer that is wider than the code: 128.', params: { hidden: [128] } },
  failures: [{ name: 'as it opens', params: {}, says: /did not reach/ }],
}
