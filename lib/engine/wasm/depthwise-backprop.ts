import {
  backend_util,
  type DepthwiseConv2dNativeBackpropFilterAttrs,
  type DepthwiseConv2dNativeBackpropInputAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core'
import { floats, type KernelCall, zeros } from './heap'

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
  attrs: { strides, dilations, pad, dimRoundingMode, filterShape },
  backend,
}: KernelCall<{ x: TensorInfo; dy: TensorInfo }, DepthwiseConv2dNativeBackpropFilterAttrs>): TensorInfo {
  const shape = x.shape as [number, number, number, number]
  const info = backend_util.computeConv2DInfo(
    shape,
    filterShape,
    strides,
    dilations,
    pad,
    dimRoundingMode,
    true,
  )
  const { inChannels: C, outChannels } = info
  const M = outChannels / C
  const out = zeros(backend, filterShape)
  const [X, DY, DW] = [floats(backend, x), floats(backend, dy), floats(backend, out)]
  forEachContact(info, (inAt, outAt, tapAt) => {
    for (let c = 0, k = 0; c < C; c++) {
      const value = X[inAt + c]!
      for (let m = 0; m < M; m++, k++) DW[tapAt + k]! += value * DY[outAt + k]!
    }
  })
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
  attrs: { strides, dilations, pad, dimRoundingMode, inputShape },
  backend,
}: KernelCall<{ dy: TensorInfo; filter: TensorInfo }, DepthwiseConv2dNativeBackpropInputAttrs>): TensorInfo {
  const shape = filter.shape as [number, number, number, number]
  const info = backend_util.computeConv2DInfo(
    inputShape,
    shape,
    strides,
    dilations,
    pad,
    dimRoundingMode,
    true,
  )
  const { inChannels: C, outChannels } = info
  const M = outChannels / C
  const out = zeros(backend, inputShape)
  const [DY, Filter, DX] = [floats(backend, dy), floats(backend, filter), floats(backend, out)]
  forEachContact(info, (inAt, outAt, tapAt) => {
    for (let c = 0, k = 0; c < C; c++) {
      let sum = 0
      for (let m = 0; m < M; m++, k++) sum += Filter[tapAt + k]! * DY[outAt + k]!
      DX[inAt + c]! += sum
    }
  })
  return out
}

/** Visits every meeting of a filter tap with an input pixel: where the pixel, the output and the tap begin. */
function forEachContact(info: Conv2DInfo, visit: (inAt: number, outAt: number, tapAt: number) => void): void {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, padInfo } = info
  const { filterHeight, filterWidth, strideHeight, strideWidth, dilationHeight, dilationWidth } = info
  for (let n = 0; n < batchSize; n++) {
    for (let oy = 0; oy < outHeight; oy++) {
      for (let i = 0; i < filterHeight; i++) {
        const y = oy * strideHeight + i * dilationHeight - padInfo.top
        if (y < 0 || y >= inHeight) continue
        for (let ox = 0; ox < outWidth; ox++) {
          const outAt = ((n * outHeight + oy) * outWidth + ox) * outChannels
          for (let j = 0; j < filterWidth; j++) {
            const x = ox * strideWidth + j * dilationWidth - padInfo.left
            if (x < 0 || x >= inWidth) continue
            visit(((n * inHeight + y) * inWidth + x) * inChannels, outAt, (i * filterWidth + j) * outChannels)
          }
        }
      }
    }
  }
}
