import type { Challenge } from '@/lib/exercises/challenge'
import { type Cell, cellParameters } from '@/lib/math/recurrent'

/** Two numbers come in, and one dense layer answers with one. */
const parametersOf = ({ cells, units }: Readonly<Record<string, unknown>>) =>
  (cells as Cell[]).reduce(
    (sum, cell) => sum + cellParameters(cell, 2, units as number) + (units as number) + 1,
    0,
  )

/** A memory of forty steps, as small as it gets. */
export const challenge: Challenge = {
  title: 'Forty steps of memory in 150 numbers',
  widget: 'memory-race',
  start: {},
  fixed: ['task', 'lag', 'batchSize'],
  steps: 300,
  runs: 2,
  goals: [{ metric: 'loss', name: 'a loss of 0.02', most: 0.02 }],
  limits: [{ name: 'parameters', of: parametersOf, most: 150 }],
  hints: [
    'Every cell that races costs its own numbers. Let one race.',
    'Which cell came first at sixteen units? Give it fewer.',
    'Three hundred steps are few for so small a network. What makes each of them longer?',
  ],
  solution: {
    words: 'A GRU of 5 units has 131 numbers. With a learning rate of 0.03 it gets there in time.',
    params: { cells: ['gru'], units: 5, learningRate: 0.03 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /parameters; at most 150/ },
    {
      name: 'a plain network',
      params: { cells: ['rnn'], units: 9, learningRate: 0.03 },
      says: /did not reach/,
    },
  ],
}
