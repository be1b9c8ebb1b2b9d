import { drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

/** The slope of an S-shaped activation from its value alone. */
export const exercise = drawnExercise({
  title: 'A slope from a value',
  ranges: { curve: { oneOf: [0, 1] }, activation: { from: 0.06, to: 0.94, step: 0.04 } },
  fits({ activation: a }) {
    const values = [a * (1 - a), 1 - a * a, 1 - a, a]
    return values.every((one, i) => values.slice(i + 1).every((other) => Math.abs(one - other) > 0.01))
  },
  make({ curve, activation: a }) {
    const [name, other] = curve === 0 ? ['sigmoid', 'tanh'] : ['tanh', 'sigmoid']
    const slopes = [a * (1 - a), 1 - a * a]
    const answer = slopes[curve]!
    return {
      kind: 'numeric',
      prompt: `A ${name} neuron says ${n(a)}. What is the slope of its activation function there?`,
      answer,
      tolerance: 0.002,
      hints: [
        'The slope can be written in terms of the value alone.',
        'σ′ = σ (1 − σ), and tanh′ = 1 − tanh².',
      ],
      mistakes: [
        { value: slopes[1 - curve]!, why: `That would be the slope of a ${other} neuron.` },
        { value: 1 - a, why: 'That is only the distance to 1.' },
        { value: a, why: 'That is the value itself, not its slope.' },
      ],
      solution:
        curve === 0
          ? `σ (1 − σ) = ${n(a)} · ${n(1 - a)} = ${n(answer)}.`
          : `1 − tanh² = 1 − ${n(a)}² = ${n(answer)}.`,
    }
  },
})
