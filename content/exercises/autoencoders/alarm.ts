import { type CodeExercise, expects } from '@/lib/exercises/code'
import { alarmAt, precisionOf, recallOf } from '@/lib/math/detection'
import type { Rng } from '@/lib/math/rng'

interface Setting {
  errors: number[]
  strange: boolean[]
  threshold: number
}

const SMALL: Setting = {
  errors: [0.01, 0.04, 0.03, 0.08, 0.05, 0.06, 0.02],
  strange: [false, false, true, true, true, false, false],
  threshold: 0.035,
}
const EDGE: Setting = { errors: [0.2, 0.1, 0.4, 0.1], strange: [true, false, true, true], threshold: 0.1 }
const drawn = (rng: Rng): Setting[] =>
  [0.3, 0.5].map((threshold) => ({
    // The last rings and is strange: neither share is over nothing.
    errors: [...Array.from({ length: 15 }, () => Math.round(rng() * 100) / 100), 0.95],
    strange: [...Array.from({ length: 15 }, () => rng() < 0.4), true],
    threshold,
  }))

function right({ errors, strange, threshold }: Setting) {
  const alarm = alarmAt(errors, strange, threshold)
  return { precision: precisionOf(alarm), recall: recallOf(alarm) }
}
const call = 'judgeAlarm(input.errors, input.strange, input.threshold)'
const say = ({ errors, strange, threshold }: Setting) =>
  `judgeAlarm(${JSON.stringify(errors)}, ${JSON.stringify(strange)}, ${threshold})`

const body = ({
  rings = 'errors[i] > threshold',
  precision = 'caught / (caught + wrong)',
  recall = 'caught / (caught + missed)',
} = {}) =>
  `function judgeAlarm(errors, strange, threshold) {
  let caught = 0
  let missed = 0
  let wrong = 0
  for (let i = 0; i < errors.length; i++) {
    const rings = ${rings}
    if (rings && strange[i]) caught++
    if (rings && !strange[i]) wrong++
    if (!rings && strange[i]) missed++
  }
  return { precision: ${precision}, recall: ${recall} }
}
`

export const exercise: CodeExercise = {
  title: 'Judge an alarm',
  provides: ['judgeAlarm'],
  starter: `// errors: one for each image. strange: whether it is one to ring for.
// The alarm rings where the error is larger than the threshold.
function judgeAlarm(errors, strange, threshold) {
  return { precision: 0, recall: 0 }
}
`,
  solution: body(),
  checks: [
    { name: 'counts right and wrong alarms', inputs: () => [SMALL], call, say, judge: expects(right) },
    { name: 'is quiet at the threshold itself', inputs: () => [EDGE], call, say, judge: expects(right) },
    { name: 'is right for other images', inputs: drawn, call, say, judge: expects(right) },
  ],
  hints: [
    'Count three things: strange and rings, strange and quiet, ordinary and rings.',
    'Precision looks at the alarms: how many of them are right? Recall looks at the strange ones: how many were caught?',
  ],
  mistakes: [
    {
      name: 'precision and recall are exchanged',
      source: body({ precision: 'caught / (caught + missed)', recall: 'caught / (caught + wrong)' }),
      says: /gave 0.66\d* at \.precision/,
    },
    {
      name: 'rings at the threshold',
      source: body({ rings: 'errors[i] >= threshold' }),
      says: /For judgeAlarm\(\[0.2/,
    },
    {
      name: 'rings for small errors',
      source: body({ rings: 'errors[i] < threshold' }),
      says: /gave 0.33\d* at \.precision/,
    },
    {
      name: 'a share of all images',
      source: body({ recall: 'caught / errors.length' }),
      says: /gave 0.28\d* at \.recall/,
    },
  ],
}
