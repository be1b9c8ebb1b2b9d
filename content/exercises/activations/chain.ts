import { drawnExercise } from '@/lib/exercises/drawn'
import { activations } from '@/lib/math/activations'

/** What a chain of slopes leaves of an error. */
export const exercise = drawnExercise({
  title: 'An error on its way back',
  ranges: { sum: { from: 0, to: 3, step: 0.5 }, layers: { from: 2, to: 5, step: 1 } },
  make({ sum, layers }) {
    const { value, derivative } = activations.sigmoid
    const slope = derivative(sum, value(sum))
    const short = (x: number) => x.toFixed(3 - Math.floor(Math.log10(x)))
    return {
      kind: 'numeric',
      prompt: `On its way back an error passes ${layers} sigmoid layers, in each of them through a neuron whose sum is z = ${sum}. All weights on the way are 1. By which factor has it changed in the end? Give three digits.`,
      answer: slope ** layers,
      tolerance: '3%',
      hints: [
        'The slope of the sigmoid is a (1 − a), with a = σ(z).',
        `σ(${sum}) = ${value(sum).toFixed(4)}. The same slope comes in once for every layer.`,
      ],
      mistakes: [
        { value: slope, tolerance: '3%', why: `That is one layer. The error passes ${layers} of them.` },
        { value: slope * layers, tolerance: '3%', why: 'The slopes of a chain are multiplied, not added.' },
        {
          value: value(sum) ** layers,
          tolerance: '3%',
          why: 'You have multiplied the values a; what counts on the way back is the slope a (1 − a).',
        },
      ],
      solution: `a = ${value(sum).toFixed(4)}, slope ${short(slope)}, to the power of ${layers}: ${short(slope ** layers)}.`,
    }
  },
  // No two of the answer and the mistakes may look alike.
  fits({ sum, layers }) {
    const { value, derivative } = activations.sigmoid
    const a = value(sum)
    const slope = derivative(sum, a)
    const sizes = [slope ** layers, slope, slope * layers, a ** layers].map(Math.log).sort((x, y) => x - y)
    return sizes.every((size, i) => i === 0 || size - sizes[i - 1]! > 0.1)
  },
})
