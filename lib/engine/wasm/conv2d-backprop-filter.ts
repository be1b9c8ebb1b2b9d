import { backend_util, type Conv2DBackpropFilterAttrs, type TensorInfo } from '@tensorflow/tfjs-core'
import { type KernelCall, NUMBER_BYTES, offset, zeros } from './heap'
import { native, withScratch } from './native'

/**
 * Gradient of a convolution with respect to its filter:
 *
 *   dw[i, j, c, f] = Σ_{n, y, x} X[n, y·s_h + i − p_t, x·s_w + j − p_l, c] dy[n, y, x, f]
 *
 * x [N, H, W, C], dy [N, OH, OW, F], dw [KH, KW, C, F]; X is x with zeros around it.
 *
 * tfjs 4.22 has no such kernel on WebAssembly (tfjs #8474, #8082), so no convolution can be trained there. Here it is a
 * product for every image, dw += Pᵀ dy, where a row of P [OH·OW, KH·KW·C] lists what an output position saw: the patches of
 * one image stay in the first-level cache.
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
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, filterHeight, filterWidth } = info
  const kernels = native(backend)
  const positions = outHeight * outWidth
  const taps = filterHeight * filterWidth * inChannels
  const room = positions * taps
  withScratch(backend, room + kernels.panelSize(positions, outChannels), (patches) => {
    const panels = patches + room * NUMBER_BYTES
    const [images, slopes, sums] = [x, dy, dw].map((tensor) => offset(backend, tensor)) as [
      number,
      number,
      number,
    ]
    for (let n = 0; n < info.batchSize; n++) {
      kernels.patches(
        images + n * inHeight * inWidth * inChannels * NUMBER_BYTES,
        patches,
        ...[inHeight, inWidth, inChannels, outHeight, outWidth, filterHeight, filterWidth],
        ...[info.strideHeight, info.strideWidth, info.padInfo.top, info.padInfo.left],
      )
      const b = slopes + n * positions * outChannels * NUMBER_BYTES
      const [a, c] = [patches, sums]
      kernels.multiply(
        a,
        taps,
        b,
        outChannels,
        c,
        outChannels,
        panels,
        taps,
        positions,
        outChannels,
        true,
        false,
        true,
      )
    }
  })
  return dw
}
