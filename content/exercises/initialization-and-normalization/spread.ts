import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

/** The standard deviation of initial weights by two rules. */
export const exercise = drawnExercise({
  title: 'The spread of initial weights',
  ranges: {
    rule: { oneOf: [0, 1] },
    inputs: { oneOf: [32, 64, 100, 128, 200, 256, 400, 784] },
    neurons: { oneOf: [10, 50, 64, 100, 128, 300, 512] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return numbers.inputs !== numbers.neurons && apart([answer, ...mistakes], 0.05)
  },
  make(numbers) {
    const { rule, inputs, neurons } = numbers
    const { answer, mistakes } = work(numbers)
    const [name, variance] = rule === 0 ? ['He', `2 / ${inputs}`] : ['Glorot', `2 / (${inputs} + ${neurons})`]
    return {
      kind: 'numeric',
      prompt: `A dense layer has ${inputs} inputs and ${neurons} neurons. Its weights are drawn from a normal distribution by ${name}’s rule. What is the standard deviation, to three digits?`,
      answer,
      tolerance: '2%',
      hints: [
        'He: variance 2 / inputs. Glorot: variance 2 / (inputs + neurons).',
        `The variance is ${variance}; the standard deviation is its root.`,
      ],
      mistakes: [
        {
          value: mistakes[0]!,
          why: `That is the rule of ${rule === 0 ? 'Glorot, which counts inputs and neurons' : 'He, for ReLU, which counts the inputs alone'}.`,
        },
        { value: mistakes[1]!, why: 'That is the variance. The standard deviation is its root.' },
        {
          value: mistakes[2]!,
          why: 'That is one over the root of the inputs, LeCun’s rule: a factor is missing.',
        },
      ],
      solution: `√(${variance}) = ${n(answer, 3)}.`,
    }
  },
})

function work({ rule, inputs, neurons }: Record<'rule' | 'inputs' | 'neurons', number>) {
  const variances = [2 / inputs, 2 / (inputs + neurons)]
  const variance = variances[rule]!
  return {
    answer: Math.sqrt(variance),
    mistakes: [Math.sqrt(variances[1 - rule]!), variance, Math.sqrt(1 / inputs)],
  }
}
