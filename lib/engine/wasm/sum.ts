import { type KernelConfig, type SumAttrs, type TensorInfo, util } from '@tensorflow/tfjs-core'
import { ints, type KernelCall, offset, product, run, size } from './heap'
import { native } from './native'

/**
 * Sum over axes; over leading axes, as in the gradient of every bias, column by column:
 *
 *   out[j…] = Σ_i… x[i…, j…]
 *
 * The stock kernel transposes x first, and then adds one number at a time; of nothing it returns what the heap held.
 */
export function sum(stock: KernelConfig) {
  return ({ inputs, attrs, backend }: KernelCall<{ x: TensorInfo }, SumAttrs>): TensorInfo => {
    const { x } = inputs
    const axes = util.parseAxisParam(attrs.axis, x.shape)
    const leading = axes.every((axis) => axis < axes.length) && axes.length < x.shape.length
    const rest = x.shape.slice(axes.length)
    if (!leading || axes.length === 0 || x.dtype !== 'float32') {
      const out = run(stock, { inputs: { x }, attrs, backend })
      if (size(x) === 0) ints(backend, out).fill(0)
      return out
    }
    const out = backend.makeOutput(attrs.keepDims ? [...axes.map(() => 1), ...rest] : rest, 'float32')
    const rows = product(x.shape.slice(0, axes.length))
    native(backend).columnSums(offset(backend, x), offset(backend, out), rows, product(rest))
    return out
  }
}
