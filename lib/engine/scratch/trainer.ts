import type { Checkpoint } from '@/lib/engine/experiment'
import { createRng } from '@/lib/math/rng'
import { createBatches } from './batches'
import { loadTraining, saveTraining } from './checkpoint'
import { drawMask } from './dropout'
import { type Evaluation, evaluateNetwork } from './evaluate'
import { checkExamples, copyInputs, copyTargets, type Targets } from './examples'
import { healthOf, type NetworkHealth } from './health'
import type { Network } from './network'
import { createOptimizer, DEFAULTS, type Hyperparameters, type OptimizerName } from './optimizers'
import { addPenaltyGradient, penalty } from './penalty'

/** What can be turned while a network trains. */
export interface Settings extends Hyperparameters {
  optimizer: OptimizerName
  /** λ₁ of the penalty λ₁ Σ|w|. */
  l1: number
  /** λ₂ of the penalty ½ λ₂ Σw². */
  l2: number
  /** Share of hidden activations set to 0 in training, in [0, 1). */
  dropout: number
  batchSize: number
  /** Layers, from the input on, that keep their weights and biases. */
  frozen: number
}

export interface NetworkTrainer {
  /** Change these at any time; the next step uses them. A new optimizer begins with empty memory. */
  readonly settings: Settings
  /** Steps taken. */
  readonly step: number
  /** Passes through the data finished, and the part of the present one that has been shown. */
  readonly epoch: number
  /**
   * One optimisation step on the next batch of the seeded shuffle.
   *
   * @param x [N, D]
   * @param y [N, K], or N class labels
   * @returns the mean loss of the batch before the update, with dropout, without `penalty`
   * @throws RangeError if x and y do not fit the network, or there is nothing in them
   */
  train(x: Float32Array, y: Targets): number
  /** λ₁ Σ|w| + ½ λ₂ Σw² now. */
  penalty(): number
  /** Mean loss and accuracy without dropout. Overwrites the network's batch, not its gradients. */
  evaluate(x: Float32Array, y: Targets): Evaluation
  /** Looks for dead and saturated neurons with these examples; likewise. */
  health(x: Float32Array): NetworkHealth
  /** A copy of all that training changes, settings apart: after `load` it goes on bit by bit as it would have. */
  save(): Checkpoint
  /** @throws RangeError if the checkpoint is of a network of other sizes */
  load(checkpoint: Checkpoint): void
}

/**
 * Trains a network by mini-batches.
 *
 * Epoch k is shuffled by `createRng(seed, 'shuffle', k)`; the dropout masks of step t are drawn from
 * `createRng(seed, 'dropout', t)`, layer by layer, t from 0.
 */
export function createTrainer(
  network: Network,
  { seed = 0, ...given }: Partial<Settings> & { seed?: number } = {},
): NetworkTrainer {
  const { weights, weightGradients } = network
  const D = network.sizes[0]!
  const K = network.sizes.at(-1)!
  const hidden = network.sizes.slice(1, -1)
  const parameters = weights.flatMap((w, l) => [w, network.biases[l]!])
  const gradients = weightGradients.flatMap((g, l) => [g, network.biasGradients[l]!])

  const settings: Settings = {
    optimizer: 'sgd',
    learningRate: 0.03,
    l1: 0,
    l2: 0,
    dropout: 0,
    batchSize: 10,
    frozen: 0,
    ...DEFAULTS,
    ...given,
  }
  let optimizer = createOptimizer(settings.optimizer, parameters)
  const batches = createBatches(seed)
  let steps = 0
  let shown = 0 // examples in an epoch, as of the latest step

  let checkedX: Float32Array | undefined
  let checkedY: Targets | undefined

  let room = 0 // examples the arrays below can hold
  let chosen = new Uint32Array() //   [B] which examples
  let inputs = new Float32Array() //  [B, D]
  let targets = new Float32Array() // [B, K]
  let masks = hidden.map(() => new Float32Array())

  function makeRoom(batch: number) {
    if (batch <= room) return
    room = batch
    chosen = new Uint32Array(room)
    inputs = new Float32Array(room * D)
    targets = new Float32Array(room * K)
    masks = hidden.map((n) => new Float32Array(room * n))
  }

  function drawMasks(batch: number) {
    const rng = createRng(seed, 'dropout', steps)
    for (let l = 0; l < hidden.length; l++) drawMask(rng, settings.dropout, masks[l]!, batch * hidden[l]!)
    return masks
  }

  function train(x: Float32Array, y: Targets) {
    const { batchSize, dropout, l1, l2 } = settings
    if (settings.optimizer !== optimizer.name) optimizer = createOptimizer(settings.optimizer, parameters)

    if (x !== checkedX || y !== checkedY) {
      checkExamples(x, y, D, K)
      checkedX = x
      checkedY = y
    }

    shown = x.length / D
    makeRoom(Math.min(batchSize, shown))
    const batch = batches.next(chosen, shown, batchSize)
    copyInputs(x, chosen, inputs, batch, D)
    copyTargets(y, chosen, targets, batch, K)

    network.forward(inputs, batch, dropout > 0 ? drawMasks(batch) : undefined)
    network.backward(targets)
    if (l1 !== 0 || l2 !== 0) {
      for (let l = 0; l < weights.length; l++) addPenaltyGradient(weights[l]!, weightGradients[l]!, l1, l2)
    }
    optimizer.update(gradients, settings, 2 * settings.frozen) // each layer has weights and biases
    steps++
    return network.meanLoss(targets)
  }

  return {
    settings,
    get step() {
      return steps
    },
    get epoch() {
      return shown === 0 ? batches.epoch : batches.epoch + batches.position / shown
    },
    train,
    penalty: () => penalty(weights, settings.l1, settings.l2),
    evaluate: (x, y) => evaluateNetwork(network, x, y),
    health: (x) => healthOf(network, x),
    save: () => saveTraining(network, optimizer, batches, steps),
    load(checkpoint) {
      optimizer = createOptimizer(settings.optimizer, parameters)
      loadTraining(checkpoint, network, optimizer, batches)
      steps = checkpoint.step
    },
  }
}
