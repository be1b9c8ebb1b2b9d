import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

/** By how much the sigmoid’s flat tail weakens squared error. */
export const exercise = drawnExercise({
  title: 'Two slopes in the logit',
  ranges: { said: { from: 0.1, to: 0.9, step: 0.02 }, label: { oneOf: [0, 1] } },
  fits: ({ said: p }) => apart([1 / (p * (1 - p)), 1 / p, 1 / (1 - p), p * (1 - p)], 0.05),
  make({ said: p, label }) {
    const answer = 1 / (p * (1 - p))
    return {
      kind: 'numeric',
      prompt: `A sigmoid neuron says ${n(p)} where the truth is ${label}. How many times as large is the slope of cross-entropy in its logit as that of the squared error ½ (p − y)²?`,
      answer,
      tolerance: '2%',
      hints: [
        'Cross-entropy: p − y. Squared error: the same, times the slope of the sigmoid.',
        `The slope of the sigmoid is ${n(p)} · ${n(1 - p)}.`,
      ],
      mistakes: [
        {
          value: p * (1 - p),
          why: 'That is the other way round: how much of the slope is left to squared error.',
        },
        { value: 1 / p, why: 'The slope of the sigmoid has two factors: p and 1 − p.' },
        { value: 1 / (1 - p), why: 'The slope of the sigmoid has two factors: 1 − p and p.' },
      ],
      solution: `The slopes are p − y and (p − y) p (1 − p). Their ratio is 1 / (${n(p)} · ${n(1 - p)}) = ${n(answer, 3)}.`,
    }
  },
})
