import { type GatherV2Attrs, type KernelConfig, type TensorInfo, util } from '@tensorflow/tfjs-core'
import { ints, type KernelCall, NUMBER_BYTES, offset, product, run } from './heap'

/**
 * The rows of a table that integer ids name, as in every embedding:
 *
 *   out[i…, j…] = x[ids[i…], j…]
 *
 * The stock kernel finds the place of every single number anew; a row is one copy. Other axes and batches are left to it.
 */
export function gather(stock: KernelConfig) {
  return (kernelCall: KernelCall<{ x: TensorInfo; indices: TensorInfo }, GatherV2Attrs>): TensorInfo => {
    const { inputs, attrs, backend } = kernelCall
    const { x, indices } = inputs
    const [axis] = util.parseAxisParam(attrs.axis, x.shape)
    const byRows = axis === 0 && attrs.batchDims === 0 && x.dtype !== 'string' && x.dtype !== 'bool'
    if (!byRows || indices.dtype !== 'int32') return run(stock, { inputs: { ...inputs }, attrs, backend })
    const rest = x.shape.slice(1)
    const out = backend.makeOutput([...indices.shape, ...rest], x.dtype)
    const row = product(rest) * NUMBER_BYTES
    const [from, to] = [offset(backend, x), offset(backend, out)]
    for (const [i, id] of ints(backend, indices).entries()) {
      if (id < 0 || id >= x.shape[0]!)
        throw new Error(`gather: row ${id} is not one of the ${x.shape[0]} of the table`)
      backend.wasm.HEAPU8.copyWithin(to + i * row, from + id * row, from + (id + 1) * row)
    }
    return out
  }
}
