import { type BatchMatMulAttrs, broadcast_util, type TensorInfo } from '@tensorflow/tfjs-core'
import { broadcastIndices } from './broadcast'
import { type KernelCall, NUMBER_BYTES, offsets, product, zeros } from './heap'
import { intMatMul } from './int-mat-mul'
import { native, withScratch } from './native'

/** Addresses of one product, out = A · B. */
type Addresses = [a: number, b: number, out: number]

/**
 * Product of matrices, or of batches of matrices:
 *
 *   out[…, i, j] = Σ_k A[…, i, k] B[…, k, j],   A = aᵀ if transposeA else a, B = bᵀ if transposeB else b
 *
 * a […, M, K], b […, K, N] (or transposed), out […, M, N]; leading dimensions broadcast; float32 or int32.
 *
 * The stock kernel reaches XNNPACK only for one pair of untransposed matrices (tfjs PR #2532); every other product,
 * so all of a dense layer's backward pass, runs in scalar loops. It reads past the end of an operand that must be
 * broadcast, mistakes a reshaped right operand for its former shape, and rejects integers.
 */
export function batchMatMul({
  inputs: { a, b },
  attrs,
  backend,
}: KernelCall<{ a: TensorInfo; b: TensorInfo }, BatchMatMulAttrs>): TensorInfo {
  const { transposeA, transposeB } = attrs
  const [aRows, aColumns] = a.shape.slice(-2) as [number, number]
  const [bRows, bColumns] = b.shape.slice(-2) as [number, number]
  const [M, K] = transposeA ? [aColumns, aRows] : [aRows, aColumns]
  const [inner, N] = transposeB ? [bColumns, bRows] : [bRows, bColumns]
  if (K !== inner)
    throw new Error(
      `matMul: inner dimensions ${K} and ${inner} differ (shapes [${a.shape}] and [${b.shape}])`,
    )
  const outer = broadcast_util.assertAndGetBroadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2))
  const shape = [...outer, M, N]
  if (a.dtype === 'int32' && b.dtype === 'int32') return intMatMul(backend, a, b, attrs, shape)
  if (a.dtype !== 'float32' || b.dtype !== 'float32')
    throw new Error(`matMul on WebAssembly takes float32 or int32, not ${a.dtype} and ${b.dtype}`)
  if (product(shape) * K === 0) return zeros(backend, shape)

  const out = backend.makeOutput(shape, 'float32')
  const { multiply, panelSize } = native(backend)
  withScratch(backend, panelSize(K, N), (panels) => {
    const first: Addresses = offsets(backend, a, b, out)
    const batch = product(outer)
    // One right operand for all rows: the batch is one tall matrix.
    const tall = product(b.shape.slice(0, -2)) === 1 && product(a.shape) === batch * M * K && !transposeA
    const each = tall ? [first] : pairs(first, a.shape, b.shape, outer, [M, K, N])
    const rows = tall ? batch * M : M
    for (const [left, right, to] of each)
      multiply(left, aColumns, right, bColumns, to, N, panels, rows, K, N, transposeA, transposeB, false)
  })
  return out
}

/** The matrices of a batch, where an operand of length 1 along an axis serves all its positions. */
function* pairs(
  [a, b, out]: Addresses,
  aShape: number[],
  bShape: number[],
  outer: number[],
  [M, K, N]: [number, number, number],
): Generator<Addresses> {
  const aIndex = broadcastIndices(aShape.slice(0, -2), outer)
  const bIndex = broadcastIndices(bShape.slice(0, -2), outer)
  for (let i = 0; i < aIndex.length; i++)
    yield [
      a + aIndex[i]! * M * K * NUMBER_BYTES,
      b + bIndex[i]! * K * N * NUMBER_BYTES,
      out + i * M * N * NUMBER_BYTES,
    ]
}
