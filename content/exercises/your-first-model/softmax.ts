import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { normal, type Rng } from '@/lib/math/rng'
import { softmax } from '@/lib/math/softmax'

/** Logits of 2 to 6 classes, to two decimals. */
const logits = (rng: Rng) =>
  [2, 3, 4, 6].map((classes) => Array.from({ length: classes }, () => Math.round(normal(rng) * 300) / 100))

const call = 'softmax([...input])'
const say = (x: number[]) => `softmax(${show(x)})`
const judge = expects((x: number[]) => softmax(x))

export const exercise: CodeExercise = {
  title: 'Write softmax',
  provides: ['softmax'],
  starter: `// The probabilities that belong to an array of logits:
// positive, in the same order, with sum 1.
function softmax(logits) {
  return logits
}
`,
  solution: `function softmax(logits) {
  const largest = Math.max(...logits)
  const powers = logits.map((z) => Math.exp(z - largest))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}
`,
  checks: [
    {
      name: 'powers of e, divided by their sum',
      inputs: (rng) => [[0, 0], [1, 2, 3], ...logits(rng)],
      call,
      say,
      judge,
    },
    {
      name: 'logits of a thousand give numbers, too',
      inputs: () => [
        [1000, 1001],
        [-1000, -1000],
        [5000, 0, -5000],
      ],
      call,
      say,
      judge,
    },
  ],
  hints: [
    'First `Math.exp` of every logit, then their sum, then each divided by it.',
    '`Math.exp(1000)` is Infinity, and Infinity divided by Infinity is NaN. What may you subtract from every logit without changing the result?',
  ],
  mistakes: [
    {
      name: 'no shift',
      source:
        'const softmax = (z) => { const p = z.map(Math.exp); const s = p.reduce((a, b) => a + b); return p.map((v) => v / s) }',
      says: /softmax\(\[1000, 1001\]\) your code gave NaN at \[0\]/,
    },
    {
      name: 'not divided',
      source: 'const softmax = (z) => z.map(Math.exp)',
      says: /softmax\(\[0, 0\]\) your code gave 1 at \[0\]; expected 0.5/,
    },
    {
      name: 'without the power',
      source: 'const softmax = (z) => { const s = z.reduce((a, b) => a + b); return z.map((v) => v / s) }',
      says: /softmax\(\[0, 0\]\) your code gave NaN at \[0\]; expected 0.5/,
    },
    {
      name: 'all of it to the largest',
      source: 'const softmax = (z) => { const m = Math.max(...z); return z.map((v) => (v === m ? 1 : 0)) }',
      says: /softmax\(\[0, 0\]\) your code gave 1 at \[0\]; expected 0.5[\s\S]*softmax\(\[1000, 1001\]\)/,
    },
    {
      name: 'shifted by the mean',
      source:
        'const softmax = (z) => { const m = z.reduce((a, b) => a + b) / z.length; const p = z.map((v) => Math.exp(v - m)); const s = p.reduce((a, b) => a + b); return p.map((v) => v / s) }',
      says: /softmax\(\[5000, 0, −5000\]\) your code gave NaN/,
    },
  ],
}
