import { drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

/** Adam's first step, which does not know how steep it is. */
export const exercise = drawnExercise({
  title: 'Adam’s first step',
  ranges: {
    weight: { oneOf: [-0.8, -0.5, -0.3, 0.2, 0.4, 0.6, 0.7] },
    gradient: { oneOf: [-30, -12, -5, -0.4, -0.2, 0.2, 0.3, 0.5, 4, 8, 20] },
    rate: { oneOf: [0.01, 0.02, 0.05] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    const values = [answer, ...mistakes]
    return values.every((one, i) => values.slice(i + 1).every((other) => Math.abs(one - other) > 0.0025))
  },
  make(numbers) {
    const { weight: w, gradient: g, rate } = numbers
    const { answer, mistakes } = work(numbers)
    return {
      kind: 'numeric',
      prompt: `A weight of ${n(w)} gets its first gradient, ${n(g)}. What is the weight after Adam’s first step, with the rate ${n(rate)}, β₁ = 0.9, β₂ = 0.999 and an ε too small to matter?`,
      answer,
      tolerance: 0.0005,
      hints: [
        'Both running means are divided by 1 − β, so that they begin at full size.',
        `After one step the corrected means are ${n(g)} and ${n(g)}². What is one divided by the root of the other?`,
      ],
      mistakes: [
        {
          value: mistakes[0]!,
          why: 'That is plain gradient descent. Adam divides by the size of the gradient.',
        },
        { value: mistakes[1]!, why: 'The step goes against the gradient.' },
        {
          value: mistakes[2]!,
          why: 'The corrections are missing: without them the first mean is a tenth of the gradient, and the root of the second about a thirtieth.',
        },
      ],
      solution: `The corrected means are g and g², so the step is the rate times the sign of g, however steep it is: ${n(w)} ${g < 0 ? '+' : '−'} ${n(rate)} = ${n(answer)}.`,
    }
  },
})

function work({ weight: w, gradient: g, rate }: Record<'weight' | 'gradient' | 'rate', number>) {
  const sign = Math.sign(g)
  return {
    answer: w - rate * sign,
    mistakes: [w - rate * g, w + rate * sign, w - (rate * sign * 0.1) / Math.sqrt(0.001)],
  }
}
