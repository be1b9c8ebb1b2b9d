import type { Challenge } from '@/lib/exercises/challenge'
import { cellParameters } from '@/lib/math/recurrent'

/** Numbers of the network with attention: it reads 35 letters, writes 11 characters, and hears twice as much. */
const parametersOf = ({ units }: Readonly<Record<string, unknown>>) => {
  const H = units as number
  return cellParameters('gru', 35, H) + cellParameters('gru', 12, H) + (2 * H + 1) * 11
}

/** Attention makes a small network enough, if it learns fast. */
export const challenge: Challenge = {
  title: 'Dates in 5,000 numbers',
  widget: 'attention',
  start: { batchSize: 32 },
  fixed: ['batchSize', 'date'],
  steps: 200,
  runs: 2,
  goals: [{ metric: 'attention.accuracy', name: '70 % of the dates wholly right', least: 0.7, share: true }],
  limits: [{ name: 'parameters of the network with attention', of: parametersOf, most: 5000 }],
  hints: [
    'A GRU of half as many units has less than half as many numbers.',
    'A smaller network needs more steps at the same rate, and there are 200. What makes each of them longer?',
    'Softer maps are learned more slowly.',
  ],
  solution: {
    words: 'With 16 units it has 4,283 numbers. With a learning rate of 0.03 it gets there in time.',
    params: { units: 16, learningRate: 0.03 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /parameters[^;]*; at most 5/ },
    { name: 'smaller, at the same rate', params: { units: 16 }, says: /did not reach/ },
  ],
}
