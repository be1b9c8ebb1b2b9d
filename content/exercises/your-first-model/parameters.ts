import { drawnExercise } from '@/lib/exercises/drawn'
import { parameterCount } from '@/lib/math/feedforward'
import { formatBrief as n } from '@/lib/math/format'

/** Counting the numbers of a digit network with two hidden layers, which the widget beside it can check. */
export const exercise = drawnExercise({
  title: 'Parameters of a digit network',
  ranges: {
    first: { oneOf: [32, 48, 64, 80, 96, 112, 144, 160] },
    second: { oneOf: [16, 20, 24, 30, 36, 40, 50] },
  },
  // Else the biases would be as many as the parameters of the last layer, and two mistakes the same number.
  fits: ({ first, second }) => first !== 9 * second,
  make({ first, second }) {
    const layers = [784, first, second, 10]
    const all = parameterCount(layers)
    const parts = [
      parameterCount([784, first]),
      parameterCount([first, second]),
      parameterCount([second, 10]),
    ]
    return {
      kind: 'numeric',
      prompt: `How many parameters has a ${layers.join('-')} network? Check it in the widget: set the two hidden layers and take a step.`,
      answer: all,
      hints: [
        'Count layer by layer: every neuron has one weight for each of its inputs, and one bias.',
        `784 · ${first} + ${first} for the first layer. Two more layers follow.`,
      ],
      mistakes: [
        {
          value: all - first - second - 10,
          why: 'These are the weights. Every neuron has a bias, too.',
        },
        {
          value: parts[0]! + parts[1]!,
          why: 'The outputs are neurons like the others: the last ten are missing.',
        },
        {
          value: parameterCount([784, first, 10]),
          why: `That is a network with one hidden layer. This one has two, of ${first} and ${second}.`,
        },
        {
          value: 101770,
          why: `That is the network above. This one has two hidden layers, of ${first} and ${second}.`,
        },
      ],
      solution: `784 · ${first} + ${first} = ${n(parts[0]!)}, then ${first} · ${second} + ${second} = ${n(parts[1]!)}, then ${second} · 10 + 10 = ${n(parts[2]!)}. Together ${n(all)}.`,
    }
  },
})
