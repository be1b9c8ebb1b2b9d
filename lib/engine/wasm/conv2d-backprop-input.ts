import { backend_util, type Conv2DBackpropInputAttrs, type TensorInfo } from '@tensorflow/tfjs-core'
import { type Backend, call, floats, type KernelCall, product, release, zeros } from './heap'

type Conv2DInfo = backend_util.Conv2DInfo

/**
 * Gradient of a convolution with respect to its input, which is also the forward pass of a transposed convolution:
 *
 *   dx[n, y, x, c] = Σ_{i, j, f} dY[n, y + p_t − i, x + p_l − j, f] w[i, j, c, f]
 *
 * dy [N, OH, OW, F], w [KH, KW, C, F], dx [N, H, W, C]; dY is dy with s − 1 zeros between its rows and columns.
 *
 * That is itself a convolution: of dY, framed by zeros, with the filter turned by 180° and its channels swapped.
 * The stock kernel is right but runs in scalar loops, ten times slower.
 */
export function conv2dBackpropInput({
  inputs: { dy, filter },
  attrs: { strides, pad, dataFormat, dimRoundingMode, inputShape },
  backend,
}: KernelCall<{ dy: TensorInfo; filter: TensorInfo }, Conv2DBackpropInputAttrs>): TensorInfo {
  const format = backend_util.convertConv2DDataFormat(dataFormat)
  if (format !== 'channelsLast') throw new Error('Conv2DBackpropInput on WebAssembly takes NHWC only')
  const filterShape = filter.shape as [number, number, number, number]
  const info = backend_util.computeConv2DInfo(
    inputShape,
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
    false,
    format,
  )
  if (product(inputShape) * product(dy.shape) === 0) return zeros(backend, inputShape)
  const turned = turnFilter(backend, filter)
  const frame = zeroFrame(info)
  const dense = info.strideHeight === 1 && info.strideWidth === 1 && frame.flat().every((width) => width >= 0)
  const spread = dense ? dy : spreadOut(backend, dy, info)
  const dx = call(
    backend,
    'Conv2D',
    { x: spread, filter: turned },
    { strides: [1, 1], dilations: [1, 1], dataFormat: 'NHWC', pad: dense ? frame : 'valid' },
  )
  release(backend, turned)
  if (!dense) release(backend, spread)
  return dx
}

/** Rows and columns of zeros to put around dy, so that every input position meets the whole filter (stride 1). */
function zeroFrame({
  inHeight,
  inWidth,
  outHeight,
  outWidth,
  filterHeight,
  filterWidth,
  padInfo,
}: Conv2DInfo) {
  const top = filterHeight - 1 - padInfo.top
  const left = filterWidth - 1 - padInfo.left
  return [
    [0, 0],
    [top, inHeight + filterHeight - 1 - outHeight - top],
    [left, inWidth + filterWidth - 1 - outWidth - left],
    [0, 0],
  ]
}

/** The filter [KH, KW, C, F] turned by 180°, as [KH, KW, F, C]. */
function turnFilter(backend: Backend, filter: TensorInfo): TensorInfo {
  const [KH, KW, C, F] = filter.shape as [number, number, number, number]
  const turned = backend.makeOutput([KH, KW, F, C], 'float32')
  const from = floats(backend, filter)
  const to = floats(backend, turned)
  for (let tap = 0; tap < KH * KW; tap++) {
    const source = tap * C * F
    const target = (KH * KW - 1 - tap) * C * F
    for (let c = 0; c < C; c++) for (let f = 0; f < F; f++) to[target + f * C + c] = from[source + c * F + f]!
  }
  return turned
}

/**
 * dY and its frame written out, [N, H + KH − 1, W + KW − 1, F]. Where the padding was larger than the filter, the
 * outermost of dy saw nothing of the input: it falls outside and is left out.
 */
function spreadOut(backend: Backend, dy: TensorInfo, info: Conv2DInfo): TensorInfo {
  const {
    batchSize,
    inHeight,
    inWidth,
    outHeight,
    outWidth,
    outChannels: F,
    filterHeight,
    filterWidth,
  } = info
  const { strideHeight, strideWidth, padInfo } = info
  const height = inHeight + filterHeight - 1
  const width = inWidth + filterWidth - 1
  const top = filterHeight - 1 - padInfo.top
  const left = filterWidth - 1 - padInfo.left
  const spread = zeros(backend, [batchSize, height, width, F])
  const from = floats(backend, dy)
  const to = floats(backend, spread)
  for (let n = 0; n < batchSize; n++) {
    for (let oy = 0; oy < outHeight; oy++) {
      const y = top + oy * strideHeight
      if (y < 0 || y >= height) continue
      for (let ox = 0; ox < outWidth; ox++) {
        const x = left + ox * strideWidth
        if (x < 0 || x >= width) continue
        const source = ((n * outHeight + oy) * outWidth + ox) * F
        const target = ((n * height + y) * width + x) * F
        for (let f = 0; f < F; f++) to[target + f] = from[source + f]!
      }
    }
  }
  return spread
}
