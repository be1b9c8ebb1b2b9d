import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

const FACTOR = { oneOf: [-4, -3, -2, 2, 3, 4, 5] }

/** The gradient of one weight through a product, a sum and a square. */
export const exercise = drawnExercise({
  title: 'Back through a square',
  ranges: { w: FACTOR, x: FACTOR, b: { from: -5, to: 5, step: 1 }, y: { from: -9, to: 9, step: 1 } },
  fits({ w, x, b, y }) {
    const e = w * x + b - y
    return Math.abs(e) >= 2 && Math.abs(e) <= 9 && apart([2 * e * x, e * x, 2 * e, 2 * e * w])
  },
  make({ w, x, b, y }) {
    const e = w * x + b - y
    return {
      kind: 'numeric',
      prompt: `L = (w · x + b − y)² with w = ${n(w)}, x = ${n(x)}, b = ${n(b)} and y = ${n(y)}. What is ∂L/∂w?`,
      answer: 2 * e * x,
      hints: [
        'Forward first: what is in the brackets?',
        `In the brackets stands ${n(e)}. The square passes twice that back; what does the product do with it?`,
      ],
      mistakes: [
        { value: e * x, why: 'The slope of a square is twice its operand.' },
        {
          value: 2 * e,
          why: 'That is what arrives at the product, and the gradient of b. The product multiplies it by x.',
        },
        { value: 2 * e * w, why: 'That is ∂L/∂x: the product passes to each factor the other one.' },
      ],
      solution: `In the brackets stands e = ${n(e)}. ∂L/∂w = 2e · x = ${n(2 * e)} · ${x < 0 ? `(${n(x)})` : n(x)} = ${n(2 * e * x)}.`,
    }
  },
})
