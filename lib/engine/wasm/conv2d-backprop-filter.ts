import { backend_util, type Conv2DBackpropFilterAttrs, type TensorInfo } from '@tensorflow/tfjs-core'
import { type KernelCall, offsets, zeros } from './heap'
import { native } from './native'
import { withWindows } from './padded'
import { assertSlope, convolutionWindows } from './windows'

const NAME = 'Conv2DBackpropFilter'

/**
 * Gradient of a convolution with respect to its filter:
 *
 *   dw[i, j, c, f] = Σ_{n, y, x} X[n, y·s_h + i − p_t, x·s_w + j − p_l, c] dy[n, y, x, f]
 *
 * x [N, H, W, C], dy [N, OH, OW, F], dw [KH, KW, C, F]; X is x with zeros around it.
 *
 * tfjs 4.22 has no such kernel on WebAssembly (tfjs #8474, #8082), so no convolution can be trained there. Here it is a
 * product for every image (`lib/kernels/convolution`).
 */
export function conv2dBackpropFilter({
  inputs: { x, dy },
  attrs,
  backend,
}: KernelCall<{ x: TensorInfo; dy: TensorInfo }, Conv2DBackpropFilterAttrs>): TensorInfo {
  const { dataFormat, filterShape } = attrs
  const format = backend_util.convertConv2DDataFormat(dataFormat)
  if (format !== 'channelsLast') throw new Error(`${NAME} on WebAssembly takes NHWC only`)
  const info = convolutionWindows(NAME, x.shape, filterShape, attrs)
  assertSlope(NAME, dy, info)
  const dw = zeros(backend, filterShape)
  const kernels = native(backend)
  const panelSize = kernels.panelSize(info.outHeight * info.outWidth, info.outChannels)
  withWindows(backend, info, panelSize, (...windows) =>
    kernels.filterBack(...offsets(backend, x, dy, dw), ...windows),
  )
  return dw
}
