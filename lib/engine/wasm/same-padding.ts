import { backend_util, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs-core'
import { type KernelCall, run } from './heap'

interface ConvolutionAttrs {
  strides: [number, number] | number
  dilations?: [number, number] | number | null
  pad: 'valid' | 'same' | number | backend_util.ExplicitPadding
}

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
  }: KernelCall<{ x: TensorInfo; filter: TensorInfo }, ConvolutionAttrs>): TensorInfo => {
    if (attrs.pad !== 'same') return run(stock, { inputs: { ...inputs }, attrs, backend })
    const { x, filter } = inputs
    const { top, bottom, left, right } = backend_util.computeConv2DInfo(
      x.shape as [number, number, number, number],
      filter.shape as [number, number, number, number],
      attrs.strides,
      attrs.dilations ?? 1,
      'same',
      undefined,
      depthwise,
    ).padInfo
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
