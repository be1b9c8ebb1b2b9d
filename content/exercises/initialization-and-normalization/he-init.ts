import { type CodeExercise, expects } from '@/lib/exercises/code'
import { normal, type Rng } from '@/lib/math/rng'

interface Layer {
  fanIn: number
  fanOut: number
  /** What the normal source says, one after the other. */
  draws: number[]
}

const layers = (rng: Rng): Layer[] =>
  [
    [3, 2],
    [5, 4],
  ].map(([fanIn, fanOut]) => ({
    fanIn: fanIn!,
    fanOut: fanOut!,
    draws: Array.from({ length: fanIn! * fanOut! }, () => normal(rng)),
  }))

const wide = (rng: Rng): Layer[] => [
  { fanIn: 64, fanOut: 48, draws: Array.from({ length: 64 * 48 }, () => normal(rng)) },
]

function heInit({ fanIn, fanOut, draws }: Layer): number[][] {
  return Array.from({ length: fanOut }, (_, i) =>
    Array.from({ length: fanIn }, (_, j) => Math.sqrt(2 / fanIn) * draws[i * fanIn + j]!),
  )
}

/** The reader's function with a source that says the draws in their order. */
const CALL = 'heInit(input.fanIn, input.fanOut, ((at) => () => input.draws[at++])(0))'
const say = ({ fanIn, fanOut }: Layer) => `heInit(${fanIn}, ${fanOut}, normal)`

const program = ({
  scale = 'Math.sqrt(2 / fanIn)',
  rows = 'fanOut',
  columns = 'fanIn',
  draw = 'normal()',
} = {}) =>
  `function heInit(fanIn, fanOut, normal) {
  const deviation = ${scale}
  return Array.from({ length: ${rows} }, () =>
    Array.from({ length: ${columns} }, () => deviation * ${draw}),
  )
}
`

export const exercise: CodeExercise = {
  title: 'He’s initial weights',
  provides: ['heInit'],
  starter: `// The weights of a layer with fanIn inputs and fanOut neurons: a row for each neuron.
// normal() draws a number with mean 0 and variance 1. Draw row by row.
function heInit(fanIn, fanOut, normal) {
  return Array.from({ length: fanOut }, () => Array.from({ length: fanIn }, () => 0))
}
`,
  solution: program(),
  checks: [
    {
      name: 'a draw of 1 becomes √(2 / fanIn), in a row for each neuron',
      inputs: () => [{ fanIn: 8, fanOut: 2, draws: Array.from({ length: 16 }, (_, i) => (i % 2 ? -1 : 1)) }],
      call: CALL,
      say,
      judge: expects(heInit),
    },
    {
      name: 'every weight has a draw of its own',
      inputs: layers,
      call: CALL,
      say,
      judge: expects(heInit),
    },
    {
      name: 'over 3,072 weights the mean square is 2 / fanIn',
      inputs: wide,
      call: `(() => {
  const weights = ${CALL}.flat()
  return weights.reduce((sum, w) => sum + w * w, 0) / weights.length
})()`,
      say: (layer: Layer) => `the mean square of ${say(layer)}`,
      judge: expects((layer: Layer) => {
        const weights = heInit(layer).flat()
        return weights.reduce((sum, w) => sum + w * w, 0) / weights.length
      }),
    },
  ],
  hints: [
    'normal() has the variance 1. Multiplied by s it has the variance s².',
    'The variance should be 2 / fanIn, so s is its square root.',
    'fanIn is what is summed up in one neuron: the length of a row.',
  ],
  mistakes: [
    {
      name: 'the variance in place of the deviation',
      source: program({ scale: '2 / fanIn' }),
      says: /heInit\(8, 2, normal\) your code gave 0\.25 at \[0\]\[0\]; expected 0\.5/,
    },
    {
      name: 'the outputs are counted',
      source: program({ scale: 'Math.sqrt(2 / fanOut)' }),
      says: /gave 1 at \[0\]\[0\]; expected 0\.5/,
    },
    {
      name: 'without the 2 that makes up for ReLU',
      source: program({ scale: 'Math.sqrt(1 / fanIn)' }),
      says: /gave 0\.353553 at \[0\]\[0\]; expected 0\.5/,
    },
    {
      name: 'Glorot’s rule',
      source: program({ scale: 'Math.sqrt(2 / (fanIn + fanOut))' }),
      says: /gave 0\.447214 at \[0\]\[0\]; expected 0\.5/,
    },
    {
      name: 'a column for each neuron',
      source: program({ rows: 'fanIn', columns: 'fanOut' }),
      says: /heInit\(8, 2, normal\) your code gave 8 values; expected 2 values/,
    },
    {
      name: 'one draw for all weights',
      source: program({ draw: 'same' }).replace(
        'const deviation',
        'const same = normal()\n  const deviation',
      ),
      says: /gave 0\.5 at \[0\]\[1\]; expected −0\.5/,
    },
  ],
}
