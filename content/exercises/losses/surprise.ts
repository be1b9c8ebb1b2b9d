import { drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

/** What cross-entropy charges for a forecast. */
export const exercise = drawnExercise({
  title: 'The price of a forecast',
  ranges: { probability: { from: 0.05, to: 0.95, step: 0.05 }, rain: { oneOf: [0, 1] } },
  fits({ probability: p }) {
    const values = [
      -Math.log(p),
      -Math.log(1 - p),
      -Math.log10(p),
      -Math.log10(1 - p),
      p ** 2 / 2,
      (1 - p) ** 2 / 2,
    ]
    return values.every((one, i) => values.slice(i + 1).every((other) => Math.abs(one - other) > 0.025))
  },
  make({ probability: p, rain }) {
    const given = rain === 1 ? p : 1 - p
    return {
      kind: 'numeric',
      prompt: `A model gives rain a probability of ${n(p)}. It ${rain === 1 ? 'rains' : 'does not rain'}. What is the cross-entropy of this forecast?`,
      answer: -Math.log(given),
      tolerance: 0.01,
      unit: 'nats',
      hints: [
        'Which probability did it give to what then happened?',
        `Minus the natural logarithm of ${n(given)}.`,
      ],
      mistakes: [
        {
          value: -Math.log(1 - given),
          why: 'That is what it would have cost if the other thing had happened.',
        },
        {
          value: -Math.log10(given),
          why: 'That is the logarithm to base 10. The loss takes the natural one.',
        },
        { value: (1 - given) ** 2 / 2, why: 'That is the squared error, with its half.' },
      ],
      solution: `What happened was given ${n(given)}: −ln ${n(given)} = ${(-Math.log(given)).toFixed(3)}.`,
    }
  },
})
