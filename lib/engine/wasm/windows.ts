import { backend_util, type TensorInfo, util } from '@tensorflow/tfjs-core'

type Conv2DInfo = backend_util.Conv2DInfo
type Shape4D = [number, number, number, number]

/** How windows lie on images, in tfjs's words. Its gradients never learn of `dimRoundingMode`. */
export interface Windows {
  strides: [number, number] | number
  pad: 'valid' | 'same' | number | backend_util.ExplicitPadding
  dilations?: [number, number] | number | null
  dimRoundingMode?: 'floor' | 'round' | 'ceil'
}

/**
 * Sizes of a convolution of images [N, H, W, C] with filters [KH, KW, C, F], or [KH, KW, C, M] depthwise.
 *
 * @throws where not one window lies within the padded image: tfjs would go on with negative sizes, two of which make room
 * for what then is written beyond it
 */
export function convolutionWindows(
  kernelName: string,
  image: readonly number[],
  filter: readonly number[],
  { strides, dilations, pad, dimRoundingMode }: Windows,
  depthwise = false,
): Conv2DInfo {
  const [x, w] = [image as Shape4D, filter as Shape4D]
  const spread = dilations ?? 1
  return inside(
    kernelName,
    backend_util.computeConv2DInfo(x, w, strides, spread, pad, dimRoundingMode, depthwise),
  )
}

/** Sizes of pooling images [N, H, W, C]; throws as `convolutionWindows`. */
export function poolWindows(
  kernelName: string,
  image: readonly number[],
  { filterSize, strides, pad, dimRoundingMode }: Windows & { filterSize: [number, number] | number },
): Conv2DInfo {
  const x = image as Shape4D
  return inside(kernelName, backend_util.computePool2DInfo(x, filterSize, strides, 1, pad, dimRoundingMode))
}

function inside(kernelName: string, info: Conv2DInfo): Conv2DInfo {
  const { outHeight, outWidth, inHeight, inWidth, effectiveFilterHeight, effectiveFilterWidth } = info
  const [window, image] = [
    [effectiveFilterHeight, effectiveFilterWidth],
    [inHeight, inWidth],
  ]
  util.assert(
    outHeight >= 0 && outWidth >= 0,
    () => `${kernelName}: a window of ${window.join('×')} does not fit into an image of ${image.join('×')}`,
  )
  return info
}

/** @throws where a gradient is not of the output's shape, as after sizes that were rounded up */
export function assertSlope(kernelName: string, dy: TensorInfo, { outShape }: Conv2DInfo): void {
  util.assert(
    util.arraysEqual(dy.shape, outShape),
    () =>
      `not supported on WebAssembly: ${kernelName} of a gradient [${dy.shape}] for an output [${outShape}] (tfjs 4.22 does not tell it how sizes were rounded)`,
  )
}

/**
 * @throws where the last window reaches beyond the padding, as in sizes that were rounded up: the stock kernels count their
 * windows themselves, one less, and fill what then is missing with what the heap held before
 */
export function assertCovered(kernelName: string, info: Conv2DInfo): void {
  const { inHeight, outHeight, strideHeight, effectiveFilterHeight } = info
  const { inWidth, outWidth, strideWidth, effectiveFilterWidth } = info
  const { top, bottom, left, right } = info.padInfo
  util.assert(
    (outHeight - 1) * strideHeight + effectiveFilterHeight <= top + inHeight + bottom &&
      (outWidth - 1) * strideWidth + effectiveFilterWidth <= left + inWidth + right,
    () => `not supported on WebAssembly: ${kernelName} (in tfjs 4.22 it is wrong where sizes are rounded up)`,
  )
}
