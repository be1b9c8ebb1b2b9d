import { activate } from '@/lib/engine/activations'
import type { Checkpoint } from '@/lib/engine/experiment'
import { dense, dropoutMask, softmaxCrossEntropy } from '@/lib/engine/layers'
import { createOptimizer, lossAndGradients, type Optimizer } from '@/lib/engine/optimizers'
import { readBack } from '@/lib/engine/read-back'
import { createBatches } from '@/lib/engine/scratch/batches'
import { loadPlace, PLACE, savePlace } from '@/lib/engine/scratch/checkpoint'
import { shareBeside } from '@/lib/engine/share'
import { tf } from '@/lib/engine/tf'
import { createVariables, loadVariables, readTensors, type Variables } from '@/lib/engine/weights'
import { createRng } from '@/lib/math/rng'
import {
  architectureOf,
  type Evaluation,
  type Examples,
  frozenLayers,
  type NetParams,
  type PlaygroundNet,
  type Task,
} from './playground-net'

type Architecture = ReturnType<typeof architectureOf>

const output: Record<Architecture['output'], (z: tf.Tensor) => tf.Tensor> = {
  linear: (z) => z,
  tanh: tf.tanh,
  sigmoid: tf.sigmoid,
  softmax: (z) => tf.softmax(z),
}

/** The playground's network in TensorFlow.js; the same weights, batches and formulas as on `scratch`. */
export function createTfNet(params: NetParams, task: Task, seed: number): PlaygroundNet {
  const shape = architectureOf(params, task)
  const { sizes } = shape
  const last = sizes.length - 2
  const D = sizes[0]!
  const variables: Variables = createVariables(
    seed,
    Object.fromEntries(
      sizes.slice(1).flatMap((n, l) => [
        [`weights/${l}`, { shape: [sizes[l]!, n], start: params.initializer }],
        [`biases/${l}`, { shape: [n], start: { constant: 0 } }],
      ]),
    ),
  )
  let optimizer: Optimizer = createOptimizer(params.optimizer, variables)
  let gradients: Record<string, tf.Tensor> = {}
  const batches = createBatches(seed)
  let step = 0

  const w = (l: number) => variables[`weights/${l}`]!
  const b = (l: number) => variables[`biases/${l}`]!

  /** Pre-activations of the output and activations of every layer for x [N, D]. */
  function forward(x: tf.Tensor, masks?: readonly tf.Tensor[]) {
    const activations: tf.Tensor[] = []
    let a = x
    let z = x
    for (let l = 0; l <= last; l++) {
      z = dense(a, w(l), b(l))
      a = l === last ? output[shape.output](z) : activate[shape.activation](z)
      activations.push(a)
      if (masks && l < last) a = a.mul(masks[l]!)
    }
    return { logits: z, activations }
  }

  function dataLoss(logits: tf.Tensor, outputs: tf.Tensor, y: tf.Tensor): tf.Scalar {
    switch (shape.loss) {
      case 'mse':
        return outputs.sub(y).square().mean().mul(0.5).asScalar()
      case 'binaryCrossEntropy':
        // softplus(z) − z y, which is −ln σ(z) for y = 1 and −ln(1 − σ(z)) for y = 0
        return tf.softplus(logits).sub(logits.mul(y)).mean().asScalar()
      case 'categoricalCrossEntropy':
        return softmaxCrossEntropy(logits, tf.argMax(y, 1))
    }
  }

  function penalty({ l1, l2 }: NetParams): tf.Scalar {
    let sum: tf.Tensor = tf.scalar(0)
    for (let l = 0; l <= last; l++) {
      // |w| as w · sign w: the slope of tf.abs at 0 is −1 (tfjs 4.22), where it should pull nowhere.
      if (l1 > 0) sum = sum.add(w(l).mul(w(l).sign()).sum().mul(l1))
      if (l2 > 0)
        sum = sum.add(
          w(l)
            .square()
            .sum()
            .mul(l2 / 2),
        )
    }
    return sum.asScalar()
  }

  /** Values [N, n] or [in, out] in scratch's order of neurons: [out, in]. */
  async function arraysByLayer(tensors: Record<string, tf.Tensor>, prefix: string) {
    const turned = tf.tidy(() =>
      Object.fromEntries(sizes.slice(1).map((_, l) => [`${l}`, flip(tensors[`${prefix}/${l}`]!)])),
    )
    const arrays = await readTensors(turned)
    tf.dispose(turned)
    return sizes.slice(1).map((_, l) => arrays[`${l}`]!.values)
  }

  const flip = (tensor: tf.Tensor) => (tensor.rank === 2 ? tf.transpose(tensor) : tf.clone(tensor))
  const zeros = () =>
    Object.fromEntries(Object.entries(variables).map(([name, v]) => [name, tf.zerosLike(v)]))

  return {
    train({ x, y }: Examples, now) {
      if (now.optimizer !== optimizer.kind) {
        optimizer.dispose()
        optimizer = createOptimizer(now.optimizer, variables)
      }
      const K = sizes.at(-1)!
      const chosen = new Uint32Array(now.batchSize)
      const count = batches.next(chosen, x.length / D, now.batchSize)
      const rows = chosen.subarray(0, count)
      tf.dispose(gradients)
      gradients = tf.tidy(() => {
        const inputs = tf.tensor2d(gatherRows(x, rows, D), [count, D])
        const targets = tf.tensor2d(gatherRows(y, rows, K), [count, K])
        const rng = createRng(seed, 'dropout', step)
        const masks =
          now.dropout > 0
            ? sizes.slice(1, -1).map((n) => dropoutMask(rng, [count, n], now.dropout))
            : undefined
        const { gradients: fresh } = lossAndGradients(() => {
          const { logits, activations } = forward(inputs, masks)
          return dataLoss(logits, activations.at(-1)!, targets).add(penalty(now)).asScalar()
        }, variables)
        return fresh
      })
      const frozen = frozenLayers(params, now.frozen)
      optimizer.apply(gradients, now, (name) => Number(name.split('/')[1]) >= frozen)
      step++
    },
    async respond(x) {
      const activations = tf.tidy(() => forward(tf.tensor2d(x, [x.length / D, D])).activations)
      const arrays = await readTensors(Object.fromEntries(activations.map((a, l) => [l, a])))
      tf.dispose(activations)
      return activations.map((_, l) => arrays[l]!.values)
    },
    async evaluate({ x, y }): Promise<Evaluation> {
      const N = x.length / D
      const [loss, right] = tf.tidy(() => {
        const targets = tf.tensor2d(y, [N, y.length / N])
        const { logits, activations } = forward(tf.tensor2d(x, [N, D]))
        const outputs = activations.at(-1)!
        return [dataLoss(logits, outputs, targets), rightOnes(outputs, targets, shape.output)] as const
      })
      const [[lossValue], accuracy] = await Promise.all([readBack(loss), right && readBack(right)])
      tf.dispose([loss, ...(right ? [right] : [])])
      return accuracy
        ? { loss: lossValue!, accuracy: shareBeside(lossValue!, accuracy[0]!) }
        : { loss: lossValue! }
    },
    async read() {
      const none = Object.keys(gradients).length === 0 ? zeros() : gradients
      const [weights, biases, weightGradients, biasGradients] = await Promise.all([
        arraysByLayer(variables, 'weights'),
        arraysByLayer(variables, 'biases'),
        arraysByLayer(none, 'weights'),
        arraysByLayer(none, 'biases'),
      ])
      if (none !== gradients) tf.dispose(none)
      return { weights, biases, weightGradients, biasGradients }
    },
    write({ weights, biases }) {
      tf.tidy(() => {
        for (const [l, values] of weights.entries())
          w(l).assign(tf.transpose(tf.tensor2d(values, [sizes[l + 1]!, sizes[l]!])))
        for (const [l, values] of biases.entries()) b(l).assign(tf.tensor1d(values))
      })
    },
    async health(x) {
      const N = x.length / D
      const vitals = tf.tidy(() => ({
        gradients: sizes
          .slice(1)
          .map((_, l) => gradients[`weights/${l}`]?.square().mean().sqrt() ?? tf.scalar(0)),
        // A unit is dead when its output is the same 0 for every example: only rectifiers can be.
        dead: forward(tf.tensor2d(x, [N, D]))
          .activations.slice(0, -1)
          .map((a) =>
            shape.activation === 'relu' ? tf.equal(a.max(0), 0).cast('float32').mean() : tf.scalar(0),
          ),
      }))
      const scalars = (tensors: tf.Tensor[]) => Promise.all(tensors.map(async (t) => (await readBack(t))[0]!))
      const [slopes, dead] = await Promise.all([scalars(vitals.gradients), scalars(vitals.dead)])
      tf.dispose(vitals)
      return { gradients: slopes, dead }
    },
    async save(at) {
      const [weights, memory] = await Promise.all([readTensors(variables), optimizer.save()])
      const arrays = turn({ ...weights, ...memory })
      arrays[PLACE] = savePlace(batches)
      return { step: at, arrays }
    },
    load({ step: at, arrays }) {
      const ours = turn(arrays)
      loadVariables(variables, ours)
      optimizer.load(ours)
      loadPlace(batches, arrays[PLACE])
      step = at
    },
    dispose() {
      optimizer.dispose()
      tf.dispose([...Object.values(variables), ...Object.values(gradients)])
    },
  }
}

