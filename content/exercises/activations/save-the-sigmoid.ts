import type { Challenge } from '@/lib/exercises/challenge'

/** Four layers of sigmoids that do not learn, and may not be exchanged: larger weights make up for small slopes. */
export const challenge: Challenge = {
  title: 'Four layers of sigmoids, in 2,000 steps',
  widget: 'activation-lab',
  start: { activations: ['sigmoid'], depth: 4 },
  fixed: ['activations', 'data', 'noise', 'depth', 'width'],
  steps: 2000,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 95 %', least: 0.95, share: true }],
  limits: [],
  hints: [
    'Look at “gradient, layer 1” in the table while it trains, beside “gradient, output”. A larger step alone multiplies both.',
    'On its way back an error is multiplied by a slope and by a weight at every layer. The slope is a quarter at most. Which weights would make up for that?',
    'Under More: “Initial weights times”. Then give the larger gradients a larger step, too.',
  ],
  solution: {
    words:
      'Initial weights times 4 and a learning rate of 1: a weight four times as large makes up for a slope of a quarter, so an error arrives at the first layer in about the size it left with.',
    params: { gain: 4, learningRate: 1 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /runs did not reach/ },
    { name: 'a larger step alone', params: { learningRate: 3 }, says: /runs did not reach/ },
    { name: 'a little more weight alone', params: { gain: 2 }, says: /runs did not reach/ },
    { name: 'a hidden bias', params: { bias: 2 }, says: /runs did not reach/ },
  ],
}
