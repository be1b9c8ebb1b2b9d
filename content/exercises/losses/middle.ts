import { drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

const STEP = { from: 1, to: 4, step: 1 }

/** The one number that a loss asks for. */
export const exercise = drawnExercise({
  title: 'The number that a loss asks for',
  ranges: {
    loss: { oneOf: [0, 1] },
    least: { from: 1, to: 6, step: 1 },
    second: STEP,
    third: STEP,
    fourth: STEP,
    far: { from: 10, to: 40, step: 1 },
  },
  fits(numbers) {
    const { mean, median, middle } = work(numbers)
    const values = [mean, median, middle]
    return values.every((one, i) => values.slice(i + 1).every((other) => Math.abs(one - other) > 0.3))
  },
  make(numbers) {
    const { loss } = numbers
    const { all, mean, median, middle } = work(numbers)
    const [answer, other] = loss === 0 ? [mean, median] : [median, mean]
    const [name, asked, theirs] = loss === 0 ? ['squared', 'mean', 'median'] : ['absolute', 'median', 'mean']
    return {
      kind: 'numeric',
      prompt: `A model may say only one number for all of these: ${all.join(', ')}. It is trained with *${name}* error. Which number does it end at?`,
      answer,
      tolerance: 0.01,
      hints: [
        'Where do the pulls of the five numbers balance?',
        `The mean is ${n(mean)}, the median ${n(median)}.`,
      ],
      mistakes: [
        { value: other, why: `That is their ${theirs}, which the other of the two losses asks for.` },
        { value: middle, why: 'That is half way between the ends: only the largest error would ask for it.' },
      ],
      solution: `The ${name} error asks for the ${asked}: ${n(answer)}.`,
    }
  },
})

type Names = 'loss' | 'least' | 'second' | 'third' | 'fourth' | 'far'

function work({ least, second, third, fourth, far }: Record<Names, number>) {
  const all = [least, least + second, least + second + third, least + second + third + fourth]
  all.push(all[3]! + far)
  return {
    all,
    mean: all.reduce((sum, one) => sum + one, 0) / 5,
    median: all[2]!,
    middle: (all[0]! + all[4]!) / 2,
  }
}
