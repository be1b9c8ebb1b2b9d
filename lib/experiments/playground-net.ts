import type { Checkpoint, Health } from '@/lib/engine/experiment'
import type { Activation } from '@/lib/math/activations'
import type { Initializer } from '@/lib/math/initializers'
import type { PlaygroundParams } from './playground.params'

/** What such a network is made and trained by: of the playground's parameters those that concern it. */
export type NetParams = Pick<
  PlaygroundParams,
  'features' | 'layers' | 'loss' | 'optimizer' | 'learningRate' | 'batchSize' | 'l1' | 'l2' | 'dropout'
> & { activation: Activation; initializer: Initializer; frozen?: number }

/** The task a data set sets: what the outputs mean. */
export type Task = { kind: 'binary' } | { kind: 'classes'; classes: number } | { kind: 'regression' }

/** Examples as a network takes them. */
export interface Examples {
  /** Features, [N, D]. */
  x: Float32Array
  /** Targets, [N, K]: ±1 or 0/1 for two classes, one-hot for more, the value itself for regression. */
  y: Float32Array
}

/** Weights and their latest gradients, by layer: matrices [n, m] row by row, row i listening for neuron i. */
export interface Weights {
  weights: Float32Array[]
  biases: Float32Array[]
  weightGradients: Float32Array[]
  biasGradients: Float32Array[]
}

/**
 * The network of the playground on one back end. All arrays are batch first and row by row; layers are counted
 * from the first hidden one, the output last.
 */
export interface PlaygroundNet {
  /** One step of the optimizer on the next batch of the seeded shuffle. */
  train(examples: Examples, params: NetParams): void | Promise<void>
  /** Activations of every layer for x [N, D]: one array [N, n] a layer. */
  respond(x: Float32Array): Float32Array[] | Promise<Float32Array[]>
  /** Mean loss, without dropout or penalty, and the share judged right where there are classes. */
  evaluate(examples: Examples): Evaluation | Promise<Evaluation>
  read(): Weights | Promise<Weights>
  /** Overwrites weights and biases; gradients and the optimizer's memory stay. */
  write(weights: Pick<Weights, 'weights' | 'biases'>): void | Promise<void>
  health(x: Float32Array): Health | Promise<Health>
  save(step: number): Checkpoint | Promise<Checkpoint>
  load(checkpoint: Checkpoint): void | Promise<void>
  dispose(): void
}

export interface Evaluation {
  loss: number
  accuracy?: number
}

/** Shape of the network, output function and loss for these parameters. */
export function architectureOf<A extends Activation>(
  { features, layers, activation, loss }: Pick<NetParams, 'features' | 'layers' | 'loss'> & { activation: A },
  task: Task,
) {
  const outputs = task.kind === 'classes' ? task.classes : 1
  const squared = loss === 'squared error'
  const output =
    task.kind === 'regression'
      ? 'linear'
      : task.kind === 'classes'
        ? squared
          ? 'sigmoid'
          : 'softmax'
        : squared
          ? 'tanh'
          : 'sigmoid'
  return {
    sizes: [features.length, ...layers, outputs],
    activation,
    output,
    loss:
      task.kind === 'regression' || squared
        ? 'mse'
        : task.kind === 'classes'
          ? 'categoricalCrossEntropy'
          : 'binaryCrossEntropy',
  } as const
}

/** Hidden layers that do not learn; the output always does. */
export function frozenLayers({ layers }: Pick<NetParams, 'layers'>, wanted = 0): number {
  return Math.min(wanted, layers.length)
}
