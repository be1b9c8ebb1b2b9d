import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'
import { nextProbabilities } from '@/lib/math/sampling'

/** Softmax at a temperature. */
export const exercise = drawnExercise({
  title: 'Softmax at a temperature',
  ranges: {
    a: { from: 0, to: 3, step: 0.5 },
    b: { from: 0, to: 3, step: 0.5 },
    c: { from: 0, to: 3, step: 0.5 },
    temperature: { oneOf: [0.5, 2] },
  },
  fits({ a, b, c, temperature }) {
    const { answer, mistakes } = work(a, b, c, temperature)
    return apart([a, b, c]) && answer > 0.05 && answer < 0.95 && apart([answer, ...mistakes], 0.08)
  },
  make({ a, b, c, temperature }) {
    const { answer, mistakes } = work(a, b, c, temperature)
    const scaled = [a, b, c].map((z) => z / temperature)
    const powers = scaled.map((z) => n(Math.exp(z), 4))
    return {
      kind: 'numeric',
      prompt: `Three characters have the logits ${n(a)}, ${n(b)} and ${n(c)}. With which probability is the first drawn at temperature ${n(temperature)}?`,
      answer,
      tolerance: 0.005,
      hints: [
        `Divide by ${n(temperature)} first: the logits become ${scaled.map((z) => n(z)).join(', ')}.`,
        `Then softmax. The exponentials are ${powers.join(', ')}.`,
      ],
      mistakes: [
        {
          value: mistakes[0]!,
          tolerance: 0.003,
          why: `That is at temperature 1. Divide the logits by ${n(temperature)} first.`,
        },
        {
          value: mistakes[1]!,
          tolerance: 0.003,
          why: `You have multiplied by the temperature. Divide: ${n(a)} becomes ${n(a / temperature)}.`,
        },
      ],
      solution: `The logits become ${scaled.map((z) => n(z)).join(', ')}, and ${powers[0]} / (${powers.join(' + ')}) = ${answer.toFixed(3)}.`,
    }
  },
})

function work(a: number, b: number, c: number, temperature: number) {
  const first = (t: number) => nextProbabilities([a, b, c], t, 0)[0]!
  return { answer: first(temperature), mistakes: [first(1), first(1 / temperature)] }
}
