import { backend_util, type Conv2DBackpropFilterAttrs, type TensorInfo } from '@tensorflow/tfjs-core'
import { type Backend, call, floats, type KernelCall, product, release, transpose, view, zeros } from './heap'

type Conv2DInfo = backend_util.Conv2DInfo

/**
 * Gradient of a convolution with respect to its filter:
 *
 *   dw[i, j, c, f] = Σ_{n, y, x} X[n, y·s_h + i − p_t, x·s_w + j − p_l, c] dy[n, y, x, f]
 *
 * x [N, H, W, C], dy [N, OH, OW, F], dw [KH, KW, C, F]; X is x with zeros around it.
 *
 * tfjs 4.22 has no such kernel on WebAssembly (tfjs #8474, #8082), so no convolution can be trained there.
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
  if (product(x.shape) * product(dy.shape) === 0) return zeros(backend, filterShape)
  return byPatches(info) ? patchProduct(backend, x, dy, info) : dilatedConvolution(backend, x, dy, info)
}

/**
 * Whether patches are the faster way. They must write out the KH·KW·C numbers that each output position saw, the dilated
 * convolution lays out its F gradients anew. The factor 2 was fitted to timings of 15 layers in Node; near it the two
 * take about the same time.
 */
function byPatches({ inChannels, outChannels, filterHeight, filterWidth }: Conv2DInfo): boolean {
  const taps = filterHeight * filterWidth
  return taps === 1 || taps * inChannels <= 2 * outChannels
}

/**
 * dw = P · dy, where row (i, j, c) of P [KH·KW·C, N·OH·OW] lists what that weight saw at each output position
 * (im2col, Chellapilla et al. 2006).
 */
function patchProduct(backend: Backend, x: TensorInfo, dy: TensorInfo, info: Conv2DInfo): TensorInfo {
  const { batchSize, outHeight, outWidth, outChannels, filterShape } = info
  const positions = batchSize * outHeight * outWidth
  const patches = backend.makeOutput([product(filterShape) / outChannels, positions], 'float32')
  fillPatches(floats(backend, x), floats(backend, patches), info)
  const b = view(dy, [positions, outChannels])
  const dw = call(backend, 'BatchMatMul', { a: patches, b }, { transposeA: false, transposeB: false })
  release(backend, patches)
  return view(dw, filterShape)
}

function fillPatches(x: Float32Array, patches: Float32Array, info: Conv2DInfo): void {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, filterHeight, filterWidth } = info
  const { strideHeight, strideWidth, padInfo } = info
  let at = 0
  for (let i = 0; i < filterHeight; i++) {
    for (let j = 0; j < filterWidth; j++) {
      // Output columns from first up to last see the inside of the image.
      const first = clamp(Math.ceil((padInfo.left - j) / strideWidth), outWidth)
      const last = clamp(Math.ceil((inWidth + padInfo.left - j) / strideWidth), outWidth)
      for (let c = 0; c < inChannels; c++) {
        for (let n = 0; n < batchSize; n++) {
          for (let oy = 0; oy < outHeight; oy++) {
            const y = oy * strideHeight + i - padInfo.top
            const end = at + outWidth
            if (y < 0 || y >= inHeight || first >= last) {
              patches.fill(0, at, end)
            } else {
              const stop = at + last
              patches.fill(0, at, at + first)
              patches.fill(0, stop, end)
              let from =
                ((n * inHeight + y) * inWidth + first * strideWidth + j - padInfo.left) * inChannels + c
              for (let to = at + first; to < stop; to++, from += strideWidth * inChannels)
                patches[to] = x[from]!
            }
            at = end
          }
        }
      }
    }
  }
}

function clamp(value: number, top: number): number {
  return Math.min(Math.max(value, 0), top)
}

/**
 * The same sum read as a convolution in which batch and channels change places: images are the channels of x,
 * [C, H, W, N], the filter is dy, [OH, OW, N, F], and what were strides are now dilations. Its result
 * [C, KH, KW, F] has further rows and columns where the strides left a rest of the image unseen.
 */
function dilatedConvolution(backend: Backend, x: TensorInfo, dy: TensorInfo, info: Conv2DInfo): TensorInfo {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, filterHeight, filterWidth } = info
  const { strideHeight, strideWidth, padInfo } = info
  const bottom = Math.max(0, (outHeight - 1) * strideHeight + filterHeight - inHeight - padInfo.top)
  const right = Math.max(0, (outWidth - 1) * strideWidth + filterWidth - inWidth - padInfo.left)
  const images = transpose(backend, x, [3, 1, 2, 0])
  const filter = transpose(backend, dy, [1, 2, 0, 3])
  const attrs = {
    strides: [1, 1],
    dilations: [strideHeight, strideWidth],
    dataFormat: 'NHWC',
    pad: [
      [0, 0],
      [padInfo.top, bottom],
      [padInfo.left, right],
      [0, 0],
    ],
  }
  const wide = call(backend, 'Conv2D', { x: images, filter }, attrs)
  const begin = [0, 0, 0, 0]
  const exact = call(
    backend,
    'Slice',
    { x: wide },
    { begin, size: [inChannels, filterHeight, filterWidth, outChannels] },
  )
  const dw = transpose(backend, exact, [1, 2, 0, 3])
  release(backend, images, filter, wide, exact)
  return dw
}
