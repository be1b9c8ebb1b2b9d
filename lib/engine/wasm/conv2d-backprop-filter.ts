import { backend_util, type Conv2DBackpropFilterAttrs, type TensorInfo } from '@tensorflow/tfjs-core'
import { type KernelCall, offsets, zeros } from './heap'
import { native, withScratch } from './native'
import { withPadding } from './padded'

/**
 * Gradient of a convolution with respect to its filter:
 *
 *   dw[i, j, c, f] = Σ_{n, y, x} X[n, y·s_h + i − p_t, x·s_w + j − p_l, c] dy[n, y, x, f]
 *
 * x [N, H, W, C], dy [N, OH, OW, F], dw [KH, KW, C, F]; X is x with zeros around it.
 *
 * tfjs 4.22 has no such kernel on WebAssembly (tfjs #8474, #8082), so no convolution can be trained there. Here it is a
 * product for every image and row of the filter (`lib/kernels/filter-gradient`).
 */
export function conv2dBackpropFilter({
  inputs: { x, dy },
  attrs: { strides, pad, dataFormat, dimRoundingMode, filterShape },
  backend,
}: KernelCall<{ x: TensorInfo; dy: TensorInfo }, Conv2DBackpropFilterAttrs>): TensorInfo {
  const format = backend_util.convertConv2DDataFormat(dataFormat)
  if (format !== 'channelsLast') throw new Error('Conv2DBackpropFilter on WebAssembly takes NHWC only')
  const shape = x.shape as [number, number, number, number]
  const info = backend_util.computeConv2DInfo(
    shape,
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
    false,
    format,
  )
  const dw = zeros(backend, filterShape)
  const { batchSize: N, inChannels: C, outHeight: OH, outWidth: OW, outChannels: F } = info
  const { filterHeight: KH, filterWidth: KW, strideHeight, strideWidth } = info
  const kernels = native(backend)
  withPadding(backend, x, info, ({ images, height, width }) =>
    withScratch(backend, kernels.panelSize(OH * OW, F), (panels) => {
      const at = offsets(backend, images, dy, dw)
      kernels.filterBack(...at, panels, N, height, width, C, OH, OW, F, KH, KW, strideHeight, strideWidth)
    }),
  )
  return dw
}
