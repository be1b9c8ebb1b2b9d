import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

/** What batch norm makes of a single sum at test. */
export const exercise = drawnExercise({
  title: 'One example at test',
  ranges: {
    sum: { from: -6, to: 12, step: 1 },
    mean: { from: -4, to: 6, step: 1 },
    variance: { oneOf: [0.25, 4, 9, 16] },
    gain: { oneOf: [0.5, 2, 3] },
    shift: { oneOf: [-2, -1, 1, 2] },
  },
  fits: (numbers) => {
    const { answer, mistakes, standard } = work(numbers)
    return Math.abs(standard) > 0.2 && apart([answer, ...mistakes], 0.05)
  },
  make(numbers) {
    const { sum, mean, variance, gain, shift } = numbers
    const { answer, mistakes, standard } = work(numbers)
    const deviation = Math.sqrt(variance)
    return {
      kind: 'numeric',
      prompt: `While a network trained, batch norm kept running averages for one neuron: a mean of ${n(mean)} and a variance of ${n(variance)}. Its gain is γ = ${n(gain)}, its shift β = ${n(shift)}. Now, at test, a single example comes along; the neuron’s sum is ${n(sum)}. What does batch norm make of it, to two decimals? (Leave out the small ε.)`,
      answer,
      tolerance: 0.02,
      hints: [
        'At test the running averages stand in for mean and variance of the batch.',
        `Take ${n(mean)} away, divide by the root of ${n(variance)}, multiply by γ, add β.`,
      ],
      mistakes: [
        {
          value: mistakes[0]!,
          tolerance: 0.02,
          why: 'A single number is its own mean, so by itself it becomes β, whatever it is. At test the running averages are used.',
        },
        {
          value: mistakes[1]!,
          tolerance: 0.02,
          why: 'You have divided by the variance. It is divided by its root.',
        },
        { value: mistakes[2]!, tolerance: 0.02, why: 'That is ẑ. Gain and shift are used at test, too.' },
        { value: mistakes[3]!, tolerance: 0.02, why: 'The running mean has to be taken away first.' },
      ],
      solution:
        `ẑ = (${n(sum)} − ${n(mean)}) / ${n(deviation)} = ${n(standard)}, and γ ẑ + β = ${n(answer)}.`.replaceAll(
          '− −',
          '+ ',
        ),
    }
  },
})

type Names = 'sum' | 'mean' | 'variance' | 'gain' | 'shift'

function work({ sum, mean, variance, gain, shift }: Record<Names, number>) {
  const deviation = Math.sqrt(variance)
  const standard = (sum - mean) / deviation
  return {
    standard,
    answer: gain * standard + shift,
    mistakes: [shift, (gain * (sum - mean)) / variance + shift, standard, (gain * sum) / deviation + shift],
  }
}
