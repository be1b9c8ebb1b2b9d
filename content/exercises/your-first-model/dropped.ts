import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

const SAYS = { from: 1, to: 9, step: 1 }

/** What inverted dropout lets through. */
export const exercise = drawnExercise({
  title: 'A sum under dropout',
  ranges: {
    first: SAYS,
    second: SAYS,
    third: SAYS,
    fourth: SAYS,
    fifth: SAYS,
    falls: { from: 0, to: 4, step: 1 },
    rate: { oneOf: [0.2, 0.5] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return apart([answer, ...mistakes], 0.03)
  },
  make(numbers) {
    const { falls, rate } = numbers
    const { all, rest, answer, mistakes } = work(numbers)
    return {
      kind: 'numeric',
      prompt: `Five hidden neurons say ${all.join(', ')}. In this training step inverted dropout with rate ${n(rate)} silences the ${ORDINALS[falls]} of them. The next neuron listens to all five with weight 1. What does it add up?`,
      answer,
      tolerance: 0.01,
      hints: [
        'What is left after the silence?',
        `The rest add up to ${rest}. What is done to those that stay?`,
      ],
      mistakes: [
        {
          value: mistakes[0]!,
          why: 'Those that stay are divided by 1 − rate, so that nothing has to be done at test time.',
        },
        {
          value: mistakes[1]!,
          why: 'That would make the sum smaller still. Those that stay are *divided* by 1 − rate.',
        },
        { value: mistakes[2]!, why: 'So it is at test time, when nobody is silenced.' },
      ],
      solution: `The rest add up to ${rest}, and each of them is divided by ${n(1 - rate)}: ${rest} / ${n(1 - rate)} = ${n(answer)}.`,
    }
  },
})

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth']

type Names = 'first' | 'second' | 'third' | 'fourth' | 'fifth' | 'falls' | 'rate'

function work({ first, second, third, fourth, fifth, falls, rate }: Record<Names, number>) {
  const all = [first, second, third, fourth, fifth]
  const sum = all.reduce((total, one) => total + one, 0)
  const rest = sum - all[falls]!
  return { all, rest, answer: rest / (1 - rate), mistakes: [rest, rest * (1 - rate), sum] }
}
