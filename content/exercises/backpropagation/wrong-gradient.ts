import { drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

const SLOPE = { oneOf: [-1.8, -1.4, -0.9, -0.6, -0.4, 0.3, 0.5, 0.7, 1.2, 1.6] }
const STEP = 0.01
const NAMES = ['w₁', 'w₂', 'w₃']

/** Three gradients of a program, measured: one of them may be wrong. */
export const exercise = drawnExercise({
  title: 'A gradient, measured',
  ranges: {
    first: SLOPE,
    second: SLOPE,
    third: SLOPE,
    loss: { from: 0.5, to: 1.5, step: 0.05 },
    fault: { from: 0, to: 3, step: 1 },
    kind: { oneOf: [0, 1] },
  },
  fits: ({ first, second, third }) => new Set([first, second, third]).size === 3,
  make({ first, second, third, loss, fault, kind }) {
    const slopes = [first, second, third]
    const said = slopes.map((g, i) => (i === fault ? (kind === 0 ? -g : 2 * g) : g))
    const rows = slopes.map(
      (g, i) =>
        `${NAMES[i]}: gradient ${n(said[i]!)}; loss ${(loss + g * STEP).toFixed(3)} with ${n(STEP)} more, ${(loss - g * STEP).toFixed(3)} with ${n(STEP)} less`,
    )
    const none = 'None of them: all three are right'
    const measured = slopes.map((g, i) => `${NAMES[i]} ${n(g)}`).join(', ')
    const verdict = fault === 3 ? none : `So the one of ${NAMES[fault]} is wrong`
    return {
      kind: 'choice',
      prompt: `A program says what the gradient of each of three weights is. You measure: each weight is moved up and down by ${n(STEP)}, and the loss computed.\n\n${rows.join('\n\n')}\n\nWhich gradient is wrong?`,
      options: [...NAMES, none].map((text, i) => ({
        text,
        correct: i === fault,
        feedback:
          i === 3
            ? fault === 3
              ? 'All three agree with the measurement.'
              : `One does not agree. Measured: ${measured}.`
            : i === fault
              ? `Measured it is ${n(slopes[i]!)}; the program says ${n(said[i]!)}.`
              : `Measured it is ${n(slopes[i]!)}, as the program says.`,
      })),
      hints: [
        '(L(w + h) − L(w − h)) / 2h for each of the three.',
        `For w₁: ${n(2 * STEP * first)} / ${n(2 * STEP)}.`,
      ],
      solution: `The differences, divided by ${n(2 * STEP)}, are ${measured}. The program says ${said.map((g) => n(g)).join(', ')}. ${verdict}.`,
    }
  },
})
