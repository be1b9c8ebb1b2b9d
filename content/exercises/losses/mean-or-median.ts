import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

const GAP = { oneOf: [1, 2, 3] }

/** Which one number a loss asks for, when four values lie together and one far off. */
export const exercise = drawnExercise({
  title: 'One number for five',
  ranges: {
    least: { from: 1, to: 6, step: 1 },
    second: GAP,
    third: GAP,
    fourth: GAP,
    far: { from: 8, to: 30, step: 1 },
    squared: { oneOf: [0, 1] },
  },
  fits(numbers) {
    const { values, mean, median, middle } = work(numbers)
    // The pulls are easy to add up when only the far value lies above the mean.
    return values[3]! < mean && apart([mean, median, middle], 0.1)
  },
  inWords: (numbers) =>
    `${work(numbers).values.join(', ')} by ${numbers.squared ? 'squared' : 'absolute'} error`,
  make(numbers) {
    const { values, mean, median, middle } = work(numbers)
    const far = values[4]!
    const { squared } = numbers
    const byMean = `At ${n(mean)} the pulls of squared error balance: ${far} pulls up by ${n(far - mean)}, its whole distance, and the other four pull down by ${n(far - mean)} together. That is the mean`
    const byMedian = `Say ${median}: two values pull down and two pull up, each with a strength of 1. Say a little more, and three pull down against two. How far away ${far} is does not matter. That is the median`
    return {
      kind: 'predict',
      prompt: `A model may answer only one number, the same for all of these: ${values.join(', ')}. Trained with *${squared ? 'squared' : 'absolute'}* error, which number will it say?`,
      options: [
        `${n(mean)}, their mean`,
        `${median}, their median`,
        `${n(middle)}, half way between the ends`,
      ],
      answer: squared ? 0 : 1,
      hints: [`How strongly does ${far} pull: as far as it is, or no more than its neighbours?`],
      solution: squared
        ? `${byMean}. For absolute error each value pulls with a strength of 1, wherever it is, and the pulls balance at the median: ${median}.`
        : `${byMedian}. For squared error the pulls balance where the distances do, and that is the mean: ${n(mean)}.`,
    }
  },
})

type Names = 'least' | 'second' | 'third' | 'fourth' | 'far'

function work({ least, second, third, fourth, far }: Record<Names, number>) {
  const values = [least, least + second, least + second + third]
  values.push(values[2]! + fourth, values[2]! + fourth + far)
  return {
    values,
    mean: values.reduce((sum, value) => sum + value, 0) / 5,
    median: values[2]!,
    middle: (values[0]! + values[4]!) / 2,
  }
}
