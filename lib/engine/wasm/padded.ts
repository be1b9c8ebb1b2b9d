import type { backend_util } from '@tensorflow/tfjs-core'
import { type Backend, NUMBER_BYTES } from './heap'
import { withScratch } from './native'

/**
 * What the kernels of `lib/kernels/convolution` take: room for panels and for one image with the zeros of its padding
 * around it, and the lengths of everything.
 */
export function withWindows(
  backend: Backend,
  info: backend_util.Conv2DInfo,
  panelSize: number,
  use: (...roomAndLengths: number[]) => void,
): void {
  const { batchSize: N, inHeight: H, inWidth: W, inChannels: C, outChannels: F, padInfo } = info
  const { outHeight: OH, outWidth: OW, filterHeight: KH, filterWidth: KW, strideHeight, strideWidth } = info
  const { top, left } = padInfo
  // As far as the last window reaches: sizes that were rounded up ask for more than the padding says.
  const height = Math.max(top + H, (OH - 1) * strideHeight + KH)
  const width = Math.max(left + W, (OW - 1) * strideWidth + KW)
  withScratch(backend, panelSize + height * width * C, (panels) => {
    const frame = panels + panelSize * NUMBER_BYTES
    const lengths = [N, H, W, C, top, left, height, width, OH, OW, F, KH, KW, strideHeight, strideWidth]
    use(panels, frame, ...lengths)
  })
}
