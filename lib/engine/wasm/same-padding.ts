import { type KernelConfig, type TensorInfo, util } from '@tensorflow/tfjs-core'
import { type KernelCall, product, run } from './heap'
import { assertCovered, convolutionWindows, type Windows } from './windows'

/**
 * A stock convolution kernel with `pad: 'same'` spelled out as numbers:
 *
 *   p = max(0, (⌈size / s⌉ − 1) s + (K − 1) d + 1 − size),   ⌊p / 2⌋ before and the rest after
 *
 * x [N, H, W, C], filter [KH, KW, C, F], or [KH, KW, C, M] depthwise.
 *
 * Given 'same', the stock kernels leave the padding to XNNPACK, and with tfjs 4.22 windows come out shifted, without an
 * error, wherever the stride steps over the rest of an image, so that p is 0 only by that max: in the 1×1 convolution
 * with stride 2 of a residual network on even sizes, for one. With the numbers spelled out they agree with the cpu.
 */
export function samePadding(stock: KernelConfig, depthwise: boolean) {
  return ({
    inputs,
    attrs,
    backend,
  }: KernelCall<{ x: TensorInfo; filter: TensorInfo }, Windows>): TensorInfo => {
    const { x, filter } = inputs
    const { kernelName } = stock
    const info = convolutionWindows(kernelName, x.shape, filter.shape, attrs, depthwise)
    // Where nothing is to be read or written the stock kernels read and write all the same.
    util.assert(info.inChannels > 0, () => `not supported on WebAssembly: ${kernelName} of no channels`)
    if (product(info.outShape) === 0) return backend.makeOutput(info.outShape, 'float32')
    assertCovered(kernelName, info)
    if (attrs.pad !== 'same') return run(stock, { inputs: { ...inputs }, attrs, backend })
    const { top, bottom, left, right } = info.padInfo
    const pad = [
      [0, 0],
      [top, bottom],
      [left, right],
      [0, 0],
    ]
    return run(stock, {
      inputs: { ...inputs },
      attrs: { ...attrs, pad, dimRoundingMode: undefined },
      backend,
    })
  }
}
