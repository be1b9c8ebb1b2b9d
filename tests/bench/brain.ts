/** brain.js (https://github.com/BrainJS/brain.js): learns from one example at a time, so only `small-online`. */
import library from 'brain.js/dist/neural-network'
import type { Task } from './tasks'
import type { Contender } from './timing'

export function brain(task: Task): Contender {
  const { x, weights, learningRate } = task
  const y = (task.y as { values: Float32Array }).values
  const net = new library.default({ activation: 'tanh', learningRate })
  net.trainOpts.momentum = 0 // which it would not take as an option
  net.sizes = [2, 8, 8, 1]
  net.initialize()
  for (let l = 0; l < 3; l++) {
    const { shape, values } = weights[`w${l}`]!
    for (let i = 0; i < shape[1]!; i++)
      for (let j = 0; j < shape[0]!; j++) net.weights[l + 1]![i]![j] = values[j * shape[1]! + i]!
    net.biases[l + 1]!.set(weights[`b${l}`]!.values)
  }
  const examples = Array.from(y, (target, n) => ({ input: x.slice(2 * n, 2 * n + 2), output: [target] }))
  let next = 0
  let loss = 0
  return {
    step() {
      loss = 0.5 * net.trainPattern(examples[next]!, true)!
      next = (next + 1) % examples.length
    },
    loss: () => loss,
  }
}
