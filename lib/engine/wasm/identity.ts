import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core'
import { type KernelCall, run } from './heap'

/**
 * The same tensor once more: out = x, any shape and type.
 *
 * The engine calls this for every tensor that a gradient will need later. The stock kernel copies the numbers, the
 * ones of the other back ends count a reference; tensors never change, so counting is enough.
 */
export function identity(stock: KernelConfig) {
  return ({ inputs, attrs, backend }: KernelCall<{ x: TensorInfo }, object>): TensorInfo => {
    const { x } = inputs
    if (x.dtype === 'string') return run(stock, { inputs, attrs, backend }) // strings do not live on the heap
    backend.incRef(x.dataId)
    return { dataId: x.dataId, shape: x.shape, dtype: x.dtype }
  }
}
