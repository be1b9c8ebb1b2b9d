import { type CodeExercise, expects } from '@/lib/exercises/code'
import { sinusoidalPositions } from '@/lib/math/attention'
import { integer, type Rng } from '@/lib/math/rng'

interface Size {
  length: number
  width: number
}

const SMALL: Size = { length: 3, width: 4 }
const drawn = (rng: Rng): Size[] => [2, 6, 8].map((width) => ({ length: 2 + integer(rng, 6), width }))

const call = 'positions(input.length, input.width)'
const say = ({ length, width }: Size) => `positions(${length}, ${width})`
const right = ({ length, width }: Size) => sinusoidalPositions(length, width)

const body = ({
  place = 't',
  pair = '2 * Math.floor(c / 2)',
  base = '10000',
  wave = 'c % 2 === 0 ? Math.sin(angle) : Math.cos(angle)',
} = {}) => `function positions(length, width) {
  return Array.from({ length }, (_, t) =>
    Array.from({ length: width }, (_, c) => {
      const angle = ${place} / ${base} ** ((${pair}) / width)
      return ${wave}
    }),
  )
}
`

export const exercise: CodeExercise = {
  title: 'Say where a word stands',
  provides: ['positions'],
  starter: `// One row for each position t = 0, 1, 2, …, each of width numbers (even).
// Numbers come in pairs: the i-th pair, in columns 2i and 2i + 1, is the
// sine and the cosine of t / 10000^(2i / width).
function positions(length, width) {
  return Array.from({ length }, (_, t) => new Array(width).fill(t))
}
`,
  solution: body(),
  checks: [
    {
      name: 'pairs of sine and cosine, the first one fast',
      inputs: () => [SMALL],
      call,
      say,
      judge: expects(right),
    },
    { name: 'for every length and width', inputs: drawn, call, say, judge: expects(right) },
  ],
  hints: [
    'Both columns of a pair have the same angle. Column c belongs to pair Math.floor(c / 2).',
    'Position 0 is 0, 1, 0, 1, … whatever the width.',
  ],
  mistakes: [
    {
      name: 'sines alone',
      source: body({ wave: 'Math.sin(angle)' }),
      says: /your code gave 0 at \[0\]\[1\]; expected 1/,
    },
    {
      name: 'every column has an angle of its own',
      source: body({ pair: 'c' }),
      says: /at \[1\]\[1\]; expected 0\.54/,
    },
    {
      name: 'counted from 1',
      source: body({ place: '(t + 1)' }),
      says: /your code gave 0\.84\d* at \[0\]\[0\]; expected 0/,
    },
    {
      name: 'the number of the pair, not twice it',
      source: body({ pair: 'Math.floor(c / 2)' }),
      says: /at \[1\]\[2\]; expected 0\.0099/,
    },
    {
      name: 'cosine before sine',
      source: body({ wave: 'c % 2 === 0 ? Math.cos(angle) : Math.sin(angle)' }),
      says: /your code gave 1 at \[0\]\[0\]; expected 0/,
    },
  ],
}
