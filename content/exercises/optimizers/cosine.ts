import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

/** A learning rate on its way down a cosine. */
export const exercise = drawnExercise({
  title: 'A rate on a cosine',
  ranges: {
    rate: { oneOf: [0.01, 0.02, 0.1, 0.2, 0.4] },
    steps: { oneOf: [600, 1200, 2400, 6000] },
    twelfths: { oneOf: [2, 3, 4, 8, 9, 10] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return apart([answer, ...mistakes], 0.05)
  },
  make(numbers) {
    const { rate, steps, twelfths } = numbers
    const { answer, mistakes } = work(numbers)
    const at = (steps * twelfths) / 12
    const cosine = Math.cos((Math.PI * twelfths) / 12)
    return {
      kind: 'numeric',
      prompt: `A schedule takes the learning rate from ${n(rate)} to 0 over ${n(steps)} steps along half a cosine: half of ${n(rate)}, times one plus the cosine of π times the share of the steps that are done. What is it at step ${n(at)}, to three digits?`,
      answer,
      tolerance: '1%',
      hints: [`Which share of the ${n(steps)} steps is done?`, `The cosine is ${n(cosine, 3)}.`],
      mistakes: [
        { value: mistakes[0]!, why: 'That is a straight line from the first rate to 0.' },
        {
          value: mistakes[1]!,
          why: 'The half in front is missing: at the beginning this would be twice the rate.',
        },
        { value: mistakes[2]!, why: 'That is how far it has fallen. What is left is asked for.' },
      ],
      solution: `The share is ${n(twelfths / 12, 3)}, its cosine ${n(cosine, 3)}: ½ · ${n(rate)} · (1 ${cosine < 0 ? '−' : '+'} ${n(Math.abs(cosine), 3)}) = ${n(answer, 3)}.`,
    }
  },
})

function work({ rate, twelfths }: { rate: number; twelfths: number }) {
  const answer = (rate / 2) * (1 + Math.cos((Math.PI * twelfths) / 12))
  return { answer, mistakes: [rate * (1 - twelfths / 12), 2 * answer, rate - answer] }
}
