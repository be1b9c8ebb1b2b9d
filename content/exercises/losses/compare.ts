import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'
import { huber } from '@/lib/math/losses'

/** Huber's loss of one prediction, beyond the bend. */
export const exercise = drawnExercise({
  title: 'Huber’s loss of one prediction',
  ranges: {
    target: { from: 10, to: 40, step: 1 },
    error: { from: 3, to: 9, step: 1 },
    delta: { oneOf: [0.5, 2] },
  },
  fits({ error, delta }) {
    const answer = huber(delta).value(error, 0)
    return apart([answer, error ** 2 / 2, error, delta * error, delta * (error - delta)], 0.05)
  },
  make({ target, error, delta }) {
    const answer = huber(delta).value(target + error, target)
    return {
      kind: 'numeric',
      prompt: `A model predicts ${target + error} °C; it turns out to be ${target} °C. What is Huber’s loss with δ = ${n(delta)} °C? (The square has its half.)`,
      answer,
      tolerance: 0.01,
      hints: [
        `First the error: ${error} °C. Is that within δ or beyond it?`,
        'Beyond it, the loss is δ · (|error| − δ / 2).',
      ],
      mistakes: [
        {
          value: error ** 2 / 2,
          why: 'That is the squared error. The error is larger than δ: the straight line holds.',
        },
        { value: error, why: 'That is the absolute error.' },
        {
          value: delta * error,
          why: 'The line is shifted down by δ² / 2, so that it meets the parabola without a step.',
        },
        { value: delta * (error - delta), why: 'Half of δ is taken off, not the whole of it.' },
      ],
      solution: `The error is ${error}, beyond δ: ${n(delta)} · (${error} − ${n(delta / 2)}) = ${n(answer)}.`,
    }
  },
})
