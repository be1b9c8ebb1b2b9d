import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { forwardPass } from '@/lib/math/feedforward'
import { formatBrief as n } from '@/lib/math/format'

const WEIGHT = { oneOf: [-3, -2, -1, 1, 2, 3] }
const BIAS = { from: -3, to: 3, step: 1 }

/** A forward pass by hand: two ReLU neurons, of which one sleeps, and an output. */
export const exercise = drawnExercise({
  title: 'Two ReLU neurons by hand',
  ranges: {
    x1: { from: -3, to: 3, step: 1 },
    x2: { from: -3, to: 3, step: 1 },
    w11: WEIGHT,
    w12: WEIGHT,
    b1: BIAS,
    w21: WEIGHT,
    w22: WEIGHT,
    b2: BIAS,
    v1: WEIGHT,
    v2: WEIGHT,
    c: BIAS,
  },
  fits(numbers) {
    const { z, answer, mistakes } = work(numbers)
    const { x1, x2, b1, b2, c } = numbers
    return (
      x1 !== 0 &&
      x2 !== 0 &&
      b1 !== 0 &&
      b2 !== 0 &&
      c !== 0 &&
      z[0]! * z[1]! < 0 &&
      answer !== 0 &&
      apart([answer, ...mistakes])
    )
  },
  make(numbers) {
    const { x1, x2, w11, w12, b1, w21, w22, b2, v1, v2, c } = numbers
    const { z, h, answer, mistakes } = work(numbers)
    const asleep = z[0]! < 0 ? '₁' : '₂'
    return {
      kind: 'numeric',
      prompt: `A network has two ReLU neurons, h₁\u00a0=\u00a0relu(${sum([w11, 'x₁'], [w12, 'x₂'], [b1, ''])}) and h₂\u00a0=\u00a0relu(${sum([w21, 'x₁'], [w22, 'x₂'], [b2, ''])}), and its output is ${sum([v1, 'h₁'], [v2, 'h₂'], [c, ''])}.\n\nWhat does it say about the point x₁\u00a0=\u00a0${n(x1)}, x₂\u00a0=\u00a0${n(x2)}?`,
      answer,
      hints: [
        'Work out what each neuron adds up, before ReLU. One of the two sums is negative.',
        `The sums are ${n(z[0]!)} and ${n(z[1]!)}; ReLU makes the negative one 0.`,
      ],
      mistakes: [
        {
          value: mistakes[0]!,
          why: `ReLU is missing: the sum of h${asleep} is negative, so h${asleep} says 0.`,
        },
        { value: mistakes[1]!, why: 'The output has a bias, too.' },
        { value: mistakes[2]!, why: 'The hidden neurons have biases, too.' },
      ],
      solution: `The sums are ${n(z[0]!)} and ${n(z[1]!)}, so h₁ = ${n(h[0]!)} and h₂ = ${n(h[1]!)}. The output is ${sum([v1, ` · ${n(h[0]!)}`], [v2, ` · ${n(h[1]!)}`], [c, ''])} = ${n(answer)}.`,
    }
  },
})

type Names = 'x1' | 'x2' | 'w11' | 'w12' | 'b1' | 'w21' | 'w22' | 'b2' | 'v1' | 'v2' | 'c'

function work({ x1, x2, w11, w12, b1, w21, w22, b2, v1, v2, c }: Record<Names, number>) {
  const relu = (z: number) => Math.max(0, z)
  const same = (z: number) => z
  const run = (bend: (z: number) => number, biases: readonly number[], last: number) => {
    const hidden = {
      weights: [
        [w11, w12],
        [w21, w22],
      ],
      biases,
      activation: bend,
    }
    const output = { weights: [[v1, v2]], biases: [last], activation: same }
    const [h, [y]] = forwardPass([hidden, output], [x1, x2]) as [number[], [number]]
    return { h, y }
  }
  const right = run(relu, [b1, b2], c)
  const bare = run(same, [b1, b2], c)
  return {
    z: bare.h,
    h: right.h,
    answer: right.y,
    mistakes: [bare.y, right.y - c, run(relu, [0, 0], c).y],
  }
}

/** `2x₁ − x₂ + 3` from numbers and what they multiply; it never breaks over two lines. */
function sum(...terms: readonly [number, string][]): string {
  return terms
    .map(([factor, name], i) => {
      const size = Math.abs(factor)
      const term = size === 1 && /^[xh]/.test(name) ? name : n(size) + name
      return i === 0 ? (factor < 0 ? `−${term}` : term) : ` ${factor < 0 ? '−' : '+'} ${term}`
    })
    .join('')
    .replaceAll(' ', '\u00a0')
}
