import { drawnExercise } from '@/lib/exercises/drawn'
import { parameterCount } from '@/lib/math/feedforward'
import { formatBrief as n } from '@/lib/math/format'

/** Weights and biases of a network with two equal hidden layers. */
export const exercise = drawnExercise({
  title: 'Parameters of a dense network',
  ranges: {
    measurements: { from: 3, to: 9, step: 1 },
    hidden: { oneOf: [8, 10, 12, 16, 20, 24] },
    species: { from: 3, to: 6, step: 1 },
  },
  make({ measurements, hidden, species }) {
    const all = parameterCount([measurements, hidden, hidden, species])
    const parts = [
      parameterCount([measurements, hidden]),
      parameterCount([hidden, hidden]),
      parameterCount([hidden, species]),
    ]
    const neurons = 2 * hidden + species
    return {
      kind: 'numeric',
      prompt: `A network takes ${measurements} measurements of a penguin, has two hidden layers of ${hidden} and tells ${species} species apart. How many parameters does it have?`,
      answer: all,
      hints: [
        'Each neuron has one weight for each neuron below it, and one bias.',
        `Layer by layer: (${measurements} + 1) · ${hidden}, then (${hidden} + 1) · ${hidden}, then the outputs.`,
      ],
      mistakes: [
        {
          value: all - neurons,
          why: `You have counted the weights but not the biases: one for each of the ${neurons} neurons.`,
        },
        {
          value: all - parts[0]!,
          why: `The first hidden layer is missing: (${measurements} + 1) · ${hidden} = ${n(parts[0]!)} more.`,
        },
        {
          value: all - parts[1]!,
          why: `There are two hidden layers: (${hidden} + 1) · ${hidden} = ${n(parts[1]!)} more between them.`,
        },
        {
          value: all - parts[2]!,
          why: `The outputs are missing: (${hidden} + 1) · ${species} = ${n(parts[2]!)} more.`,
        },
      ],
      solution: `${parts.map((part) => n(part)).join(' + ')} = ${n(all)}.`,
    }
  },
  fits: ({ measurements, hidden, species }) => measurements !== species && measurements !== hidden,
})
