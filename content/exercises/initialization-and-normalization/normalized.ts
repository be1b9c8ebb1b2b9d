import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'
import { spreadOf } from '@/lib/math/normalize'

const SUM = { from: -6, to: 12, step: 2 }

/** What batch norm makes of one sum in a batch of four. */
export const exercise = drawnExercise({
  title: 'One sum, normalized',
  ranges: {
    first: SUM,
    second: SUM,
    third: SUM,
    fourth: SUM,
    gain: { oneOf: [0.5, 2, 3] },
    shift: { oneOf: [-2, -1, 1, 2] },
  },
  fits: (numbers) => {
    const { answer, mistakes, deviation, standard } = work(numbers)
    return deviation > 1 && Math.abs(standard) > 0.2 && apart([answer, ...mistakes], 0.05)
  },
  make(numbers) {
    const { first, second, third, fourth, gain, shift } = numbers
    const { mean, deviation, standard, answer, mistakes } = work(numbers)
    return {
      kind: 'numeric',
      prompt: `A batch has four examples; the sums of one neuron are ${[first, second, third, fourth].map((z) => n(z)).join(', ')}. Batch norm has the gain γ = ${n(gain)} and the shift β = ${n(shift)}. In training, what does it make of the first sum, to two decimals? (Leave out the small ε.)`,
      answer,
      tolerance: 0.02,
      hints: [
        `The mean is ${n(mean)}, and the mean squared distance from it ${n(deviation ** 2)}.`,
        `The standard deviation is ${n(deviation)}. First normalize, then multiply by γ, then add β.`,
      ],
      mistakes: [
        { value: mistakes[0]!, tolerance: 0.02, why: 'That is ẑ. Gain and shift still have to come.' },
        {
          value: mistakes[1]!,
          tolerance: 0.02,
          why: 'You have divided by the variance. It is divided by its root.',
        },
        { value: mistakes[2]!, tolerance: 0.02, why: 'The mean has to be taken away first.' },
        { value: mistakes[3]!, tolerance: 0.02, why: 'The gain comes first, then the shift: γ ẑ + β.' },
      ],
      solution:
        `Mean ${n(mean)}, standard deviation ${n(deviation)}, so ẑ = (${n(first)} − ${n(mean)}) / ${n(deviation)} = ${n(standard)}, and γ ẑ + β = ${n(answer)}.`.replaceAll(
          '− −',
          '+ ',
        ),
    }
  },
})

type Names = 'first' | 'second' | 'third' | 'fourth' | 'gain' | 'shift'

function work({ first, second, third, fourth, gain, shift }: Record<Names, number>) {
  const { mean, deviation } = spreadOf([first, second, third, fourth])
  const standard = (first - mean) / deviation
  return {
    mean,
    deviation,
    standard,
    answer: gain * standard + shift,
    mistakes: [
      standard,
      (gain * (first - mean)) / deviation ** 2 + shift,
      (gain * first) / deviation + shift,
      gain * (standard + shift),
    ],
  }
}
