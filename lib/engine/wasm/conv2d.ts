import { backend_util, type Conv2DAttrs, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs-core'
import type { FusedAttrs } from '../fused'
import { type KernelCall, offset, offsets, product } from './heap'
import { native } from './native'
import { withWindows } from './padded'
import { samePadding } from './same-padding'
import { convolutionWindows } from './windows'

type Inputs = Record<'x' | 'filter', TensorInfo>

/**
 * Cross-correlation of images with filters, by the tiles of our matrix product (`lib/kernels/convolution`); with dilation by
 * the stock kernel.
 *
 * x [N, H, W, C], filter [KH, KW, C, F], y [N, OH, OW, F].
 */
export function conv2d(stock: KernelConfig) {
  const dilated = samePadding(stock, false)
  return (call: KernelCall<Inputs, Conv2DAttrs>): TensorInfo => {
    const [height, width] = [call.attrs.dilations].flat() as number[]
    return Math.max(height ?? 1, width ?? 1) > 1 ? dilated(call) : correlate(call)
  }
}

/** `Convolution`: every image gets its bias and is rectified while it is in the cache. */
export function convolution({
  inputs: { x, w, b },
  attrs,
  backend,
}: KernelCall<Record<'x' | 'w' | 'b', TensorInfo>, FusedAttrs['Convolution']>): TensorInfo[] {
  return [correlate({ inputs: { x, filter: w }, attrs, backend }, b, attrs.relu)]
}

function correlate(
  { inputs: { x, filter }, attrs, backend }: KernelCall<Inputs, Omit<Conv2DAttrs, 'dilations'>>,
  bias?: TensorInfo,
  relu = false,
): TensorInfo {
  const format = backend_util.convertConv2DDataFormat(attrs.dataFormat)
  if (format !== 'channelsLast') throw new Error('Conv2D on WebAssembly takes NHWC only')
  const info = convolutionWindows('Conv2D', x.shape, filter.shape, { ...attrs, dilations: 1 })
  const y = backend.makeOutput(info.outShape, 'float32')
  if (product(info.outShape) === 0) return y
  const kernels = native(backend)
  const panelSize = kernels.panelSize(
    info.filterHeight * info.filterWidth * info.inChannels,
    info.outChannels,
  )
  withWindows(backend, info, panelSize, (...windows) => {
    const [images, filters, to] = offsets(backend, x, filter, y)
    kernels.convolve(images, filters, bias ? offset(backend, bias) : 0, to, ...windows, Number(relu))
  })
  return y
}
