import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatNumber as n } from '@/lib/math/format'

/** How much of a cell is left after many steps, by the bias of its forget gate. */
export const exercise = drawnExercise({
  title: 'What a forget gate leaves',
  ranges: {
    bias: { oneOf: [1, 1.5, 2, 2.5, 3, 3.5, 4, 5] },
    steps: { oneOf: [10, 15, 20, 30, 40, 60] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return answer > 1e-4 && answer < 0.9 && apart([answer, ...mistakes], 0.03)
  },
  make(numbers) {
    const { bias, steps } = numbers
    const { answer, mistakes, gate } = work(numbers)
    const [once, gone, raised] = mistakes as [number, number, number]
    return {
      kind: 'numeric',
      prompt: `A forget gate hears nothing but its bias of ${bias}, at every step, and nothing new is written. Which share of the cell is left after ${steps} steps?`,
      answer,
      tolerance: answer * 0.01,
      hints: [
        `The gate is σ(${bias}) = 1 / (1 + e^−${bias}) = ${n(gate, 4)}.`,
        `Every step multiplies the cell by ${n(gate, 4)}. And ${steps} steps?`,
      ],
      mistakes: [
        { value: once, tolerance: once * 0.002, why: 'That is one step.' },
        {
          value: gone,
          tolerance: 0.003,
          why: 'That is what is gone. The question is what is left.',
        },
        {
          value: raised,
          tolerance: raised * 0.005,
          why: `That is one step too few: each of the ${steps} multiplies once.`,
        },
      ],
      solution: `σ(${bias}) = ${n(gate, 4)}, and ${n(gate, 4)} to the power of ${steps} is ${n(answer, 3)}.`,
    }
  },
})

function work({ bias, steps }: { bias: number; steps: number }) {
  const gate = 1 / (1 + Math.exp(-bias))
  return { gate, answer: gate ** steps, mistakes: [gate, 1 - gate ** steps, gate ** (steps - 1)] }
}
