import type { Fault } from '@/lib/autograd/faults'
import type { OperationName } from '@/lib/autograd/operations'
import { readBack } from '@/lib/engine/read-back'
import { tf } from '@/lib/engine/tf'
import { createVariables } from '@/lib/engine/weights'
import type { Descent } from './backprop-graph'
import type { Named, Task } from './backprop-graph-task'

type Compute = (a: tf.Tensor, b: tf.Tensor) => tf.Tensor

const compute: Record<OperationName, Compute> = {
  add: tf.add,
  sub: tf.sub,
  mul: tf.mul,
  div: tf.div,
  pow: tf.pow,
  neg: tf.neg,
  square: tf.square,
  exp: tf.exp,
  log: tf.log,
  sqrt: tf.sqrt,
  sin: tf.sin,
  cos: tf.cos,
  tanh: tf.tanh,
  sigmoid: tf.sigmoid,
  relu: tf.relu,
  // The slope of tf.abs at 0 is −1 (tfjs 4.22).
  abs: (a) => a.mul(a.sign()),
  max: tf.maximum,
  min: tf.minimum,
}

/** The slips of `lib/autograd/faults` on tensors. */
const slips: Record<string, (a: tf.Tensor, b: tf.Tensor, c: tf.Tensor) => tf.Tensor> = {
  'mul 0': (a) => a,
  'mul 1': (_, b) => b,
  'sub 1': (a) => tf.onesLike(a),
  'div 1': (a, b) => a.div(b.square()),
  'pow 0': (a, b) => a.pow(b.sub(1)),
  'neg 0': (a) => tf.onesLike(a),
  'square 0': (a) => a,
  'exp 0': (a) => a,
  'log 0': (a) => a,
  'sqrt 0': (_a, _b, c) => tf.div(1, c),
  'sin 0': (a) => a.cos().neg(),
  'cos 0': (a) => a.sin(),
  'tanh 0': (_a, _b, c) => tf.sub(1, c),
  'sigmoid 0': (_a, _b, c) => tf.sub(1, c),
  'relu 0': (a) => tf.onesLike(a),
}

/** The same descent with the gradients of TensorFlow.js: another program, which must come to the same numbers. */
export function createTfDescent({ graph, weights, examples }: Task): Descent {
  const names = Object.keys(weights)
  const variables = createVariables(
    0,
    Object.fromEntries(names.map((name) => [name, { shape: [], start: { constant: weights[name]! } }])),
  )

  function loss(example: Named, fault?: Fault): tf.Scalar {
    const values: tf.Tensor[] = []
    for (const [at, node] of graph.nodes.entries()) {
      if (node.kind === 'constant') values.push(tf.scalar(node.value))
      else if (node.kind === 'input')
        values.push(variables[node.name] ?? tf.scalar(example[node.name] ?? node.value))
      else {
        const operation = compute[node.operation]
        const operands = node.operands.map((operand) => values[operand]!)
        const [a, b] = operands
        values.push(fault?.node === at ? faulty(operation, operands, fault) : operation(a!, b!))
      }
    }
    return values[graph.output] as tf.Scalar
  }

  /** ∂loss/∂weight for every weight in order. */
  function gradients(example: Named, fault?: Fault): tf.Tensor[] {
    const { grads } = tf.variableGrads(() => loss(example, fault), Object.values(variables))
    return names.map((name) => grads[variables[name]!.name] ?? tf.scalar(0))
  }

  return {
    step(example, learningRate, fault) {
      tf.tidy(() => {
        for (const [i, gradient] of gradients(example, fault).entries()) {
          const variable = variables[names[i]!]!
          variable.assign(variable.sub(gradient.mul(learningRate)))
        }
      })
    },
    async read(example, fault) {
      const all = tf.tidy(() =>
        tf.stack([
          tf.mean(tf.stack(examples.map((one) => loss(one)))),
          ...Object.values(variables),
          ...gradients(example, fault),
        ]),
      )
      const [mean, ...rest] = await readBack(all)
      all.dispose()
      const named = (from: number) => Object.fromEntries(names.map((name, i) => [name, rest[from + i]!]))
      return { loss: mean!, weights: named(0), gradients: named(names.length) }
    },
    write(values) {
      tf.tidy(() => {
        for (const [name, value] of Object.entries(values)) variables[name]?.assign(tf.scalar(value))
      })
    },
    dispose: () => tf.dispose(Object.values(variables)),
  }
}

/**
 * An operation whose gradient towards one operand is the slip's; towards the others it is right. That operand goes in
 * without a way back, and a zero that has only a way back is added: one gradient cannot ask for another (tfjs 4.22).
 */
function faulty(operation: Compute, operands: readonly tf.Tensor[], { place, id }: Fault): tf.Tensor {
  const blocked = tf.customGrad((a) => ({
    value: (a as tf.Tensor).clone(),
    gradFunc: (dy: tf.Tensor) => tf.zerosLike(dy),
  }))
  const [a, b] = operands.map((operand, i) => (i === place ? blocked(operand) : operand))
  const c = operation(a!, b!)
  const back = tf.customGrad((_, ...rest) => {
    const save = rest.at(-1) as unknown as (tensors: tf.Tensor[]) => void
    save([slips[id]!(a!, b!, c)])
    return { value: tf.scalar(0), gradFunc: (dy: tf.Tensor, [slip]: tf.Tensor[]) => dy.mul(slip!) }
  })
  return c.add(back(operands[place]!))
}
