import { drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

const MISSED = { from: 2, to: 30, step: 1 }

/** Two questions to one row and one column of a confusion matrix. */
export const exercise = drawnExercise({
  title: 'Row or column?',
  ranges: {
    asked: { oneOf: [0, 1] },
    right: { from: 60, to: 180, step: 5 },
    others: { from: 60, to: 180, step: 5 },
    missed: MISSED,
    taken: MISSED,
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    const values = [answer, ...mistakes]
    return values.every((one, i) => values.slice(i + 1).every((other) => Math.abs(one - other) > 1.5))
  },
  make(numbers) {
    const { asked, right, others, missed, taken } = numbers
    const { answer, mistakes } = work(numbers)
    const [name, question, theirs] = [
      [
        'recall',
        'of all cats, how many were found?',
        'precision: of all that it calls a cat, how many are one',
      ],
      [
        'precision',
        'of all that it calls a cat, how many are one?',
        'recall: of all cats, how many were found',
      ],
    ][asked]! as [string, string, string]
    const whole = asked === 0 ? right + missed : right + taken
    return {
      kind: 'numeric',
      prompt: `A confusion matrix of two classes, a row for what an image shows and a column for what it is called.\n\nThe row of cats: ${right} called cat, ${missed} called dog.\n\nThe row of dogs: ${taken} called cat, ${others} called dog.\n\nWhat is the ${name} of cats: ${question}`,
      answer,
      tolerance: 0.5,
      unit: '%',
      hints: [
        'A row holds everything that is a cat, a column everything that is called one.',
        `The number in question is ${right} of ${whole}.`,
      ],
      mistakes: [
        { value: mistakes[0]!, why: `That is its ${theirs}.` },
        { value: mistakes[1]!, why: 'That is the accuracy, over both classes.' },
      ],
      solution: `${right} of ${whole}: ${n(answer, 3)} %.`,
    }
  },
})

type Names = 'asked' | 'right' | 'others' | 'missed' | 'taken'

function work({ asked, right, others, missed, taken }: Record<Names, number>) {
  const shares = [right / (right + missed), right / (right + taken)]
  const accuracy = (right + others) / (right + others + missed + taken)
  return { answer: 100 * shares[asked]!, mistakes: [100 * shares[1 - asked]!, 100 * accuracy] }
}
