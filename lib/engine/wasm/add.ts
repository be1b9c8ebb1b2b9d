import { type KernelConfig, type TensorInfo, util } from '@tensorflow/tfjs-core'
import { type KernelCall, offsets, run, size } from './heap'
import { native } from './native'

/**
 * Sum of two tensors; where one is added to every row of the other, as a bias is, row by row:
 *
 *   out[i…, j…] = a[i…, j…] + b[j…]
 *
 * The stock kernel takes many times as long there, as it starts anew with every row.
 */
export function add(stock: KernelConfig) {
  return ({ inputs, attrs, backend }: KernelCall<{ a: TensorInfo; b: TensorInfo }, object>): TensorInfo => {
    const [x, row] = size(inputs.a) < size(inputs.b) ? [inputs.b, inputs.a] : [inputs.a, inputs.b]
    const columns = size(row)
    const byRows =
      columns > 1 &&
      columns < size(x) &&
      x.dtype === 'float32' &&
      row.dtype === 'float32' &&
      util.arraysEqual(row.shape, x.shape.slice(x.shape.length - row.shape.length))
    if (!byRows) return run(stock, { inputs: { ...inputs }, attrs, backend })
    const out = backend.makeOutput(x.shape, 'float32')
    const [from, add, to] = offsets(backend, x, row, out)
    native(backend).addToRows(from, add, to, size(x) / columns, columns)
    return out
  }
}
