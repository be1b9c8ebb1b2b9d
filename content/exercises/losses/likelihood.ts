import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

const PROBABILITY = { from: 0.1, to: 0.9, step: 0.1 }

/** The loss of three examples, from the probabilities that the truth was given. */
export const exercise = drawnExercise({
  title: 'From likelihood to loss',
  ranges: { first: PROBABILITY, second: PROBABILITY, third: PROBABILITY },
  fits({ first, second, third }) {
    const { mean, sum, product, ofMean } = work(first, second, third)
    return (
      first !== second && second !== third && first !== third && apart([mean, sum, product, ofMean], 0.08)
    )
  },
  make({ first, second, third }) {
    const { mean, sum, product, ofMean } = work(first, second, third)
    return {
      kind: 'numeric',
      prompt: `To what was in fact observed in three examples, a model gives the probabilities ${n(first)}, ${n(second)} and ${n(third)}. What is its loss, the mean negative log-likelihood?`,
      answer: mean,
      tolerance: 0.01,
      unit: 'nats',
      hints: [
        'Minus the natural logarithm of each, then the mean.',
        `The three are ${[first, second, third].map((p) => n(-Math.log(p), 3)).join(', ')}.`,
      ],
      mistakes: [
        { value: sum, why: 'That is the sum over the three. The loss is their mean.' },
        { value: product, why: 'That is the likelihood itself: how probable all three together are.' },
        {
          value: ofMean,
          why: 'The mean comes after the logarithm: one very improbable example must cost its full price.',
        },
      ],
      solution: `(${[first, second, third].map((p) => n(-Math.log(p), 3)).join(' + ')}) / 3 = ${mean.toFixed(3)}.`,
    }
  },
})

function work(...p: number[]) {
  const sum = -p.reduce((total, one) => total + Math.log(one), 0)
  return {
    sum,
    mean: sum / 3,
    product: Math.exp(-sum),
    ofMean: -Math.log(p.reduce((total, one) => total + one, 0) / 3),
  }
}
