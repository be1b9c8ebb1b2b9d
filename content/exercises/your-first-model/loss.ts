import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { exampleLoss } from '@/lib/math/classifier'
import { formatBrief as n } from '@/lib/math/format'
import { softmax } from '@/lib/math/softmax'

const LOGIT = { from: -1, to: 3, step: 0.5 }

/** Softmax and cross-entropy of three logits. */
export const exercise = drawnExercise({
  title: 'Cross-entropy of three logits',
  ranges: { a: LOGIT, b: LOGIT, c: LOGIT },
  fits({ a, b, c }) {
    const { loss, mistakes } = work(a, b, c)
    return apart([a, b, c]) && loss > 0.2 && apart([loss, ...mistakes], 0.03)
  },
  make({ a, b, c }) {
    const { p, sum, loss, mistakes } = work(a, b, c)
    return {
      kind: 'numeric',
      prompt: `Three classes with the logits ${n(a)}, ${n(b)} and ${n(c)}. The truth is the first. What is the loss?`,
      answer: loss,
      tolerance: 0.01,
      unit: 'nats',
      hints: [
        'First the probability of the true class: softmax. Then minus its natural logarithm.',
        `The three exponentials are ${[a, b, c].map((z) => n(Math.exp(z), 4)).join(', ')}; their sum is ${n(sum, 4)}.`,
      ],
      mistakes: [
        {
          value: mistakes[0]!,
          tolerance: 0.003,
          why: 'That is the probability of the true class. The loss is minus its logarithm.',
        },
        {
          value: mistakes[1]!,
          tolerance: 0.003,
          why: 'That is the logarithm to base 10. The loss takes the natural one.',
        },
        {
          value: mistakes[2]!,
          tolerance: 0.003,
          why: `That would be the loss if the second class were the truth. The truth is the class with the logit ${n(a)}.`,
        },
      ],
      solution: `p = ${n(Math.exp(a), 4)} / ${n(sum, 4)} = ${n(p, 4)}, and −ln ${n(p, 4)} = ${loss.toFixed(3)}.`,
    }
  },
})

function work(a: number, b: number, c: number) {
  const p = softmax([a, b, c])[0]!
  const loss = exampleLoss([a, b, c], 0)
  return {
    p,
    loss,
    sum: Math.exp(a) + Math.exp(b) + Math.exp(c),
    mistakes: [p, -Math.log10(p), exampleLoss([a, b, c], 1)],
  }
}
