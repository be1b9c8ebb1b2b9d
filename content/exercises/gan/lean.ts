import type { Challenge } from '@/lib/exercises/challenge'
import { parameterCount } from '@/lib/math/feedforward'

/** Both networks together: two hidden layers of one width in each. */
const parametersOf = ({
  latent,
  generatorWidth: g,
  discriminatorWidth: d,
}: Readonly<Record<string, unknown>>) =>
  parameterCount([latent as number, g as number, g as number, 2]) +
  parameterCount([2, d as number, d as number, 1])

/** A game between two networks that are as small as it takes. */
export const challenge: Challenge = {
  title: 'A line in 150 numbers',
  widget: 'gan-2d',
  start: { data: 'line' },
  fixed: ['data', 'own', 'learns', 'batchSize', 'loss', 'penalty', 'discriminatorSteps'],
  steps: 400,
  runs: 2,
  goals: [
    { metric: 'coverage', name: 'a coverage of at least 80 %', least: 0.8, share: true },
    { metric: 'precision', name: 'a precision of at least 80 %', least: 0.8, share: true },
  ],
  limits: [{ name: 'parameters of both networks', of: parametersOf, most: 150 }],
  hints: [
    'What does a generator need to turn noise into points of a line?',
    'The discriminator has the harder task: it has to say on which side of the line a point is, and where the line ends. Give it the larger part.',
    'Four hundred steps are few for small networks. What makes each step longer, for both?',
  ],
  solution: {
    words:
      'A generator of width 4 and a discriminator of width 8 have 147 numbers together. With both learning rates at 0.01 they get there.',
    params: { generatorWidth: 4, discriminatorWidth: 8, generatorRate: 0.01, discriminatorRate: 0.01 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /parameters of both networks; at most 150/ },
    {
      name: 'a discriminator that sees one direction only',
      params: { generatorWidth: 6, discriminatorWidth: 1, generatorRate: 0.01, discriminatorRate: 0.01 },
      says: /did not reach/,
    },
  ],
}
