import { drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

/**
 * A narrow ravine in few steps: momentum oscillates with a μ of 0.9, and a smaller one allows a larger rate. For each
 * narrowness κ as many steps as leave the best pair the same room, 6 √κ.
 */
export const exercise = drawnExercise({
  title: 'Through the ravine in time',
  ranges: { narrowness: { from: 40, to: 200, step: 5 } },
  make({ narrowness }) {
    const root = Math.sqrt(narrowness)
    const steps = Math.round(6 * root)
    const best = { momentum: ((root - 1) / (root + 1)) ** 2, rate: 4 / (1 + root) ** 2 }
    const momentum = round(best.momentum + 0.03, 2)
    const momentumRate = Number((0.9 * best.rate).toPrecision(2))
    const missed = /runs did not reach/
    return {
      kind: 'challenge',
      prompt: `Momentum with μ = 0.9 swings too long to be quick in a ravine that is ${narrowness} times as steep across as along. Find a μ and a rate that bring the loss down to 0.0001 in ${steps} steps, from five starts.`,
      widget: 'optimizer-race',
      start: { racers: ['momentum'], steps, condition: narrowness },
      fixed: ['arena', 'racers', 'steps', 'condition', 'noise', 'start', 'x', 'y', 'data', 'batchSize'],
      steps,
      goals: [{ metric: 'momentum.loss', name: 'a loss of at most 0.0001', most: 0.0001 }],
      limits: [],
      hints: [
        'Watch momentum on the map: does it still swing when it arrives, or has it not arrived? Swinging asks for less μ.',
        `Across the ravine the slope is ${narrowness} times the distance. Momentum is thrown out when the rate passes 2 (1 + μ) / ${narrowness}.`,
        `Try μ between ${round(best.momentum - 0.02, 2)} and ${round(best.momentum + 0.08, 2)}, and a rate a tenth below that limit.`,
      ],
      solution: {
        words: `μ = ${momentum} and a rate of ${n(momentumRate)}. The best for a ravine of narrowness κ is μ = ((√κ − 1) / (√κ + 1))², here ${round(best.momentum, 2)}, with a rate of 4 / (1 + √κ)², here ${n(best.rate, 2)} (Polyak 1964): just below the limit.`,
        params: { momentum, momentumRate },
      },
      failures: [
        { name: 'as it opens', params: {}, says: missed },
        { name: 'a larger step alone', params: { momentumRate: 3 / narrowness }, says: missed },
        { name: 'more momentum', params: { momentum: 0.95 }, says: missed },
        { name: 'no momentum', params: { momentum: 0, momentumRate: 1.5 / narrowness }, says: missed },
        { name: 'too large a step', params: { momentum, momentumRate: 4 / narrowness }, says: missed },
      ],
    }
  },
})

const round = (value: number, digits: number) => Number(value.toFixed(digits))
