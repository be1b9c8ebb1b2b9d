import { drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'
import { stepsToEven } from '@/lib/math/saturation'

/** The logit at which both neurons of the lesson begin. */
const START = -6

/** How long squared error takes out of a wrong certainty. */
export const exercise = drawnExercise({
  title: 'Sure and wrong: how many steps?',
  ranges: { learningRate: { from: 0.04, to: 0.5, step: 0.02 } },
  make({ learningRate }) {
    const [quick, slow] = (['crossEntropy', 'squared'] as const).map((loss) =>
      stepsToEven(loss, START, learningRate),
    ) as [number, number]
    return {
      kind: 'predict',
      prompt: `At a learning rate of ${n(learningRate)}, cross-entropy needs ${quick} steps until its neuron says at least one half. How many will squared error need?`,
      interval: true,
      answer: slow,
      unit: 'steps',
      hints: ['By what does squared error multiply its slope, where the sigmoid is flat?'],
      solution: `Cross-entropy needs ${quick} steps, squared error ${n(slow)}: about ${Math.round(slow / quick)} times as many. Its neuron hardly moves at first. The picture that opens now shows why, at a rate of 0.1: look at the short black lines. One neuron stands on a slope, the other on a plain.`,
    }
  },
})
