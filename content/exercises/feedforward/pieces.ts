import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { mostRegions } from '@/lib/math/feedforward'
import { formatBrief as n } from '@/lib/math/format'

/** How many flat pieces one layer of ReLU neurons can make of the plane. */
export const exercise = drawnExercise({
  title: 'Pieces of the plane',
  ranges: { neurons: { from: 4, to: 40, step: 1 } },
  fits: ({ neurons: k }) => apart([mostRegions(k), mostRegions(k) - k, (k * (k - 1)) / 2, k * k]),
  make({ neurons: k }) {
    const answer = mostRegions(k)
    return {
      kind: 'numeric',
      prompt: `Into how many flat pieces can one hidden layer of ${k} ReLU neurons divide the plane of its two inputs at most?`,
      answer,
      hints: [
        'Each neuron switches on along one line.',
        'k lines cut the plane into at most 1 + k + k (k − 1) / 2 pieces.',
      ],
      mistakes: [
        {
          value: answer - k,
          why: 'Between the 1 and the crossings of two lines there is one more for every line.',
        },
        {
          value: (k * (k - 1)) / 2,
          why: 'Those are the places where two lines cross. There are more pieces.',
        },
        { value: k * k, why: 'Not quite: lines are no grid. Draw two lines, then three, and count.' },
      ],
      solution: `1 + ${k} + ${k} · ${k - 1} / 2 = ${n(answer)}.`,
    }
  },
})
