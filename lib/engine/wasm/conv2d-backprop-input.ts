import { backend_util, type Conv2DBackpropInputAttrs, type TensorInfo } from '@tensorflow/tfjs-core'
import { type Backend, call, floats, type KernelCall, offset, product, release, view, zeros } from './heap'
import { native } from './native'
import { assertSlope, convolutionWindows } from './windows'

const NAME = 'Conv2DBackpropInput'

type Conv2DInfo = backend_util.Conv2DInfo

/**
 * Gradient of a convolution with respect to its input, which is also the forward pass of a transposed convolution:
 *
 *   dx[n, y, x, c] = Σ_{i, j, f} dY[n, y + p_t − i, x + p_l − j, f] w[i, j, c, f]
 *
 * dy [N, OH, OW, F], w [KH, KW, C, F], dx [N, H, W, C]; dY is dy with s − 1 zeros between its rows and columns.
 *
 * The stock kernel is right but runs in scalar loops, ten times slower. Here it is, with stride 1, a convolution
 * again, and with larger strides, where most of dY is zeros, a product whose results are scattered and added.
 */
export function conv2dBackpropInput({
  inputs: { dy, filter },
  attrs,
  backend,
}: KernelCall<{ dy: TensorInfo; filter: TensorInfo }, Conv2DBackpropInputAttrs>): TensorInfo {
  const { dataFormat, inputShape } = attrs
  const format = backend_util.convertConv2DDataFormat(dataFormat)
  if (format !== 'channelsLast') throw new Error(`${NAME} on WebAssembly takes NHWC only`)
  const info = convolutionWindows(NAME, inputShape, filter.shape, attrs)
  assertSlope(NAME, dy, info)
  if (product(inputShape) * product(dy.shape) === 0) return zeros(backend, inputShape)
  const frame = zeroFrame(info)
  // Padding wider than the filter asks for a negative frame: gradients that saw nothing of the input.
  const dense = info.strideHeight === 1 && info.strideWidth === 1 && frame.flat().every((width) => width >= 0)
  return dense ? turnedConvolution(backend, dy, filter, frame) : scatteredProduct(backend, dy, filter, info)
}

/** dy in a frame of zeros, convolved with the filter turned by 180° and its channels swapped. */
function turnedConvolution(
  backend: Backend,
  dy: TensorInfo,
  filter: TensorInfo,
  frame: number[][],
): TensorInfo {
  const turned = turnFilter(backend, filter)
  const attrs = { strides: [1, 1], dilations: [1, 1], dataFormat: 'NHWC', pad: frame }
  const dx = call(backend, 'Conv2D', { x: dy, filter: turned }, attrs)
  release(backend, turned)
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
 * The product dy · wᵀ [N·OH·OW, KH·KW·C] says what each output position gives to each pixel of its patch; these
 * patches are added where they came from (col2im).
 */
function scatteredProduct(
  backend: Backend,
  dy: TensorInfo,
  filter: TensorInfo,
  info: Conv2DInfo,
): TensorInfo {
  const { batchSize: N, inHeight, inWidth, inChannels: C, outHeight, outWidth, outChannels, inShape } = info
  const { filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = info
  const a = view(dy, [N * outHeight * outWidth, outChannels])
  const b = view(filter, [filterHeight * filterWidth * C, outChannels])
  const patches = call(backend, 'BatchMatMul', { a, b }, { transposeA: false, transposeB: true })
  const dx = zeros(backend, inShape)
  native(backend).addPatches(
    ...[offset(backend, patches), offset(backend, dx), N, inHeight, inWidth, C, outHeight, outWidth],
    ...[filterHeight, filterWidth, strideHeight, strideWidth, padInfo.top, padInfo.left],
  )
  release(backend, patches)
  return dx
}
