import type { Checkpoint } from '@/lib/engine/experiment'
import { createNetwork } from '@/lib/engine/scratch/network'
import { createTrainer } from '@/lib/engine/scratch/trainer'
import {
  architectureOf,
  type Examples,
  frozenLayers,
  type NetParams,
  type PlaygroundNet,
  type Task,
} from './playground-net'

/** The playground's network on our own typed-array trainer. */
export function createScratchNet(params: NetParams, task: Task, seed: number): PlaygroundNet {
  const network = createNetwork({ ...architectureOf(params, task), initializer: params.initializer, seed })
  // With its optimizer from the start: a checkpoint loaded before the first step holds that optimizer's memory.
  const trainer = createTrainer(network, { seed, optimizer: params.optimizer })

  return {
    train({ x, y }: Examples, { optimizer, learningRate, l1, l2, dropout, batchSize, frozen }) {
      const settings = { optimizer, learningRate, l1, l2, dropout, batchSize }
      Object.assign(trainer.settings, settings, { frozen: frozenLayers(params, frozen) })
      trainer.train(x, y)
    },
    respond(x) {
      network.forward(x)
      return network.activations.map((a, l) =>
        a.slice(0, (x.length / network.sizes[0]!) * network.sizes[l + 1]!),
      )
    },
    evaluate: ({ x, y }) => trainer.evaluate(x, y),
    read: () => ({
      weights: network.weights.map((w) => w.slice()),
      biases: network.biases.map((b) => b.slice()),
      weightGradients: network.weightGradients.map((g) => g.slice()),
      biasGradients: network.biasGradients.map((g) => g.slice()),
    }),
    write({ weights, biases }) {
      for (const [l, w] of weights.entries()) network.weights[l]!.set(w)
      for (const [l, b] of biases.entries()) network.biases[l]!.set(b)
    },
    health(x) {
      const { dead, gradients } = trainer.health(x)
      return { dead, gradients }
    },
    save: (step): Checkpoint => ({ ...trainer.save(), step }),
    load: (checkpoint) => trainer.load(checkpoint),
    dispose() {},
  }
}
