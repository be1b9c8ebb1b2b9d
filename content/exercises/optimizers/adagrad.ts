import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

/** Three gradients whose squares add up to a square. */
const TRIPLES = [
  [1, 2, 2],
  [2, 3, 6],
  [2, 4, 4],
  [1, 4, 8],
  [4, 4, 7],
  [2, 6, 9],
  [6, 6, 7],
  [3, 4, 12],
] as const

/** The third step of AdaGrad, from its whole past. */
export const exercise = drawnExercise({
  title: 'AdaGrad’s third step',
  ranges: {
    triple: { from: 0, to: 7, step: 1 },
    turned: { from: 0, to: 2, step: 1 },
    rate: { oneOf: [0.1, 0.2, 0.5, 1] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return apart([answer, ...mistakes], 0.05)
  },
  make(numbers) {
    const { rate } = numbers
    const { gradients, root, answer, mistakes } = work(numbers)
    const [first, second, third] = gradients
    return {
      kind: 'numeric',
      prompt: `AdaGrad divides each step of a weight by the root of the sum of all its squared gradients so far, beginning at 0. The rate is ${n(rate)}, and a weight gets the gradients ${first}, ${second} and ${third}. How long is its third step, to three digits?`,
      answer,
      tolerance: '1%',
      hints: [
        'The sum holds the third gradient, too.',
        `The root of ${first}² + ${second}² + ${third}² is ${root}.`,
      ],
      mistakes: [
        { value: mistakes[0]!, why: 'That is the step of plain gradient descent: nothing is divided.' },
        { value: mistakes[1]!, why: 'The root is missing: you have divided by the sum of the squares.' },
        {
          value: mistakes[2]!,
          why: 'The sum of the squares begins with the first gradient, not with the last.',
        },
      ],
      solution: `√(${first}² + ${second}² + ${third}²) = ${root}, and ${n(rate)} · ${third} / ${root} = ${n(answer)}.`,
    }
  },
})

function work({ triple, turned, rate }: Record<'triple' | 'turned' | 'rate', number>) {
  const sides = TRIPLES[triple]!
  const gradients = sides.map((_, i) => sides[(i + turned) % 3]!)
  const root = Math.hypot(...gradients)
  const last = gradients[2]!
  return {
    gradients,
    root: Math.round(root),
    answer: (rate * last) / root,
    mistakes: [rate * last, (rate * last) / root ** 2, rate],
  }
}
