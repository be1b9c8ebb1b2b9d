import { dense } from '@/lib/engine/layers'
import { createOptimizer } from '@/lib/engine/optimizers'
import { readBack } from '@/lib/engine/read-back'
import { tf } from '@/lib/engine/tf'
import { createVariables, loadVariables, saveVariables, type WeightSpec } from '@/lib/engine/weights'
import type { LossLabParams, LossName, Task } from './loss-lab.params'
import { SIZES } from './loss-lab-data'

type Arrays = Awaited<ReturnType<typeof saveVariables>>

/**
 * Mean loss of a batch, formula by formula as `lib/math/losses` has it. All but cross-entropy are taken of the
 * output itself, which is σ(z) where the target is a class and z where it is a value.
 *
 * @param z outputs before the sigmoid, [N, 1]
 * @param y targets, [N, 1]; 0 or 1 where `classes`
 */
export function meanLoss(
  loss: LossName,
  z: tf.Tensor,
  y: tf.Tensor,
  classes: boolean,
  delta: number,
): tf.Scalar {
  // softplus(z) − z y, which is −ln σ(z) for y = 1 and −ln(1 − σ(z)) for y = 0
  if (loss === 'crossEntropy') return tf.softplus(z).sub(z.mul(y)).mean().asScalar()
  const error = (classes ? tf.sigmoid(z) : z).sub(y)
  if (loss === 'squared') return error.square().mean().mul(0.5).asScalar()
  // |e| as e · sign e: the slope of tf.abs at 0 is −1 (tfjs 4.22), where it should pull nowhere.
  const size = error.mul(error.sign())
  if (loss === 'absolute') return size.mean().asScalar()
  // With m = min(|e|, δ), ½ m² + δ (|e| − m) is both of Huber's cases.
  const small = tf.minimum(size, delta)
  return small.square().mul(0.5).add(size.sub(small).mul(delta)).mean().asScalar()
}

export type Racer = ReturnType<typeof createRacer>

/** One network under one loss. Racers of one task and seed begin alike. */
export function createRacer(loss: LossName, { task, start }: LossLabParams, seed: number) {
  const sizes = SIZES[task]
  const last = sizes.length - 2
  const classes = task !== 'outliers'
  const variables = createVariables(seed, specsOf(task, start))
  const optimizer = createOptimizer(task === 'calibration' ? 'adam' : 'sgd', variables)

  /** Outputs before the sigmoid, [N, 1]. */
  function forward(x: tf.Tensor): tf.Tensor {
    let a = x
    for (let l = 0; l <= last; l++) {
      const z = dense(a, variables[`weights/${l}`]!, variables[`biases/${l}`]!)
      a = l === last ? z : tf.tanh(z)
    }
    return a
  }

  async function read(compute: () => tf.Tensor): Promise<Float32Array> {
    const tensor = tf.tidy(compute)
    const values = await readBack(tensor)
    tensor.dispose()
    return values
  }

  return {
    loss,
    /** One step of gradient descent on all examples. */
    step(x: tf.Tensor, y: tf.Tensor, { learningRate, delta }: LossLabParams) {
      optimizer.minimize(() => meanLoss(loss, forward(x), y, classes, delta), { learningRate }).dispose()
    },
    /** Its own loss over the examples. */
    async evaluate(x: tf.Tensor, y: tf.Tensor, { delta }: LossLabParams): Promise<number> {
      return (await read(() => meanLoss(loss, forward(x), y, classes, delta)))[0]!
    },
    /** Outputs before the sigmoid, [N]. */
    logits: (x: tf.Tensor): Promise<Float32Array> => read(() => forward(x)),
    /** Weight and bias of a network without hidden layer. */
    async weights(): Promise<{ weight: number; bias: number }> {
      const { 'weights/0': w, 'biases/0': b } = await saveVariables(variables)
      return { weight: w!.values[0]!, bias: b!.values[0]! }
    },
    async save(): Promise<Arrays> {
      const [weights, memory] = await Promise.all([saveVariables(variables), optimizer.save()])
      return prefixed({ ...weights, ...memory }, `${loss}/`)
    },
    load(arrays: Arrays) {
      const own = unprefixed(arrays, `${loss}/`)
      loadVariables(variables, own)
      optimizer.load(own)
    },
    dispose() {
      optimizer.dispose()
      tf.dispose(Object.values(variables))
    },
  }
}

/** Nothing yet for the line, wrong on purpose for the neuron, Glorot's rule for the network. */
function specsOf(task: Task, start: number): Record<string, WeightSpec> {
  const sizes = SIZES[task]
  const begin = {
    outliers: { constant: 0 },
    saturation: { constant: start },
    calibration: 'glorotUniform',
  } as const
  return Object.fromEntries(
    sizes.slice(1).flatMap((n, l) => [
      [`weights/${l}`, { shape: [sizes[l]!, n], start: begin[task] }],
      [`biases/${l}`, { shape: [n], start: { constant: 0 } }],
    ]),
  )
}

const prefixed = (arrays: Arrays, prefix: string): Arrays =>
  Object.fromEntries(Object.entries(arrays).map(([name, array]) => [prefix + name, array]))

const unprefixed = (arrays: Arrays, prefix: string): Arrays =>
  Object.fromEntries(
    Object.entries(arrays)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, array]) => [name.slice(prefix.length), array]),
  )
