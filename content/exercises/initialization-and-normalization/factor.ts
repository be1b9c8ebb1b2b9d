import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief, formatNumber } from '@/lib/math/format'
import { reluFactor } from '@/lib/math/signal'

/** What becomes of a variance over a few layers of ReLU. */
export const exercise = drawnExercise({
  title: 'A variance over layers',
  ranges: {
    inputs: { oneOf: [20, 32, 50, 64, 100, 128, 200] },
    deviation: { oneOf: [0.05, 0.1, 0.2, 0.3] },
    layers: { from: 2, to: 5, step: 1 },
  },
  fits: (numbers) => {
    const { answer, mistakes } = work(numbers)
    return (
      Math.abs(Math.log10(answer)) < 4 &&
      Math.abs(Math.log(answer)) > 0.3 &&
      apart([answer, ...mistakes], 0.1)
    )
  },
  make(numbers) {
    const { inputs, deviation, layers } = numbers
    const { factor, answer, mistakes } = work(numbers)
    return {
      kind: 'numeric',
      prompt: `Every neuron of a ReLU network has ${inputs} inputs; its weights are drawn with mean 0 and standard deviation ${deviation}, its biases are 0. By which factor does the variance of the sums z change from layer 1 to layer ${layers + 1}, that is over ${layers} steps? Give three digits.`,
      answer,
      tolerance: '2%',
      hints: [
        `The variance of a weight is ${deviation}² = ${formatBrief(deviation ** 2)}.`,
        `One step multiplies by ½ · ${inputs} · ${formatBrief(deviation ** 2)}.`,
      ],
      mistakes: [
        {
          value: mistakes[0]!,
          tolerance: '2%',
          why: 'ReLU lets only half of the mean square through: the factor of one layer is ½ n Var(w).',
        },
        {
          value: mistakes[1]!,
          tolerance: '2%',
          why: `That is one step. There are ${layers}, and their factors are multiplied.`,
        },
        { value: mistakes[2]!, tolerance: '2%', why: 'The factors of the steps are multiplied, not added.' },
        {
          value: mistakes[3]!,
          tolerance: '2%',
          why: 'The variance of a weight is the square of its standard deviation.',
        },
      ],
      solution: `½ · ${inputs} · ${formatBrief(deviation ** 2)} = ${formatBrief(factor)} a step, and ${formatBrief(factor)} to the power of ${layers} is ${formatNumber(answer)}.`,
    }
  },
})

function work({ inputs, deviation, layers }: Record<'inputs' | 'deviation' | 'layers', number>) {
  const factor = reluFactor(inputs, deviation)
  return {
    factor,
    answer: factor ** layers,
    mistakes: [(2 * factor) ** layers, factor, factor * layers, ((inputs * deviation) / 2) ** layers],
  }
}
