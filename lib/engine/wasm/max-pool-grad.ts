import type { MaxPoolGradAttrs, TensorInfo } from '@tensorflow/tfjs-core'
import { type KernelCall, offsets, zeros } from './heap'
import { windowsOf } from './max-pool'
import { native } from './native'
import { assertSlope, poolWindows } from './windows'

const NAME = 'MaxPoolGrad'

/**
 * Gradient of max pooling: each window hands its gradient to its largest input, the first of them in reading order.
 *
 *   dx[argmax of window (n, y, x, c)] += dy[n, y, x, c]
 *
 * input [N, H, W, C], dy [N, OH, OW, C].
 *
 * The stock kernel begins its search at the smallest positive float instead of −∞ (`numeric_limits<float>::min`),
 * so a window of negative values, as after any activation but ReLU, gets no gradient and nobody is told.
 */
export function maxPoolGrad({
  inputs: { dy, input },
  attrs,
  backend,
}: KernelCall<{ dy: TensorInfo; input: TensorInfo }, MaxPoolGradAttrs>): TensorInfo {
  const info = poolWindows(NAME, input.shape, attrs)
  assertSlope(NAME, dy, info)
  // Every number is written where the windows lie side by side and leave nothing over.
  const rows = info.strideHeight === info.filterHeight && info.outHeight * info.strideHeight === info.inHeight
  const columns = info.strideWidth === info.filterWidth && info.outWidth * info.strideWidth === info.inWidth
  const out = rows && columns ? backend.makeOutput(input.shape, 'float32') : zeros(backend, input.shape)
  native(backend).maxPoolBack(...offsets(backend, input, dy, out), ...windowsOf(info))
  return out
}
