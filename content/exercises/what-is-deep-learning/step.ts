import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { say } from '@/lib/locale/say'
import { sigmoid } from '@/lib/math/activations'
import { formatBrief as n } from '@/lib/math/format'

/** One step of gradient descent on one number. */
export const exercise = drawnExercise({
  title: say('One learning step by hand'),
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
      prompt: inside
        ? say(
            'Now b = {b}, and the next example is the point ({x}, {y}), which is *inside*. What is b after one step with the step size η = {stepSize}?',
            { b, x: n(x), y: n(y), stepSize: n(stepSize) },
          )
        : say(
            'Now b = {b}, and the next example is the point ({x}, {y}), which is *outside*. What is b after one step with the step size η = {stepSize}?',
            { b, x: n(x), y: n(y), stepSize: n(stepSize) },
          ),
      answer,
      tolerance: 0.01,
      hints: [
        say('The score is z = {b} − {x2} − {y2} = {z}. Which probability is that?', {
          b,
          x2: x * x,
          y2: y * y,
          z: n(z),
        }),
        inside
          ? say('p = {p}, and *inside* means that the right answer is 1.', { p: p.toFixed(4) })
          : say('p = {p}, and *outside* means that the right answer is 0.', { p: p.toFixed(4) }),
      ],
      mistakes: [
        {
          value: mistakes[0]!,
          why: inside
            ? say('That is the wrong direction. The point is inside, so b must grow.')
            : say('That is the wrong direction. The point is outside, so b must shrink.'),
        },
        { value: mistakes[1]!, why: say('You have left out the step size η.') },
        { value: mistakes[2]!, why: say('The rule takes the probability p, not the score z.') },
        {
          value: mistakes[3]!,
          why: inside
            ? say('That would be right for a point outside.')
            : say('That would be right for a point inside.'),
        },
      ],
      solution: say(
        'z = {z}, so p = {p} and the error is p − {inside} = {error}. The new b is {b} − {stepSize} · ({error}) = {answer}.',
        {
          z: n(z),
          p: p.toFixed(4),
          inside,
          error: n(error, 4),
          b,
          stepSize: n(stepSize),
          answer: n(answer, 4),
        },
      ),
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
