import type { DebugTask } from '@/lib/exercises/challenge'

/** Adam with a rate of 5: every weight jumps by about 5 at every step, whatever its slope. */
export const challenge: DebugTask = {
  title: 'Adam does not settle',
  widget: 'optimizer-race',
  start: { arena: 'network', racers: ['adam'], adamRate: 5 },
  fixed: ['arena', 'racers', 'data', 'steps', 'condition', 'noise', 'start', 'x', 'y'],
  steps: 400,
  goals: [{ metric: 'adam.loss', name: 'a training loss of at most 0.05', most: 0.05 }],
  limits: [],
  causes: [
    {
      text: 'The learning rate is too large.',
      correct: true,
      feedback:
        'Adam divides the slope by its own size, so a step is about as long as the rate: here about 5, for weights of which hardly one should end beyond 5. No number breaks, which is why the doctor says nothing; the weights only never come to rest.',
    },
    {
      text: 'The network is too small for two moons.',
      feedback: 'With the rate that suits the arena the same network has every training point right.',
    },
    {
      text: 'The gradients vanish: nothing arrives at the first layer.',
      feedback:
        'Then the weights would stand still. Open the step sizes: they move, and by far more than they should.',
    },
    {
      text: 'The batches are too small, so that the slopes are mere noise.',
      feedback:
        'Other racers learn from the same batches. With batches of 200, all points, it still does not settle.',
    },
  ],
  hints: [
    'Open the view “Step sizes” and choose the length of the step. How long are they, and how long should they be?',
    'In “Learning rates”, what is Adam’s rate? For the usual default, look at the code of this lesson.',
  ],
  solution: {
    words:
      'A learning rate of 0.2 or somewhat less, 0.1 for one. With 0.05 some runs are too slow for 400 steps.',
    params: { adamRate: 0.1 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /runs did not reach/ },
    { name: 'larger batches', params: { batchSize: 200 }, says: /runs did not reach/ },
    { name: 'a shorter memory', params: { beta2: 0.9 }, says: /runs did not reach/ },
    { name: 'a schedule alone', params: { schedule: 'cosine' }, says: /runs did not reach/ },
    { name: 'far too small', params: { adamRate: 0.0001 }, says: /runs did not reach/ },
  ],
}
