import { drawnExercise } from '@/lib/exercises/drawn'
import { chanceLoss } from '@/lib/math/classifier'
import { formatBrief as n } from '@/lib/math/format'

/** What a classifier must pay before it knows anything. */
export const exercise = drawnExercise({
  title: 'The first loss',
  ranges: { classes: { from: 4, to: 60, step: 1 } },
  make({ classes }) {
    const answer = chanceLoss(classes)
    return {
      kind: 'numeric',
      prompt: `You have built a classifier for ${classes} equally frequent classes. Before the first step, about what should its cross-entropy be?`,
      answer,
      tolerance: 0.02,
      unit: 'nats',
      hints: [
        'Which probability does it give to the right class if it knows nothing?',
        `Minus the natural logarithm of 1/${classes}.`,
      ],
      mistakes: [
        {
          value: Math.log10(classes),
          why: 'That is the logarithm to base 10. The loss takes the natural one.',
        },
        {
          value: 1 / classes,
          why: 'That is the probability of the right class. The loss is minus its logarithm.',
        },
        { value: Math.log2(classes), why: 'That is the same in bits. The loss is measured in nats.' },
      ],
      solution: `−ln (1/${classes}) = ln ${classes} = ${n(answer, 3)}.`,
    }
  },
})
