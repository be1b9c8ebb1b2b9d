import type { DebugTask } from '@/lib/exercises/challenge'

/** A learning rate five hundred times too small: everything is right but the length of the step. */
export const challenge: DebugTask = {
  title: 'It creeps',
  widget: 'neuron',
  start: { learningRate: 0.001, look: 'gradient' },
  fixed: ['data', 'species', 'against', 'x', 'y', 'points', 'noise', 'own'],
  steps: 100,
  goals: [
    { metric: 'testAccuracy', name: 'an accuracy of 98 % on those held back', least: 0.98, share: true },
    { metric: 'loss', name: 'a loss of at most 0.1', most: 0.1 },
  ],
  limits: [],
  causes: [
    {
      text: 'No line can part these penguins.',
      feedback: 'One can: you have drawn it yourself at the beginning of the lesson.',
    },
    {
      text: 'The learning rate is too large.',
      feedback: 'Then the loss would jump about or grow. Here it falls, in a straight, hardly sloping line.',
    },
    {
      text: 'The learning rate is too small.',
      correct: true,
      feedback:
        'The loss falls at every step, by next to nothing. The direction is right; only the steps are short.',
    },
    {
      text: 'The neuron begins at the wrong place.',
      feedback: 'There is one valley: from everywhere it leads down to the same place. Here nobody gets on.',
    },
  ],
  hints: [
    'Look at the loss curve: does it fall, rise or jump?',
    'A step is rate · slope. The slopes stand beside your sliders; how long is a step of 0.001 of them?',
  ],
  solution: {
    words:
      'A learning rate of 1: a thousand times longer steps in the same direction. Half of it, or several times as much, will do as well.',
    params: { learningRate: 1 },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /5 of 5 runs did not reach an accuracy/ },
    { name: 'a little more', params: { learningRate: 0.01 }, says: /5 of 5 runs did not reach/ },
    { name: 'more, but not enough', params: { learningRate: 0.1 }, says: /runs did not reach a loss/ },
  ],
}
