import { drawnExercise } from '@/lib/exercises/drawn'

const REMEDIES = [
  {
    text: 'More examples, or a penalty on the weights',
    why: 'What it has seen it knows far better than the rest: it has learned by heart.',
  },
  {
    text: 'More neurons, or another layer',
    why: 'It cannot even fit what it has seen, so it needs more freedom.',
  },
  {
    text: 'Neither: it is as good on new points as on those it has seen',
    why: 'Both losses are small, and they are nearly the same.',
  },
]

/** What two losses say about a network, and what to try first. */
export const exercise = drawnExercise({
  title: 'Two losses, one remedy',
  ranges: {
    state: { from: 0, to: 2, step: 1 },
    train: { from: 0.01, to: 0.06, step: 0.01 },
    gap: { from: 0.4, to: 0.9, step: 0.05 },
    width: { oneOf: [2, 4, 8, 16, 32] },
  },
  make({ state, train, gap, width }) {
    const losses = [
      [train, train + gap],
      [train + gap, train + gap + 0.02],
      [train, train + 0.01],
    ][state]!
    const [training, test] = losses.map((loss) => loss.toFixed(2))
    const trap = 'Move the test points into the training set'
    const right = REMEDIES[state]!
    return {
      kind: 'choice',
      prompt: `A network with hidden layers of ${width} and ${width} neurons has been trained until its training loss stopped falling. Training loss: ${training}. Loss on points held back: ${test}. A coin toss would cost 0.69. What do you try first?`,
      options: [
        ...REMEDIES.map(({ text }, i) => ({
          text,
          correct: i === state,
          feedback: i === state ? right.why : `Look at both numbers. ${right.why}`,
        })),
        {
          text: trap,
          correct: false,
          feedback: 'Then nothing is left that says how it does on new points.',
        },
      ],
      hints: ['Is the training loss high? Is the other one much higher?'],
      solution: `${right.text}. ${right.why}`,
    }
  },
})
