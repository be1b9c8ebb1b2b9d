import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { sigmoid } from '@/lib/math/activations'
import { formatBrief as n } from '@/lib/math/format'

/** One step of gradient descent on one number. */
export const exercise = drawnExercise({
  title: 'One learning step by hand',
  ranges: {
    b: { from: 1, to: 8, step: 1 },
    x: { oneOf: [-2, -1, 1, 2] },
    y: { oneOf: [-2, -1, 1, 2] },
    inside: { oneOf: [0, 1] },
    stepSize: { oneOf: [0.5, 2, 3] },
  },
  fits(numbers) {
    const { error, answer, mistakes } = work(numbers)
    return Math.abs(error) > 0.1 && apart([answer, ...mistakes], 0.05)
  },
  make(numbers) {
    const { b, x, y, inside, stepSize } = numbers
    const { z, p, error, answer, mistakes } = work(numbers)
    return {
      kind: 'numeric',
      prompt: `Now b = ${b}, and the next example is the point (${n(x)}, ${n(y)}), which is ${inside ? '*inside*' : '*outside*'}. What is b after one step with the step size η = ${n(stepSize)}?`,
      answer,
      tolerance: 0.01,
      hints: [
        `The score is z = ${b} − ${x * x} − ${y * y} = ${n(z)}. Which probability is that?`,
        `p = ${p.toFixed(4)}, and *${inside ? 'inside' : 'outside'}* means that the right answer is ${inside}.`,
      ],
      mistakes: [
        {
          value: mistakes[0]!,
          why: `That is the wrong direction. The point is ${inside ? 'inside, so b must grow' : 'outside, so b must shrink'}.`,
        },
        { value: mistakes[1]!, why: 'You have left out the step size η.' },
        { value: mistakes[2]!, why: 'The rule takes the probability p, not the score z.' },
        { value: mistakes[3]!, why: `That would be right for a point ${inside ? 'outside' : 'inside'}.` },
      ],
      solution: `z = ${n(z)}, so p = ${p.toFixed(4)} and the error is p − ${inside} = ${n(error, 4)}. The new b is ${b} − ${n(stepSize)} · (${n(error, 4)}) = ${n(answer, 4)}.`,
    }
  },
})

function work({ b, x, y, inside, stepSize }: Record<'b' | 'x' | 'y' | 'inside' | 'stepSize', number>) {
  const z = b - x * x - y * y
  const p = sigmoid.value(z)
  const error = p - inside
  return {
    z,
    p,
    error,
    answer: b - stepSize * error,
    mistakes: [
      b + stepSize * error,
      b - error,
      b - stepSize * (z - inside),
      b - stepSize * (p - (1 - inside)),
    ],
  }
}
