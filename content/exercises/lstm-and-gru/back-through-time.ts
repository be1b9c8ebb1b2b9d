import { type CodeExercise, expects } from '@/lib/exercises/code'
import { show } from '@/lib/exercises/differ'
import { normal, type Rng } from '@/lib/math/rng'

interface Setting {
  w: number
  states: number[]
}

const STILL: Setting = { w: 0.5, states: [0, 0, 0] }
const BENT: Setting = { w: 2, states: [0.1, 0.5, 0.8] }
const drawn = (rng: Rng): Setting[] =>
  [2, 5, 8].map((T) => ({
    w: Math.round(100 * (0.5 + rng())) / 100,
    states: Array.from({ length: T }, () => Math.round(100 * Math.tanh(normal(rng))) / 100),
  }))

/** Slope of the last state by each: 1 for itself, then one factor more for each step back. */
const right = ({ w, states }: Setting) => {
  const back = new Array<number>(states.length).fill(1)
  for (let t = states.length - 2; t >= 0; t--) back[t] = back[t + 1]! * w * (1 - states[t + 1]! ** 2)
  return back
}
const call = 'backThroughTime(input.w, input.states)'
const say = ({ w, states }: Setting) => `backThroughTime(${show(w)}, ${show(states)})`

const body = ({
  factor = 'back[t + 1] * w * (1 - states[t + 1] ** 2)',
} = {}) => `function backThroughTime(w, states) {
  const T = states.length
  const back = new Array(T).fill(1)
  for (let t = T - 2; t >= 0; t--) back[t] = ${factor}
  return back
}
`

export const exercise: CodeExercise = {
  title: 'Back through time',
  provides: ['backThroughTime'],
  starter: `// A recurrent network of one unit: h[t + 1] = tanh(w h[t] + x[t + 1]).
// states are h[0], h[1], … h[T - 1], already computed.
// Return the slope of the last state by each of them: T numbers, the last one 1.
function backThroughTime(w, states) {
  return states.map(() => 1)
}
`,
  solution: body(),
  checks: [
    {
      name: 'a state of 0 hands back w, and the last one 1',
      inputs: () => [STILL],
      call,
      say,
      judge: expects(right),
    },
    {
      name: 'every step back is one factor more',
      inputs: (rng) => [BENT, ...drawn(rng)],
      call,
      say,
      judge: expects(right),
    },
  ],
  hints: [
    'Begin at the end: the slope of the last state by itself is 1. Then go back, one step at a time.',
    'From h[t] to h[t + 1] the slope is w times the slope of tanh there, and that is 1 − h[t + 1]².',
  ],
  mistakes: [
    {
      name: 'the weight alone',
      source: body({ factor: 'back[t + 1] * w' }),
      says: /your code gave 4 at \[0\]; expected 1\.08/,
    },
    {
      name: 'the slope of the wrong step',
      source: body({ factor: 'back[t + 1] * w * (1 - states[t] ** 2)' }),
      says: /your code gave 2\.97 at \[0\]; expected 1\.08/,
    },
    {
      name: 'the weight is forgotten',
      source: body({ factor: 'back[t + 1] * (1 - states[t + 1] ** 2)' }),
      says: /your code gave 1 at \[0\]; expected 0\.25/,
    },
    {
      name: 'one step back, and no further',
      source: body({ factor: 'w * (1 - states[t + 1] ** 2)' }),
      says: /your code gave 0\.5 at \[0\]; expected 0\.25/,
    },
  ],
}
