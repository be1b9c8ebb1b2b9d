import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { exampleLoss } from '@/lib/math/classifier'
import { numericalGradient } from '@/lib/math/gradient'
import { integer, normal, type Rng } from '@/lib/math/rng'

interface Example {
  logits: number[]
  label: number
}

const examples = (rng: Rng): Example[] =>
  [2, 3, 5].map((classes) => ({
    logits: Array.from({ length: classes }, () => Math.round(normal(rng) * 200) / 100),
    label: integer(rng, classes),
  }))

const written = (name: string) => (x: Example) => `${name}(${show(x.logits)}, ${x.label})`

export const exercise: CodeExercise = {
  title: 'Write the loss and its gradient',
  provides: ['loss', 'gradient'],
  starter: `// Cross-entropy in nats of one example: minus the logarithm of the
// probability that softmax gives to the class number label.
function loss(logits, label) {
  return 0
}

// How the loss changes with each logit: an array as long as logits.
function gradient(logits, label) {
  return logits.map(() => 0)
}
`,
  solution: `function loss(logits, label) {
  const largest = Math.max(...logits)
  const sum = logits.reduce((total, z) => total + Math.exp(z - largest), 0)
  return largest + Math.log(sum) - logits[label]
}

function gradient(logits, label) {
  const largest = Math.max(...logits)
  const powers = logits.map((z) => Math.exp(z - largest))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power, i) => power / sum - (i === label ? 1 : 0))
}
`,
  checks: [
    {
      name: 'the loss',
      inputs: (rng) => [{ logits: [0, 0], label: 1 }, { logits: [1, 3], label: 0 }, ...examples(rng)],
      call: 'loss([...input.logits], input.label)',
      say: written('loss'),
      judge: expects((x: Example) => exampleLoss(x.logits, x.label)),
    },
    {
      name: 'the gradient, against small steps along every logit',
      inputs: (rng) => [{ logits: [0, 0], label: 1 }, ...examples(rng)],
      call: 'gradient([...input.logits], input.label)',
      say: written('gradient'),
      judge: expects((x: Example) => numericalGradient((z) => exampleLoss(z, x.label), x.logits), 1e-4),
    },
    {
      name: 'a loss of a thousand is a thousand',
      inputs: () => [
        { logits: [1000, 0], label: 1 },
        { logits: [1000, 0], label: 0 },
      ],
      call: 'loss([...input.logits], input.label)',
      say: written('loss'),
      judge: expects((x: Example) => (x.label === 1 ? 1000 : 0)),
    },
  ],
  hints: [
    'Minus ln p of the true class is ln of the sum of all powers, minus the true logit.',
    'ln Σ exp(z) = m + ln Σ exp(z − m), with m the largest logit: no power overflows.',
    'The gradient is the probabilities, less 1 at the true class.',
  ],
  mistakes: [
    {
      name: 'the logarithm to base 2',
      source:
        'const p = (z) => { const m = Math.max(...z); const e = z.map((v) => Math.exp(v - m)); const s = e.reduce((a, b) => a + b); return e.map((v) => v / s) }; const loss = (z, y) => -Math.log2(p(z)[y]); const gradient = (z, y) => p(z).map((v, i) => v - (i === y))',
      says: /loss\(\[0, 0\], 1\) your code gave 1; expected 0.693147/,
    },
    {
      name: 'the other sign of the gradient',
      source:
        'const p = (z) => { const m = Math.max(...z); const e = z.map((v) => Math.exp(v - m)); const s = e.reduce((a, b) => a + b); return e.map((v) => v / s) }; const loss = (z, y) => { const m = Math.max(...z); return m + Math.log(z.reduce((a, v) => a + Math.exp(v - m), 0)) - z[y] }; const gradient = (z, y) => p(z).map((v, i) => (i === y) - v)',
      says: /gradient\(\[0, 0\], 1\) your code gave −0.5 at \[0\]; expected 0.5/,
    },
    {
      name: 'the logarithm of a probability that rounds to 0',
      source:
        'const p = (z) => { const m = Math.max(...z); const e = z.map((v) => Math.exp(v - m)); const s = e.reduce((a, b) => a + b); return e.map((v) => v / s) }; const loss = (z, y) => -Math.log(p(z)[y]); const gradient = (z, y) => p(z).map((v, i) => v - (i === y))',
      says: /loss\(\[1000, 0\], 1\) your code gave Infinity; expected 1000/,
    },
    {
      name: 'only the true class has a gradient',
      source:
        'const p = (z) => { const m = Math.max(...z); const e = z.map((v) => Math.exp(v - m)); const s = e.reduce((a, b) => a + b); return e.map((v) => v / s) }; const loss = (z, y) => { const m = Math.max(...z); return m + Math.log(z.reduce((a, v) => a + Math.exp(v - m), 0)) - z[y] }; const gradient = (z, y) => p(z).map((v, i) => (i === y ? v - 1 : 0))',
      says: /gradient\(\[0, 0\], 1\) your code gave 0 at \[0\]; expected 0.5/,
    },
  ],
}
