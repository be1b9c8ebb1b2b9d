import { drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'
import { collapse } from '@/lib/math/linear-collapse'

const whole = { from: -4, to: 4, step: 1 }

/** Two layers without a bend, and the one weight that they are. */
export const exercise = drawnExercise({
  title: 'Two layers without a bend',
  ranges: { firstWeight: whole, secondWeight: whole, firstOutput: whole, secondOutput: whole },
  make({ firstWeight: a, secondWeight: b, firstOutput: u, secondOutput: v }) {
    const answer = collapse([
      { weights: [[a], [b]], biases: [0, 0] },
      { weights: [[u, v]], biases: [0] },
    ]).weights[0]![0]!
    return {
      kind: 'numeric',
      prompt: `A network has one input, two hidden neurons with the identity as activation, and one output, all without biases. The hidden weights are ${n(a)} and ${n(b)}; the output listens to the two neurons with weights ${n(u)} and ${n(v)}. One neuron without hidden layer says the same. What is its weight?`,
      answer,
      hints: [
        'Send x = 1 through: what do the two hidden neurons say, and what does the output make of it?',
        'The product of a row and a column: output weight times hidden weight, added up.',
      ],
      mistakes: [
        {
          value: (a + b) * (u + v),
          why: 'Each hidden neuron has its own output weight: multiply first, then add.',
        },
        { value: a * b * u * v, why: 'The two paths run side by side: their products are added.' },
        {
          value: a * v + b * u,
          why: 'You have crossed the paths: the first neuron’s word is multiplied by the first output weight.',
        },
      ].filter(({ value }) => value !== answer),
      solution: `${n(u)} · ${n(a)} + ${n(v)} · ${n(b)} = ${n(answer)}.`,
    }
  },
  fits: ({ firstWeight: a, secondWeight: b, firstOutput: u, secondOutput: v }) =>
    ![a, b, u, v].includes(0) &&
    a !== b &&
    u !== v &&
    new Set([a * u + b * v, (a + b) * (u + v), a * b * u * v, a * v + b * u]).size === 4,
})
