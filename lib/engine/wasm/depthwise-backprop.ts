import type {
  backend_util,
  DepthwiseConv2dNativeBackpropFilterAttrs,
  DepthwiseConv2dNativeBackpropInputAttrs,
  TensorInfo,
} from '@tensorflow/tfjs-core'
import { floats, type KernelCall, zeros } from './heap'
import { assertSlope, convolutionWindows } from './windows'

const [FILTER, INPUT] = ['DepthwiseConv2dNativeBackpropFilter', 'DepthwiseConv2dNativeBackpropInput'] as const

type Conv2DInfo = backend_util.Conv2DInfo

/**
 * Gradient of a depthwise convolution with respect to its filter:
 *
 *   dw[i, j, c, m] = Σ_{n, y, x} X[n, y·s_h + i·d_h − p_t, x·s_w + j·d_w − p_l, c] dy[n, y, x, c·M + m]
 *
 * x [N, H, W, C], dy [N, OH, OW, C·M], dw [KH, KW, C, M]; s strides, d dilations, X is x with zeros around it.
 *
 * tfjs 4.22 has no such kernel on WebAssembly (tfjs #8474). Each channel has its own few weights, so there is
 * no matrix product to hand to XNNPACK: plain loops over the heap.
 */
export function depthwiseBackpropFilter({
  inputs: { x, dy },
  attrs,
  backend,
}: KernelCall<{ x: TensorInfo; dy: TensorInfo }, DepthwiseConv2dNativeBackpropFilterAttrs>): TensorInfo {
  const info = convolutionWindows(FILTER, x.shape, attrs.filterShape, attrs, true)
  assertSlope(FILTER, dy, info)
  const { inChannels: C, outChannels } = info
  const M = outChannels / C
  const out = zeros(backend, attrs.filterShape)
  const meetings = meetingsOf(info)
  const [X, DY, DW] = [floats(backend, x), floats(backend, dy), floats(backend, out)]
  for (let n = 0; n < info.batchSize; n++) {
    const xStart = n * imageSize(info)
    const dyStart = n * outputSize(info)
    for (let k = 0; k < meetings.length; k += 3) {
      const xAt = xStart + meetings[k]!
      let dyAt = dyStart + meetings[k + 1]!
      let dwAt = meetings[k + 2]!
      for (let c = 0; c < C; c++) {
        const value = X[xAt + c]!
        for (let m = 0; m < M; m++) DW[dwAt++]! += value * DY[dyAt++]!
      }
    }
  }
  return out
}

/**
 * Gradient of a depthwise convolution with respect to its input:
 *
 *   dx[n, y·s_h + i·d_h − p_t, x·s_w + j·d_w − p_l, c] += Σ_m dy[n, y, x, c·M + m] w[i, j, c, m]
 *
 * over all n, y, x, i, j that meet the input. Shapes and reason as in `depthwiseBackpropFilter`.
 */
export function depthwiseBackpropInput({
  inputs: { dy, filter },
  attrs,
  backend,
}: KernelCall<{ dy: TensorInfo; filter: TensorInfo }, DepthwiseConv2dNativeBackpropInputAttrs>): TensorInfo {
  const info = convolutionWindows(INPUT, attrs.inputShape, filter.shape, attrs, true)
  assertSlope(INPUT, dy, info)
  const { inChannels: C, outChannels } = info
  const M = outChannels / C
  const out = zeros(backend, attrs.inputShape)
  const meetings = meetingsOf(info)
  const [DY, Filter, DX] = [floats(backend, dy), floats(backend, filter), floats(backend, out)]
  for (let n = 0; n < info.batchSize; n++) {
    const dxStart = n * imageSize(info)
    const dyStart = n * outputSize(info)
    for (let k = 0; k < meetings.length; k += 3) {
      const dxAt = dxStart + meetings[k]!
      let dyAt = dyStart + meetings[k + 1]!
      let filterAt = meetings[k + 2]!
      for (let c = 0; c < C; c++) {
        let sum = 0
        for (let m = 0; m < M; m++) sum += Filter[filterAt++]! * DY[dyAt++]!
        DX[dxAt + c]! += sum
      }
    }
  }
  return out
}

function imageSize({ inHeight, inWidth, inChannels }: Conv2DInfo): number {
  return inHeight * inWidth * inChannels
}

function outputSize({ outHeight, outWidth, outChannels }: Conv2DInfo): number {
  return outHeight * outWidth * outChannels
}

/**
 * Every meeting of a filter tap with a pixel, as three offsets: of the pixel in its image, of the output pixel in
 * its output, of the tap in the filter. The same for all images of a batch.
 */
function meetingsOf(info: Conv2DInfo): Int32Array {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, padInfo } = info
  const { filterHeight, filterWidth, strideHeight, strideWidth, dilationHeight, dilationWidth } = info
  const meetings = new Int32Array(3 * outHeight * outWidth * filterHeight * filterWidth)
  let length = 0
  for (let oy = 0; oy < outHeight; oy++) {
    for (let ox = 0; ox < outWidth; ox++) {
      for (let i = 0; i < filterHeight; i++) {
        const y = oy * strideHeight + i * dilationHeight - padInfo.top
        if (y < 0 || y >= inHeight) continue
        for (let j = 0; j < filterWidth; j++) {
          const x = ox * strideWidth + j * dilationWidth - padInfo.left
          if (x < 0 || x >= inWidth) continue
          meetings[length++] = (y * inWidth + x) * inChannels
          meetings[length++] = (oy * outWidth + ox) * outChannels
          meetings[length++] = (i * filterWidth + j) * outChannels
        }
      }
    }
  }
  return meetings.subarray(0, length)
}
