import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'
import { huber } from '@/lib/math/losses'

/** What the two cases give, and what is written down in their place. */
function candidates(error: number, delta: number) {
  const size = Math.abs(error)
  return {
    parabola: size ** 2 / 2,
    line: delta * (size - delta / 2),
    square: size ** 2,
    size,
    product: delta * size,
    late: delta * (size - delta),
  }
}

/** Huber’s loss of one prediction, within the bend or beyond it. */
export const exercise = drawnExercise({
  title: 'Huber’s loss of one prediction',
  ranges: {
    target: { from: 10, to: 40, step: 1 },
    error: { from: -9, to: 9, step: 1 },
    delta: { oneOf: [0.5, 2, 6, 8] },
  },
  fits({ error, delta }) {
    const { parabola, line, square, size, product, late } = candidates(error, delta)
    const inside = size <= delta
    return (
      size > 0 && apart(inside ? [parabola, line, square, size] : [line, parabola, size, product, late], 0.05)
    )
  },
  make({ target, error, delta }) {
    const { parabola, line, square, size, product, late } = candidates(error, delta)
    const inside = size <= delta
    const answer = huber(delta).value(target + error, target)
    return {
      kind: 'numeric',
      prompt: `A model predicts ${target + error} °C; it turns out to be ${target} °C. What is Huber’s loss with δ = ${n(delta)} °C? (The square has its half.)`,
      answer,
      tolerance: 0.01,
      hints: [
        `First the error: ${n(error)} °C. Is its size within δ or beyond it?`,
        inside
          ? 'Within δ the loss is half the square of the error.'
          : 'Beyond δ the loss is δ · (|error| − δ / 2).',
      ],
      mistakes: inside
        ? [
            { value: line, why: 'That is the straight line. It holds beyond δ, and this error is within.' },
            { value: square, why: 'The half is missing: the square counts half.' },
            { value: size, why: 'That is the absolute error.' },
            { value: -parabola, why: 'A square is never negative, whichever way the error goes.' },
          ]
        : [
            {
              value: parabola,
              why: 'That is the squared error. The error is larger than δ: the straight line holds.',
            },
            { value: size, why: 'That is the absolute error.' },
            {
              value: product,
              why: 'The line is shifted down by δ² / 2, so that it meets the parabola without a step.',
            },
            { value: late, why: 'Half of δ is taken off, not the whole of it.' },
          ],
      solution: inside
        ? `The size of the error is ${size}, within δ: ${size}² / 2 = ${n(answer)}.`
        : `The size of the error is ${size}, beyond δ: ${n(delta)} · (${size} − ${n(delta / 2)}) = ${n(answer)}.`,
    }
  },
})
