import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { bestDiscriminator } from '@/lib/math/adversarial'

/** The best answer of a discriminator at a place where so many of both kinds lie. */
export const exercise = drawnExercise({
  title: 'The best discriminator',
  ranges: {
    real: { oneOf: [2, 3, 6, 9, 12, 18, 24] },
    generated: { oneOf: [1, 4, 6, 7, 8, 14, 16, 30] },
  },
  fits({ real, generated }) {
    return apart([real / (real + generated), generated / (real + generated), real / generated], 0.04)
  },
  make({ real, generated }) {
    const answer = bestDiscriminator(real, generated)
    return {
      kind: 'numeric',
      prompt: `Of a thousand real samples ${real} fall into a small square, of a thousand generated ones ${generated}. What does the best discriminator say there?`,
      answer,
      tolerance: 0.006,
      hints: [
        'Of all the samples that it finds there, which share is real?',
        `There are ${real + generated} of them.`,
      ],
      mistakes: [
        {
          value: generated / (real + generated),
          tolerance: 0.006,
          why: 'That is the chance that a sample there was generated.',
        },
        {
          value: real / generated,
          tolerance: 0.006,
          why: 'That is the ratio of both kinds. The share is asked for, and it is never above 1.',
        },
      ],
      solution: `${real} / (${real} + ${generated}) = ${answer.toFixed(3)}.`,
    }
  },
})
