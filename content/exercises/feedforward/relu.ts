import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { normal, type Rng } from '@/lib/math/rng'

const relu = (x: number[]) => x.map((value) => Math.max(0, value))

/** Vectors of 1 to 6 numbers around zero. */
const vectors = (rng: Rng) =>
  Array.from({ length: 5 }, (_, i) =>
    Array.from({ length: 1 + i }, () => Math.round(normal(rng) * 200) / 100),
  )

export const exercise: CodeExercise = {
  title: 'Write relu',
  provides: ['relu'],
  starter: `// The rectifier of every number in the array x: what is negative becomes 0.
// Return a new array; leave x as it is.
function relu(x) {
  return x
}
`,
  solution: `function relu(x) {
  return x.map((value) => Math.max(0, value))
}
`,
  checks: [
    {
      name: 'negative numbers become 0, positive ones stay',
      inputs: (rng) => [[-1, 2], [0], [], ...vectors(rng)],
      call: 'relu([...input])',
      say: (x: number[]) => `relu(${show(x)})`,
      judge: expects(relu),
    },
    {
      name: 'the array that was given is left as it was',
      inputs: () => [[-1, 2, -3]],
      call: '(relu(input), input)',
      say: (x: number[]) => `the array ${show(x)}, read again after relu,`,
      judge: expects((x: number[]) => x),
    },
  ],
  hints: [
    'One number first: which of 0 and x is larger?',
    '`Math.max(0, value)` does it for one number; `x.map` does something to each.',
  ],
  mistakes: [
    {
      name: 'the absolute value',
      source: 'const relu = (x) => x.map(Math.abs)',
      says: /relu\(\[−1, 2\]\) your code gave 1 at \[0\]; expected 0/,
    },
    {
      name: 'the larger of the whole array and 0',
      source: 'function relu(x) { return Math.max(0, ...x) }',
      says: /gave 2; expected \[0, 2\]/,
    },
    {
      name: 'in place',
      source: 'function relu(x) { for (let i = 0; i < x.length; i++) if (x[i] < 0) x[i] = 0; return x }',
      says: /read again after relu, your code gave 0 at \[0\]; expected −1/,
    },
    {
      name: 'no return',
      source: 'function relu(x) { x.map((v) => Math.max(0, v)) }',
      says: /is a return missing/,
    },
    {
      name: 'negative numbers left out',
      source: 'const relu = (x) => x.filter((v) => v > 0)',
      says: /gave 1 value; expected 2 values/,
    },
  ],
}
