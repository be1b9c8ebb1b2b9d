import type { DebugTask } from '@/lib/exercises/challenge'

/** The label is written into the training images: the network learns to read the mark, which no test image has. */
export const challenge: DebugTask = {
  title: 'Too good to be true',
  widget: 'digits',
  start: { examples: 12_000, epochs: 1, dropout: 0, learningRate: 0.003, leak: true },
  fixed: ['data', 'examples', 'epochs', 'batchSize', 'layers', 'scramble', 'white', 'loss', 'shuffled'],
  steps: 94,
  runs: 3,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 90 %', least: 0.9, share: true }],
  limits: [],
  causes: [
    {
      text: 'It overfits: it learns the training images by heart.',
      feedback:
        'That takes seeing them again. This is the first epoch: when a batch is counted as right, its images are as new to the network as the test images.',
    },
    {
      text: 'The training images show something that the test images do not.',
      correct: true,
      feedback:
        'In the first epoch both accuracies are taken on images it has never seen; yet one is perfect and the other is not. “First layer” shows what it looks at: the top rows, where no digit is.',
    },
    {
      text: 'The learning rate is too large.',
      feedback: 'Then the training loss would jump. It falls more smoothly than any loss you have seen here.',
    },
    {
      text: 'The test images are harder.',
      feedback:
        'The same kind of network has read them at 93 % after as many steps. And 99 % after one look at each image is what should not be: no network of this size learns so fast.',
    },
  ],
  hints: [
    'How often has it seen each training image before it is asked about it?',
    'Open “First layer” under the widget. Where does it look, and what is there in a digit?',
  ],
  solution: {
    words:
      '“Answer in the picture”, under “What if”, switched off. Real data leak their labels in quieter ways: a watermark, a hospital’s name in the corner of an X-ray, the time of day.',
    params: { leak: false },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /did not reach/ },
    { name: 'dropout against overfitting', params: { dropout: 0.5 }, says: /did not reach/ },
    { name: 'shifted images', params: { shift: 2 }, says: /did not reach/ },
    { name: 'smaller steps', params: { learningRate: 0.001 }, says: /did not reach/ },
  ],
}
