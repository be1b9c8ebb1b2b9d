import {
  type backend_util,
  type KernelConfig,
  type MaxPoolAttrs,
  type TensorInfo,
  util,
} from '@tensorflow/tfjs-core'
import { guardPadding } from './guards'
import { type KernelCall, offsets } from './heap'
import { native } from './native'
import { poolWindows } from './windows'

/**
 * Max pooling, in half of the time that the stock kernel takes; NaN is passed over.
 *
 *   y[n, y, x, c] = max over window (n, y, x) of x[…, c]
 */
export function maxPool({ kernelName }: KernelConfig) {
  return ({ inputs: { x }, attrs, backend }: KernelCall<{ x: TensorInfo }, MaxPoolAttrs>): TensorInfo => {
    util.assert(x.dtype === 'float32', () => `not supported on WebAssembly: ${kernelName} of ${x.dtype}`)
    guardPadding(kernelName, attrs)
    const info = poolWindows(kernelName, x.shape, attrs)
    const y = backend.makeOutput(info.outShape, 'float32')
    native(backend).maxPool(...offsets(backend, x, y), ...windowsOf(info))
    return y
  }
}

/** What the kernels of `lib/kernels/pooling` take after their addresses. */
export function windowsOf(info: backend_util.Conv2DInfo): number[] {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = info
  const { strideHeight, strideWidth, filterHeight, filterWidth } = info
  const sizes = [batchSize, inHeight, inWidth, inChannels, outHeight, outWidth]
  return [...sizes, filterHeight, filterWidth, strideHeight, strideWidth, padInfo.top, padInfo.left]
}
