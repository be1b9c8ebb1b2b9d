import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

const FACTOR = { oneOf: [-3, -2, 2, 3, 4] }

/** A value that is used twice: what comes back along both ways adds up. */
export const exercise = drawnExercise({
  title: 'Two ways back',
  ranges: { w: FACTOR, x: FACTOR, c: { oneOf: [-7, -5, -3, 3, 5, 7] } },
  fits({ w, x, c }) {
    const h = w * x
    return w !== x && apart([(2 * h + c) * x, 2 * h * x, c * x, 2 * h + c, (2 * h + c) * w])
  },
  make({ w, x, c }) {
    const h = w * x
    const g = 2 * h + c
    return {
      kind: 'numeric',
      prompt: `h = w · x and L = h² ${c < 0 ? '−' : '+'} ${Math.abs(c)}h, with w = ${n(w)} and x = ${n(x)}. What is ∂L/∂w?`,
      answer: g * x,
      hints: [
        'h is used twice. What does it get from each of its users?',
        `The square gives ${n(2 * h)}, the other term ${n(c)}. What is their sum passed on as?`,
      ],
      mistakes: [
        { value: 2 * h * x, why: 'That is the way through the square alone.' },
        { value: c * x, why: 'That is the way through the second term alone.' },
        { value: g, why: 'That is ∂L/∂h. One step more: the product passes it on times x.' },
        { value: g * w, why: 'That is ∂L/∂x. To w the product passes what arrives times x.' },
      ],
      solution: `h = ${n(h)} is told ${n(2 * h)} and ${n(c)}, together ${n(g)}. Times x that is ${n(g * x)}.`,
    }
  },
})
