/** The two numbers of a training step that set its floor: what it must compute, and what it must move. */
import type { Task } from './tasks'

export interface Work {
  /** Multiplications with an addition, of all products and convolutions, forward and backward. */
  multiplyAdds: number
  /** Bytes read and written at least: see `bytesOf`. */
  bytes: number
}

/** A product of the model: its multiply-adds forward, and the numbers it leaves behind. */
interface Product {
  multiplyAdds: number
  outputs: number
  /** Whether nobody asks for the gradient of its inputs: it reads the data. */
  first?: boolean
}

const product = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1)

const dense = (rows: number, inputs: number, outputs: number, first = false): Product => ({
  multiplyAdds: rows * inputs * outputs,
  outputs: rows * outputs,
  first,
})

/** @param positions outputs of one filter in the whole batch; for a transposed convolution, inputs */
const convolution = (positions: number, taps: number, filters: number, first = false): Product => ({
  multiplyAdds: positions * taps * filters,
  outputs: positions * filters,
  first,
})

function recurrent(gates: number, { shape, weights, y }: Task): Product[] {
  const [T, B, D] = shape as [number, number, number]
  const H = weights.u!.shape[0]!
  const classes = 'classes' in y ? y.classes : 0
  return [dense(T * B, D, gates * H, true), dense(T * B, H, gates * H), dense(B, H, classes)]
}

const productsOf: Record<Task['model'], (task: Task) => Product[]> = {
  small: ({ batch: B }) => [dense(B, 2, 8, true), dense(B, 8, 8), dense(B, 8, 1)],
  mlp: ({ batch: B }) => [dense(B, 784, 128, true), dense(B, 128, 10)],
  cnn: ({ batch: B }) => [
    convolution(B * 26 * 26, 9, 8, true),
    convolution(B * 11 * 11, 9 * 8, 16),
    dense(B, 400, 10),
  ],
  lstm: (task) => recurrent(4, task),
  gru: (task) => recurrent(3, task),
  generator: ({ batch: B }) => [
    dense(B, 16, 784, true),
    convolution(B * 7 * 7, 16 * 16, 8),
    convolution(B * 14 * 14, 16 * 8, 1),
  ],
  transformer({ batch: B, shape, weights }) {
    const T = shape[1]!
    const [V, D] = weights.tokens!.shape as [number, number]
    const block = [
      dense(B * T, D, 3 * D),
      dense(B * T, T, D), // scores, all heads together
      dense(B * T, T, D), // answers
      dense(B * T, D, D),
      dense(B * T, D, 4 * D),
      dense(B * T, 4 * D, D),
    ]
    return [...block, ...block, dense(B * T, D, V)]
  },
}

/**
 * What a step of a task takes, whoever takes it.
 *
 * Backward a product costs twice what it costs forward: once for the gradient of its weights, once for that of its inputs,
 * unless these are the data. In bytes (float32): the update reads a weight and its gradient and writes it, Adam reads and
 * writes two averages besides; every output of a product is written and read, and so is its gradient; the data are read
 * forward and for the gradient of the first weights. What stays in registers or in a cache in between costs less.
 */
export function workOf(task: Task): Work {
  const products = productsOf[task.model](task)
  const parameters = Object.values(task.weights).reduce((sum, { shape }) => sum + product(shape), 0)
  const perParameter = task.optimizer === 'adam' ? 7 : 3
  const outputs = products.reduce((sum, { outputs }) => sum + outputs, 0)
  return {
    multiplyAdds: products.reduce((sum, { multiplyAdds, first }) => sum + (first ? 2 : 3) * multiplyAdds, 0),
    bytes: 4 * (perParameter * parameters + 4 * outputs + 2 * product(task.shape)),
  }
}
