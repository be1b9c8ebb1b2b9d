import type { Backend, Checkpoint } from '@/lib/engine/experiment'
import type { DeepSpec } from './deep-signal.params'
import type { Digits } from './deep-signal-data'
import { createDeepNet } from './deep-signal-net'

type Arrays = Checkpoint['arrays']

/** One network in training, on whatever computes it. Its arrays are written as `deep-signal-net` writes them. */
export interface Lane {
  /** One step of gradient descent on a batch. @param clip longest gradient; 0: any */
  train(batch: Digits, learningRate: number, clip: number): void
  read(): Arrays | Promise<Arrays>
  write(arrays: Arrays): void
  dispose(): void
}

export async function createLane(spec: DeepSpec, seed: number, backend: Backend): Promise<Lane> {
  const net = createDeepNet(spec, seed)
  if (backend !== 'scratch') return (await import('./deep-signal-tf')).createTfLane(spec, net.read())
  return {
    train({ x, labels }, learningRate, clip) {
      net.forward(x)
      net.backward(labels)
      net.update(learningRate, clip)
    },
    read: net.read,
    write: net.write,
    dispose() {},
  }
}
