import type { DebugTask } from '@/lib/exercises/challenge'

/**
 * The forget gates begin shut: the cell loses what it holds, and hardly a gradient comes back that would open them.
 *
 * Adam opens them all the same, in the end; recurrent weights that begin small and few steps keep both ways of
 * remembering shut until then. Over 70 seeds: at least 0.056 as it opens, at most 0.013 with the solution.
 * From step 40 to step 200 it loses a quarter at most.
 */
export const challenge: DebugTask = {
  title: 'An LSTM that remembers nothing',
  widget: 'memory-race',
  start: { cells: ['lstm'], lag: 16, units: 12, gain: 0.1, learningRate: 0.02, forgetBias: -8 },
  fixed: ['task', 'cells', 'lag', 'units', 'gain', 'batchSize', 'learningRate', 'optimizer'],
  steps: 330,
  runs: 2,
  goals: [{ metric: 'loss', name: 'a loss of 0.03', most: 0.03 }],
  limits: [],
  causes: [
    {
      text: 'The learning rate is too small.',
      feedback:
        'Then the loss would fall slowly and steadily. It goes down at once, to what guessing costs (0.17 on the average), and hardly moves for two hundred steps.',
    },
    {
      text: 'The forget gates begin shut.',
      correct: true,
      feedback:
        'Look at the gates: the forget gate is pale at every step. And in the picture the gradient is gone after a few steps back, so nothing tells the gate to open.',
    },
    {
      text: 'The gradient explodes.',
      feedback: 'Then the picture would rise towards the left. It falls, steeply.',
    },
    {
      text: 'Twelve units are too few to hold two numbers.',
      feedback: 'One number would do: the sum so far. The challenge of this lesson is solved with fewer.',
    },
  ],
  hints: [
    'How far back does the gradient reach? Compare the last ten steps with the first.',
    'Below the picture stand its gates. One of the three looks the same at every step.',
  ],
  solution: {
    words:
      'A forget gate that begins open: a bias of 3. Then the first gradients reach back to the first marked number.',
    params: { forgetBias: 3 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /did not reach/ },
    { name: 'a little less shut', params: { forgetBias: -7 }, says: /did not reach/ },
    { name: 'shut, and not clipped', params: { clip: 0 }, says: /did not reach/ },
  ],
}
