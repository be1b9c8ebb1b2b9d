import type { backend_util, TensorInfo } from '@tensorflow/tfjs-core'
import { type Backend, floats, release, zeros } from './heap'

/** Images [N, H, W, C] with the zeros of a convolution's padding around them, and how high and wide they are then. */
export interface Padded {
  images: TensorInfo
  height: number
  width: number
}

/** What `use` gives of padded images; without padding they are the images themselves. */
export function withPadding<Result>(
  backend: Backend,
  x: TensorInfo,
  info: backend_util.Conv2DInfo,
  use: (padded: Padded) => Result,
): Result {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, filterHeight, filterWidth } = info
  const { top, left } = info.padInfo
  // As far as the last window reaches: sizes that were rounded up ask for more than the padding says.
  const height = Math.max(top + inHeight, (outHeight - 1) * info.strideHeight + filterHeight)
  const width = Math.max(left + inWidth, (outWidth - 1) * info.strideWidth + filterWidth)
  if (height === inHeight && width === inWidth) return use({ images: x, height, width })
  const images = zeros(backend, [batchSize, height, width, inChannels])
  const [from, to] = [floats(backend, x), floats(backend, images)]
  const row = inWidth * inChannels
  for (let n = 0; n < batchSize; n++)
    for (let y = 0; y < inHeight; y++) {
      const at = (n * inHeight + y) * row
      to.set(from.subarray(at, at + row), ((n * height + top + y) * width + left) * inChannels)
    }
  const result = use({ images, height, width })
  release(backend, images)
  return result
}
