import type { DebugTask } from '@/lib/exercises/challenge'

/** Biases of −3 keep every ReLU shut for every point: all neurons are dead before the first step. */
export const challenge: DebugTask = {
  title: 'A network that says the same everywhere',
  widget: 'activation-lab',
  start: { activations: ['relu'], bias: -3 },
  fixed: ['activations', 'data', 'noise', 'depth', 'width'],
  steps: 2000,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 95 %', least: 0.95, share: true }],
  limits: [],
  causes: [
    {
      text: 'The learning rate is so large that the first steps killed the neurons.',
      feedback:
        'The rate is 0.1, at which ReLU learns this. And look at the neurons before the first step: they are dead already.',
    },
    {
      text: 'The hidden biases are so low that no point opens any neuron.',
      correct: true,
      feedback:
        'Weighted sums of inputs between −1.7 and 1.7 do not reach +3 here. Every z is negative for every point, every slope is 0, and nothing that could raise a bias ever arrives.',
    },
    {
      text: 'The neurons are saturated, as sigmoids are far out, and need many more steps.',
      feedback:
        'A saturated neuron still gets a small share of an error, and moves in the end. Here the gradient of the hidden layers is exactly 0: more steps of nothing.',
    },
    {
      text: 'Sixteen hidden neurons are too few for a circle.',
      feedback: 'In the first race of this lesson sixteen ReLUs had every point right by step 1,000.',
    },
  ],
  hints: [
    'Open the view “Neurons” before you train.',
    'Open the view “Curves” for ReLU: on which side of 0 do the sums z lie, and what moved them there?',
  ],
  solution: {
    words:
      'An initial hidden bias of 0, or a little above. Then each neuron is open for about half of the points.',
    params: { bias: 0 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /runs did not reach/ },
    { name: 'a larger step', params: { learningRate: 1 }, says: /runs did not reach/ },
    { name: 'He’s initial weights', params: { start: 'fitting' }, says: /runs did not reach/ },
    { name: 'larger batches', params: { batchSize: 100 }, says: /runs did not reach/ },
  ],
}
