import { drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

const CAUSES = [
  'The learning rate is too small.',
  'It begins far from the valley, sure of a wrong answer.',
  'By these two measurements no line can part them.',
  'The learning rate is too large.',
]

interface Fault {
  start: Record<string, unknown>
  /** What is said to each of the causes, the right one among them. */
  feedback: readonly [string, string, string, string]
  solution: { words: string; params: Record<string, unknown> }
  failures: { name: string; params: Record<string, unknown> }[]
}

const PARTED =
  'One can: these are the two by which you have drawn it yourself at the beginning of the lesson.'

/** A learning rate hundreds of times too small: everything is right but the length of the step. */
const short = (learningRate: number): Fault => ({
  start: { learningRate },
  feedback: [
    'The loss falls at every step, by next to nothing. The direction is right; only the steps are short.',
    'Its first weights are small, and drawn at random as ever. There is one valley: from everywhere it leads down to the same place. Here nobody gets on.',
    PARTED,
    'Then the loss would jump about or grow. Here it falls, in a straight, hardly sloping line.',
  ],
  solution: {
    words:
      'A learning rate of 1: hundreds of times longer steps in the same direction. Half of it, or several times as much, will do as well.',
    params: { learningRate: 1 },
  },
  failures: [
    { name: 'a little more', params: { learningRate: 0.01 } },
    { name: 'more, but not enough', params: { learningRate: 0.05 } },
    { name: 'other measurements', params: { x: 'beakDepth', y: 'bodyMass' } },
  ],
})

/** A bias in the hundreds: the way to the valley is long, and a step moves it by less than a half. */
const lost = (b: number): Fault => ({
  start: { start: 'mine', w1: 1, w2: 1, b },
  feedback: [
    'The rate is 0.5, with which it has learned well all along. Each step is as long as it should be; but there are hundreds of them to go.',
    `Its bias begins at ${n(b)}, so for every penguin it is sure that this is ${b > 0 ? 'a gentoo' : 'none'}. The loss begins very high and falls in a straight line: a mean error is at most 1, so a step of this rate moves the bias by less than a half.`,
    PARTED,
    'Then the loss would jump about. It falls by the same amount at every step, from very far up.',
  ],
  solution: {
    words:
      'Let learning start from random weights, or from a neuron of your own with a small bias. From there a hundred steps at a rate of 0.5 are enough.',
    params: { start: 'random' },
  },
  failures: [
    { name: 'a rate twice as large', params: { learningRate: 1 } },
    { name: 'a rate ten times as large', params: { learningRate: 5 } },
    { name: 'other measurements', params: { x: 'beakDepth', y: 'bodyMass' } },
  ],
})

/** Two measurements by which some gentoos look like others. */
const mixed = (x: string, y: string): Fault => ({
  start: { x, y },
  feedback: [
    'With a rate ten times as large the loss comes to rest sooner, at nearly the same height.',
    'It begins with small weights, and goes down quickly at first. Then it stands still above where it should be.',
    'The loss falls quickly and comes to rest near 0.19: it has nearly found the best line there is. On both sides of it lie penguins of the other kind.',
    'Then the loss would jump about. It lies still.',
  ],
  solution: {
    words:
      'Flipper length and beak depth, as at the beginning of the lesson. Beak depth and body mass part them as well.',
    params: { x: 'flipperLength', y: 'beakDepth' },
  },
  failures: [
    { name: 'a rate twice as large', params: { learningRate: 1 } },
    { name: 'a rate ten times as large', params: { learningRate: 5 } },
    { name: 'beak length alone', params: { x: 'beakLength', y: 'beakLength' } },
  ],
})

/** One of three faults in the neuron of the gentoos; that it is not there after a hundred steps, they have in common. */
export const exercise = drawnExercise({
  title: 'It does not arrive',
  ranges: {
    fault: { from: 0, to: 2, step: 1 },
    rate: { from: 0.001, to: 0.005, step: 0.001 },
    bias: { oneOf: [-300, -250, -200, -150, 150, 200, 250, 300] },
    upwards: { oneOf: [0, 1] },
  },
  inWords: ({ fault, rate, bias }) =>
    [`learning rate ${n(rate)}`, `bias ${n(bias)} at the start`, 'beak length and body mass'][fault]!,
  make({ fault, rate, bias, upwards }) {
    const axes = ['beakLength', 'bodyMass'] as const
    const { start, feedback, solution, failures } = [
      () => short(rate),
      () => lost(bias),
      () => mixed(axes[upwards]!, axes[1 - upwards]!),
    ][fault]!()
    const missed = /runs did not reach/
    return {
      kind: 'debug',
      prompt:
        'The gentoos once more. After a hundred steps the neuron should have nearly all of those held back right, at a loss of at most 0.1. It has not. Look at how it learns before you say why.',
      widget: 'neuron',
      start: { ...start, look: 'gradient' },
      fixed: ['data', 'species', 'against', 'points', 'noise', 'own'],
      steps: 100,
      goals: [
        {
          metric: 'testAccuracy',
          name: 'an accuracy of 98 % on those held back',
          least: 0.98,
          share: true,
        },
        { metric: 'loss', name: 'a loss of at most 0.1', most: 0.1 },
      ],
      limits: [],
      causes: CAUSES.map((text, i) => ({ text, correct: i === fault, feedback: feedback[i]! })),
      hints: [
        'Look at the loss curve: where does it begin, and does it fall, jump or lie still?',
        'A step is rate · slope. How long is one of these steps, and how far has it to go?',
      ],
      solution,
      failures: [{ name: 'as it opens', params: {} }, ...failures].map((one) => ({ ...one, says: missed })),
    }
  },
})
