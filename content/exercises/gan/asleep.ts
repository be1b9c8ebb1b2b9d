import type { DebugTask } from '@/lib/exercises/challenge'

/** The discriminator hardly learns: what it says is as it began, and the generator believes it. */
export const challenge: DebugTask = {
  title: 'A generator that leaves the picture',
  widget: 'gan-2d',
  start: { data: 'line', discriminatorRate: 0.00001 },
  fixed: [
    'data',
    'own',
    'learns',
    'batchSize',
    'latent',
    'generatorWidth',
    'discriminatorWidth',
    'generatorRate',
    'loss',
    'penalty',
  ],
  steps: 300,
  runs: 2,
  goals: [
    { metric: 'coverage', name: 'a coverage of at least 90 %', least: 0.9, share: true },
    { metric: 'precision', name: 'a precision of at least 80 %', least: 0.8, share: true },
  ],
  limits: [],
  causes: [
    {
      text: 'Mode collapse: the generator hunts for one mode after the other.',
      feedback:
        'A line has no modes to choose from, and the samples do not come back: look where the map is orange.',
    },
    {
      text: 'The discriminator hardly learns, so the generator believes a map that has nothing to do with the data.',
      correct: true,
      feedback:
        'The map stays as it was at the beginning. Its arrows lead away from the real samples, and nobody corrects them.',
    },
    {
      text: 'The discriminator is too good, and the generator has no gradient left.',
      feedback: 'Then its loss would be near zero. And the non-saturating loss keeps its slope even then.',
    },
    {
      text: 'The generator is too narrow for a line.',
      feedback:
        'Even without any bends a generator could draw something like a line. And it gets away from the line, not only off by a little.',
    },
  ],
  hints: [
    'Train, and watch the colours of the map rather than the samples. What changes?',
    'Compare the two learning rates.',
  ],
  solution: {
    words: 'A learning rate of 0.002 for the discriminator, as the generator has.',
    params: { discriminatorRate: 0.002 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /did not reach/ },
    { name: 'more turns of the same', params: { discriminatorSteps: 5 }, says: /did not reach/ },
  ],
}
