import type { DebugTask } from '@/lib/exercises/challenge'

/** Thirty times the learning rate: the first steps throw the weights about, and nothing comes to rest afterwards. */
export const challenge: DebugTask = {
  title: 'A map that points nowhere',
  widget: 'attention',
  start: { batchSize: 32, learningRate: 0.3 },
  fixed: ['units', 'batchSize', 'date'],
  steps: 125,
  runs: 2,
  goals: [{ metric: 'attention.accuracy', name: '25 % of the dates wholly right', least: 0.25, share: true }],
  limits: [],
  causes: [
    {
      text: 'The scores are too large, because nothing divides them by √d.',
      feedback:
        'Then a row would be dark at one letter and empty elsewhere. Here most rows are spread over several letters. Dividing does not help, as you can try afterwards.',
    },
    {
      text: 'The learning rate is far too large: every step goes beyond what it was to reach.',
      correct: true,
      feedback:
        'The loss comes down at once, as far as guessing well brings it, and then stays far above that of the first widget. Where every step goes too far, the next has to take it back, and a map is too fine a thing to be learned that way.',
    },
    {
      text: 'It cannot look back: what it needs has to go through one vector.',
      feedback: 'That is the network without attention. This one has a map, so it looks at every letter.',
    },
    {
      text: 'With 32 units it is too small for dates.',
      feedback:
        'The first widget of this lesson has 32 units as well, and knows nearly all dates at step 200.',
    },
  ],
  hints: [
    'Choose “Loss” above the curves, and compare the curve with that of the first widget of this lesson at the same step.',
    'Two things can be turned here. Which of them decides how far a step goes? Do not make it tiny: 125 steps are few.',
  ],
  solution: {
    words: 'A learning rate of 0.01, as in the widgets above. There is no need to divide the scores.',
    params: { learningRate: 0.01 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /did not reach/ },
    { name: 'divided scores', params: { scaled: true }, says: /did not reach/ },
  ],
}
