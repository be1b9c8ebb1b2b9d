import type { DebugTask } from '@/lib/exercises/challenge'

/** Pixels as bytes: every weighted sum is 255 times too large, and so is the first step. */
export const challenge: DebugTask = {
  title: 'Over before it began',
  widget: 'digits',
  start: { examples: 6000, epochs: 2, white: '255', optimizer: 'sgd', learningRate: 0.1 },
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
      text: 'The learning rate is too large.',
      feedback:
        'The first step does throw it far away. But look at step 0: no step has been taken, and the loss is already near 200. A learning rate cannot do that.',
    },
    {
      text: 'The labels are shuffled.',
      feedback: 'Then the loss would begin at 2.3, as for any guess, and stay there. It begins near 200.',
    },
    {
      text: 'The pixels reach the network as numbers that are far too large.',
      correct: true,
      feedback:
        'A network that guesses among ten has a loss of ln 10 = 2.3. Near 200 before the first step, it is absurdly sure: its logits are hundreds, because what goes in is. The first gradient is as large, and one step breaks it for good.',
    },
    {
      text: 'Six thousand images are too few.',
      feedback:
        'They are enough to read nearly nine digits of ten. And how many images there are says nothing of step 0.',
    },
  ],
  hints: [
    'Press Reset, then Step once, and read the first loss. What would a network say that has no idea?',
    'The same network, the same first weights: what can make its logits a hundred times larger?',
  ],
  solution: {
    words:
      'Pixels from 0 to 1 (under “What if”). The optimizer and its learning rate were right all the time.',
    params: { white: '1' },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /did not reach/ },
    { name: 'a function that cannot explode', params: { activation: 'tanh' }, says: /did not reach/ },
    { name: 'no dropout', params: { dropout: 0 }, says: /did not reach/ },
    { name: 'a loss that cannot explode', params: { loss: 'squared error' }, says: /did not reach/ },
  ],
}
