import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { precisionOf, recallOf } from '@/lib/math/detection'
import { formatPercent } from '@/lib/math/format'

/** Precision or recall of an alarm, from what it did. */
export const exercise = drawnExercise({
  title: 'Precision and recall of an alarm',
  ranges: {
    anomalies: { oneOf: [40, 50, 80, 100, 120] },
    caught: { oneOf: [18, 24, 33, 36] },
    wrong: { oneOf: [6, 12, 27, 54] },
    asked: { oneOf: [0, 1] },
  },
  fits(numbers) {
    const { precision, recall } = work(numbers)
    return apart([precision, recall, numbers.caught / 1000, 1 - recall, 1 - precision], 0.05)
  },
  make(numbers) {
    const { anomalies, caught, wrong, asked } = numbers
    const { precision, recall } = work(numbers)
    const [answer, other] = asked === 0 ? [precision, recall] : [recall, precision]
    const name = asked === 0 ? 'precision' : 'recall'
    return {
      kind: 'numeric',
      prompt: `Of 1,000 images ${anomalies} are anomalies. The alarm rings ${caught + wrong} times, and ${caught} of these times for an anomaly. What is its ${name}, in per cent?`,
      answer: 100 * answer,
      tolerance: 0.5,
      unit: '%',
      hints: [
        'Precision asks of the alarms how many are right; recall asks of the anomalies how many were caught.',
        asked === 0
          ? `${caught} of ${caught + wrong} alarms are right.`
          : `${caught} of ${anomalies} anomalies were caught.`,
      ],
      mistakes: [
        { value: 100 * other, tolerance: 0.5, why: `That is the ${asked === 0 ? 'recall' : 'precision'}.` },
        { value: caught / 10, tolerance: 0.05, why: 'Neither of the two is a share of all images.' },
        { value: 100 * (1 - answer), tolerance: 0.5, why: 'That is the share that went wrong.' },
      ],
      solution: `${caught} of ${asked === 0 ? `${caught + wrong} alarms are right` : `${anomalies} anomalies were caught`}: ${formatPercent(answer)}.`,
    }
  },
})

function work({ anomalies, caught, wrong }: { anomalies: number; caught: number; wrong: number }) {
  return {
    precision: precisionOf({ caught, false: wrong }),
    recall: recallOf({ caught, missed: anomalies - caught }),
  }
}
