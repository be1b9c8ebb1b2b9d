import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatTerm, formatBrief as n } from '@/lib/math/format'
import { DEFAULTS, optimizers } from '@/lib/math/optimizers'

/** The first step of AdamW: the decay is not divided by the slope's size. */
export const exercise = drawnExercise({
  title: 'The first step of AdamW',
  ranges: {
    weight: { oneOf: [-5, -4, -3, -2, 2, 3, 4, 5] },
    slope: { oneOf: [-20, -7, -0.5, 0.4, 6, 30] },
    rate: { oneOf: [0.1, 0.2] },
    decay: { oneOf: [0.1, 0.2, 0.5] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return apart([answer, ...mistakes], 0.003)
  },
  make(numbers) {
    const { weight, slope, rate, decay } = numbers
    const { shrunk, answer, mistakes } = work(numbers)
    return {
      kind: 'numeric',
      prompt: `AdamW shrinks a weight w to w − ηλw, and then does a step of Adam. A weight of ${n(weight)} gets its first slope, ${n(slope)}, with the rate η = ${n(rate)}, the decay λ = ${n(decay)} and an ε too small to matter. What is the weight after this step?`,
      answer,
      tolerance: 0.001,
      hints: [
        `The decay alone takes it to ${n(shrunk)}.`,
        'At the first step both corrected averages are those of one slope, so Adam divides it by its own size.',
      ],
      mistakes: [
        {
          value: mistakes[0]!,
          why: 'That is Adam alone. The weight shrinks, too, by a share that nothing divides.',
        },
        { value: mistakes[1]!, why: 'That shrinks by λ alone: the decay is multiplied by the rate.' },
        {
          value: mistakes[2]!,
          why: 'That is gradient descent with a decay: Adam divides the slope by its size.',
        },
      ],
      solution: `The decay takes the weight to ${n(weight)} · (1 − ${n(rate * decay)}) = ${n(shrunk)}. Adam’s first step is the rate, against the slope: ${n(shrunk)} ${formatTerm(-rate * Math.sign(slope))} = ${n(answer)}.`,
    }
  },
})

type Names = 'weight' | 'slope' | 'rate' | 'decay'

function work({ weight, slope, rate, decay }: Record<Names, number>) {
  const w = [weight]
  const h = { ...DEFAULTS, epsilon: 0, learningRate: rate, weightDecay: decay }
  optimizers.adamw.update(w, [slope], [[0], [0]], h, 1)
  const step = rate * Math.sign(slope)
  const shrunk = weight * (1 - rate * decay)
  return {
    shrunk,
    answer: w[0]!,
    mistakes: [weight - step, weight * (1 - decay) - step, shrunk - rate * slope],
  }
}
