/** `scratch`, the course's own trainer of dense networks in typed arrays. */
import { createNetwork } from '@/lib/engine/scratch/network'
import { createTrainer } from '@/lib/engine/scratch/trainer'
import { createRng, permutation } from '@/lib/math/rng'
import type { Task } from './tasks'
import type { Contender } from './timing'

const SEED = 1

export function scratch(task: Task): Contender {
  const { weights, batch, batches, learningRate, optimizer, dropout } = task
  const classifies = 'labels' in task.y
  const layers = Object.keys(weights).filter((name) => name.startsWith('w'))
  const sizes = [weights.w0!.shape[0]!, ...layers.map((name) => weights[name]!.shape[1]!)]
  const network = createNetwork(
    classifies
      ? { sizes, activation: 'relu', output: 'softmax', loss: 'categoricalCrossEntropy' }
      : { sizes, activation: 'tanh', output: 'tanh', loss: 'mse' },
  )
  for (let l = 0; l < layers.length; l++) {
    const { shape, values } = weights[`w${l}`]!
    const [m, n] = shape as [number, number]
    for (let i = 0; i < n; i++)
      for (let j = 0; j < m; j++) network.weights[l]![i * m + j] = values[j * n + i]!
    network.biases[l]!.set(weights[`b${l}`]!.values)
  }
  const trainer = createTrainer(network, { seed: SEED, batchSize: batch, learningRate, optimizer, dropout })
  const x = unshuffled(task.x, batch * batches)
  const y = unshuffled('labels' in task.y ? task.y.labels : task.y.values, batch * batches)
  let loss = 0
  return {
    step() {
      loss = trainer.train(x, y)
    },
    loss: () => loss,
  }
}

/** Rows in such an order that the trainer's first shuffle gives them back: its first batches are those of the others. */
function unshuffled<A extends Float32Array | Int32Array>(rows: A, count: number): A {
  const width = rows.length / count
  const order = permutation(createRng(SEED, 'shuffle', 0), count)
  const found = rows.slice() as A
  for (let i = 0; i < count; i++) found.set(rows.subarray(i * width, (i + 1) * width), order[i]! * width)
  return found
}
