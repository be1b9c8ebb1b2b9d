import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { sigmoid, softplus } from '@/lib/math/activations'

const MODEST = [0, 1, -2, 4.5, -7]
const HUGE = [40, -40, 800, -800, 1e4, -1e4]

const STABLE_SIGMOID = `function sigmoid(z) {
  const e = Math.exp(-Math.abs(z))
  return (z >= 0 ? 1 : e) / (1 + e)
}
`
const STABLE_SOFTPLUS = `function softplus(z) {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))
}
`

export const exercise: CodeExercise = {
  title: 'Sigmoid and softplus that do not overflow',
  provides: ['sigmoid', 'softplus'],
  starter: `// Right on paper. Try sigmoid(-800) and softplus(800): Math.exp(800) is Infinity.

// The same as eᶻ / (1 + eᶻ), and as 1 / (1 + e⁻ᶻ)
function sigmoid(z) {
  return Math.exp(z) / (1 + Math.exp(z))
}

// ln(1 + eᶻ)
function softplus(z) {
  return Math.log(1 + Math.exp(z))
}
`,
  solution: STABLE_SIGMOID + STABLE_SOFTPLUS,
  checks: [
    {
      name: 'sigmoid has its values where nothing overflows',
      inputs: () => MODEST,
      call: 'sigmoid(input)',
      say: (z: number) => `sigmoid(${show(z)})`,
      judge: expects((z: number) => sigmoid.value(z), 1e-12),
    },
    {
      name: 'sigmoid stays within 0 and 1 far out',
      inputs: () => HUGE,
      call: 'sigmoid(input)',
      say: (z: number) => `sigmoid(${show(z)})`,
      judge: expects((z: number) => sigmoid.value(z), 1e-12),
    },
    {
      name: 'softplus has its values where nothing overflows',
      inputs: () => MODEST,
      call: 'softplus(input)',
      say: (z: number) => `softplus(${show(z)})`,
      judge: expects((z: number) => softplus.value(z), 1e-12),
    },
    {
      name: 'softplus is z far to the right, and 0 far to the left',
      inputs: () => HUGE,
      call: 'softplus(input)',
      say: (z: number) => `softplus(${show(z)})`,
      judge: expects((z: number) => softplus.value(z), 1e-12),
    },
    {
      name: 'softplus keeps its small values: at −40 it is e⁻⁴⁰, not 0',
      inputs: () => [-40, -38],
      call: 'softplus(input) * Math.exp(-input)',
      say: (z: number) => `softplus(${show(z)}) · e^${show(-z)}`,
      judge: expects(() => 1, 1e-6),
    },
  ],
  hints: [
    'Exponentials overflow on the right and only vanish on the left. Take none of a positive number: `Math.exp(-Math.abs(z))` is never above 1.',
    'With e = exp(−|z|), the sigmoid is 1 / (1 + e) for z ≥ 0 and e / (1 + e) for z < 0.',
    'ln(1 + eᶻ) = max(z, 0) + ln(1 + e^−|z|). For numbers near 0, `Math.log1p(x)` is ln(1 + x) without losing digits.',
  ],
  mistakes: [
    {
      name: 'as it stands',
      source: `function sigmoid(z) { return Math.exp(z) / (1 + Math.exp(z)) }\n${STABLE_SOFTPLUS}`,
      says: /sigmoid\(800\) your code gave NaN; expected 1/,
    },
    {
      name: 'softplus cut off',
      source: `${STABLE_SIGMOID}function softplus(z) { return z > 0 ? z : Math.log(1 + Math.exp(z)) }`,
      says: /softplus\(1\) your code gave 1; expected 1\.313/,
    },
    {
      name: 'softplus overflows',
      source: `${STABLE_SIGMOID}function softplus(z) { return Math.log1p(Math.exp(z)) }`,
      says: /softplus\(800\) your code gave (Infinity|∞); expected 800/,
    },
    {
      name: 'small values lost: ln(1 + 4e−18) is 0',
      source: `${STABLE_SIGMOID}function softplus(z) { return Math.max(z, 0) + Math.log(1 + Math.exp(-Math.abs(z))) }`,
      says: /softplus\(−40\) · e\^40 your code gave 0; expected 1/,
    },
  ],
}