/** Weights [in, out] as scratch keeps them, [out, in], and back: a run that loses its device may go on there. */
function turn(arrays: Checkpoint['arrays']): Checkpoint['arrays'] {
  return Object.fromEntries(
    Object.entries(arrays).map(([name, { shape, values }]) => {
      const [rows, columns] = shape
      if (rows === undefined || columns === undefined) return [name, { shape, values }]
      const turned = values.map((_, i) => values[(i % rows) * columns + Math.floor(i / rows)]!)
      return [name, { shape: [columns, rows], values: turned }]
    }),
  )
}

/** The chosen rows of a matrix with `columns` columns. */
function gatherRows(values: Float32Array, rows: Uint32Array, columns: number): Float32Array {
  const out = new Float32Array(rows.length * columns)
  for (const [i, row] of rows.entries())
    out.set(values.subarray(row * columns, (row + 1) * columns), i * columns)
  return out
}

/** Share of examples whose largest output, or whose side of the border, is the wanted one. */
function rightOnes(
  outputs: tf.Tensor,
  targets: tf.Tensor,
  kind: Architecture['output'],
): tf.Tensor | undefined {
  if (outputs.shape[1]! > 1)
    return tf.equal(tf.argMax(outputs, 1), tf.argMax(targets, 1)).cast('float32').mean()
  if (kind === 'linear') return
  const border = kind === 'sigmoid' ? 0.5 : 0
  return tf.equal(tf.greater(outputs, border), tf.greater(targets, border)).cast('float32').mean()
}
