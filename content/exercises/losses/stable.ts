import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { binaryCrossEntropy } from '@/lib/math/losses'
import { integer, normal, type Rng } from '@/lib/math/rng'

interface Case {
  logit: number
  target: number
}

const cases = (rng: Rng): Case[] =>
  Array.from({ length: 6 }, () => ({
    logit: Math.round(normal(rng) * 300) / 100,
    target: integer(rng, 2),
  }))

const written = (x: Case) => `loss(${show(x.logit)}, ${x.target})`

export const exercise: CodeExercise = {
  title: 'Binary cross-entropy that cannot overflow',
  provides: ['loss'],
  starter: `// Minus the logarithm of the probability that the neuron gives to the target,
// which is 0 or 1, from its logit. This formula is right,
// and breaks as soon as the neuron is very sure and wrong.
function loss(logit, target) {
  const p = 1 / (1 + Math.exp(-logit))
  return target === 1 ? -Math.log(p) : -Math.log(1 - p)
}
`,
  solution: `function loss(logit, target) {
  // ln(1 + exp(s)) for s = logit where it should be 0, −logit where it should be 1
  const s = target === 1 ? -logit : logit
  return Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s)))
}
`,
  checks: [
    {
      name: 'for logits of every day',
      inputs: (rng) => [{ logit: 0, target: 1 }, { logit: 2, target: 0 }, ...cases(rng)],
      call: 'loss(input.logit, input.target)',
      say: written,
      judge: expects(({ logit, target }: Case) => binaryCrossEntropy.value(logit, target)),
    },
    {
      name: 'very sure and wrong: a large number, not infinity',
      inputs: () => [
        { logit: 50, target: 0 },
        { logit: 1000, target: 0 },
        { logit: -1000, target: 1 },
      ],
      call: 'loss(input.logit, input.target)',
      say: written,
      judge: expects(({ logit }: Case) => Math.abs(logit)),
    },
    {
      name: 'very sure and right: a small number, not 0',
      inputs: () => [
        { logit: 40, target: 1 },
        { logit: -40, target: 0 },
      ],
      call: 'Math.log(loss(input.logit, input.target))',
      say: (x: Case) => `the logarithm of ${written(x)}`,
      judge: expects(() => -40),
    },
  ],
  hints: [
    '−ln σ(z) is ln(1 + e^−z), and −ln(1 − σ(z)) is ln(1 + e^z): the same function of ∓z.',
    'For a large s, ln(1 + e^s) is s + ln(1 + e^−s): now the power is small.',
    '`Math.log1p(x)` is ln(1 + x) and keeps an x that 1 + x would swallow.',
  ],
  mistakes: [
    {
      name: 'the probability clipped to 1e-7',
      source:
        'function loss(z, y) { const p = Math.min(1 - 1e-7, Math.max(1e-7, 1 / (1 + Math.exp(-z)))); return y === 1 ? -Math.log(p) : -Math.log(1 - p) }',
      says: /loss\(50, 0\) your code gave 16.118\d*; expected 50/,
    },
    {
      name: 'ln(1 + exp) as it stands',
      source: 'function loss(z, y) { const s = y === 1 ? -z : z; return Math.log(1 + Math.exp(s)) }',
      says: /loss\(1000, 0\) your code gave Infinity; expected 1000/,
    },
    {
      name: 'log instead of log1p',
      source:
        'function loss(z, y) { const s = y === 1 ? -z : z; return Math.max(s, 0) + Math.log(1 + Math.exp(-Math.abs(s))) }',
      says: /the logarithm of loss\(40, 1\) your code gave −Infinity; expected −40/,
    },
    {
      name: 'the targets the wrong way round',
      source:
        'function loss(z, y) { const s = y === 1 ? z : -z; return Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s))) }',
      says: /loss\(2, 0\) your code gave 0.126928; expected 2.12693/,
    },
  ],
}
