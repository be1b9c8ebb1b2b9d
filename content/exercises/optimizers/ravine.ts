import type { Challenge } from '@/lib/exercises/challenge'

/** The narrow ravine in sixty steps: momentum oscillates with a μ of 0.9, and a smaller one allows a larger rate. */
export const challenge: Challenge = {
  title: 'Through the ravine in 60 steps',
  widget: 'optimizer-race',
  start: { racers: ['momentum'], steps: 60 },
  fixed: ['arena', 'racers', 'steps', 'condition', 'noise', 'start', 'x', 'y', 'data', 'batchSize'],
  steps: 60,
  goals: [{ metric: 'momentum.loss', name: 'a loss of at most 0.0001', most: 0.0001 }],
  limits: [],
  hints: [
    'Watch momentum on the map: does it still swing when it arrives, or has it not arrived? Swinging asks for less μ.',
    'Across the ravine the slope is 100 times the distance. Momentum is thrown out when the rate passes 2 (1 + μ) / 100.',
    'Try μ between 0.65 and 0.75, and a rate a tenth below that limit.',
  ],
  solution: {
    words:
      'μ = 0.7 and a rate of 0.03. The best for a ravine of narrowness κ is μ = ((√κ − 1) / (√κ + 1))², here 0.67, with a rate of 4 / (1 + √κ)², here 0.033 (Polyak 1964): just below the limit.',
    params: { momentum: 0.7, momentumRate: 0.03 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /5 of 5 runs did not reach/ },
    { name: 'a larger step alone', params: { momentumRate: 0.03 }, says: /5 of 5 runs did not reach/ },
    { name: 'more momentum', params: { momentum: 0.95 }, says: /5 of 5 runs did not reach/ },
    { name: 'no momentum', params: { momentum: 0, momentumRate: 0.015 }, says: /5 of 5 runs did not reach/ },
    {
      name: 'too large a step',
      params: { momentum: 0.7, momentumRate: 0.04 },
      says: /5 of 5 runs did not reach/,
    },
  ],
}
