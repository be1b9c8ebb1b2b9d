import { type KernelConfig, type TensorInfo, util } from '@tensorflow/tfjs-core'
import { type KernelCall, product, run } from './heap'
import { assertCovered, poolWindows, type Windows } from './windows'

interface PoolAttrs extends Windows {
  filterSize: [number, number] | number
}

/**
 * Refuses numeric padding as wide as the window, where tfjs-backend-wasm 4.22.0 returns wrong numbers without an error: such
 * windows see nothing but padding.
 */
export function guardPadding(kernelName: string, { filterSize, pad }: PoolAttrs): void {
  if (typeof pad === 'string') return
  const [height, width] = typeof filterSize === 'number' ? [filterSize, filterSize] : filterSize
  const [, rows, columns] = typeof pad === 'number' ? [0, [pad], [pad]] : pad
  util.assert(
    Math.max(...(rows as number[])) < height && Math.max(...(columns as number[])) < width,
    () =>
      `not supported on WebAssembly: ${kernelName} (in tfjs 4.22 it is wrong where the padding is as wide as the window)`,
  )
}

/** A stock pooling kernel behind `guardPadding`. */
export function guardedPool(stock: KernelConfig) {
  return ({ inputs, attrs, backend }: KernelCall<{ x: TensorInfo }, PoolAttrs>): TensorInfo => {
    guardPadding(stock.kernelName, attrs)
    const info = poolWindows(stock.kernelName, inputs.x.shape, attrs)
    if (product(info.outShape) === 0) return backend.makeOutput(info.outShape, inputs.x.dtype)
    assertCovered(stock.kernelName, info)
    return run(stock, { inputs: { ...inputs }, attrs, backend })
  }
}

/** Stock `oneHot`, which in tfjs-backend-wasm 4.22.0 writes integers whatever type it is asked for: refuses others. */
export function guardedOneHot(stock: KernelConfig) {
  return ({ inputs, attrs, backend }: KernelCall<{ indices: TensorInfo }, { dtype: string }>): TensorInfo => {
    util.assert(
      attrs.dtype === 'int32',
      () =>
        `not supported on WebAssembly: OneHot of ${attrs.dtype} (in tfjs 4.22 it writes integers; cast its int32 result)`,
    )
    return run(stock, { inputs: { ...inputs }, attrs, backend })
  }
}
