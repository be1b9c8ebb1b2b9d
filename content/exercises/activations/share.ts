import { drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

const SHARE = { from: 0.1, to: 0.7, step: 0.05 }

/** How one share of softmax follows another logit. */
export const exercise = drawnExercise({
  title: 'One share and another’s logit',
  ranges: { first: SHARE, second: SHARE },
  fits({ first: p, second: q }) {
    const values = [-p * q, p * q, p * (1 - p), q * (1 - q), -q * (1 - q)]
    return (
      p + q <= 0.95 &&
      p !== q &&
      values.every((one, i) => values.slice(i + 1).every((other) => Math.abs(one - other) > 0.005))
    )
  },
  make({ first: p, second: q }) {
    const third = 1 - p - q
    return {
      kind: 'numeric',
      prompt: `Softmax gives three classes the shares ${n(p)}, ${n(q)} and ${n(third)}. What is the slope of the *first* share in the *second* logit?`,
      answer: -p * q,
      tolerance: 0.002,
      hints: ['Raising one logit takes from all other shares.', 'Off the diagonal the slope is −pᵢ pⱼ.'],
      mistakes: [
        { value: p * q, why: 'The sign: what the second gains, the first loses.' },
        { value: p * (1 - p), why: 'That is the slope of the first share in its own logit.' },
        { value: q * (1 - q), why: 'That is the slope of the second share in its own logit.' },
      ],
      solution: `−p₁ p₂ = −${n(p)} · ${n(q)} = ${n(-p * q)}.`,
    }
  },
})
