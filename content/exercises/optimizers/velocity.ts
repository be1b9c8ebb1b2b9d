import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'
import { DEFAULTS, optimizers } from '@/lib/math/optimizers'

/** One step of momentum by hand, from a velocity that is there already. */
export const exercise = drawnExercise({
  title: 'One step of momentum',
  ranges: {
    weight: { from: -3, to: 3, step: 1 },
    velocity: { oneOf: [-8, -6, -4, 4, 6, 8] },
    slope: { oneOf: [-5, -3, -2, 2, 3, 5] },
    mu: { oneOf: [0.5, 0.9] },
    rate: { oneOf: [0.1, 0.2] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return numbers.weight !== 0 && apart([answer, ...mistakes], 0.01)
  },
  make(numbers) {
    const { weight, velocity, slope, mu, rate } = numbers
    const { next, answer, mistakes } = work(numbers)
    return {
      kind: 'numeric',
      prompt: `A weight of ${n(weight)} has the velocity ${n(velocity)}, and its slope is now ${n(slope)}. With μ = ${n(mu)} and a learning rate of ${n(rate)}, what is the weight after one step of momentum?`,
      answer,
      tolerance: 0.002,
      hints: [
        'First the velocity: μ times what it was, plus the slope.',
        'Then the weight: minus the rate times the new velocity.',
      ],
      mistakes: [
        { value: mistakes[0]!, why: 'That is plain gradient descent. The velocity of before counts, too.' },
        { value: mistakes[1]!, why: 'That moved by the velocity of before. The new one moves the weight.' },
        { value: mistakes[2]!, why: 'That went uphill: the step is subtracted.' },
      ],
      solution: `The new velocity is ${n(mu)} · ${bracketed(velocity)} ${slope < 0 ? '−' : '+'} ${Math.abs(slope)} = ${n(next)}. The weight becomes ${n(weight)} − ${n(rate)} · ${bracketed(next)} = ${n(answer)}.`,
    }
  },
})

/** A factor in a product: negative ones in brackets. */
const bracketed = (value: number) => (value < 0 ? `(${n(value)})` : n(value))

type Names = 'weight' | 'velocity' | 'slope' | 'mu' | 'rate'

function work({ weight, velocity, slope, mu, rate }: Record<Names, number>) {
  const [w, v] = [[weight], [velocity]]
  optimizers.momentum.update(w, [slope], [v], { ...DEFAULTS, learningRate: rate, momentum: mu })
  const [answer, next] = [w[0]!, v[0]!]
  return { next, answer, mistakes: [weight - rate * slope, weight - rate * velocity, weight + rate * next] }
}
