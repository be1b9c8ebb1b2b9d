import {
  type BatchMatMulAttrs,
  broadcast_util,
  type KernelConfig,
  type TensorInfo,
} from '@tensorflow/tfjs-core'
import { broadcastIndices } from './broadcast'
import { type Backend, type KernelCall, offset, product, release, run, transpose, view, zeros } from './heap'
import { intMatMul } from './int-mat-mul'
import { type Blocks, mayReusePacking, multiplyBlocks } from './matrix-product'

/** Below this many multiplications a matrix, one scalar loop over a whole batch beats a call per matrix. */
const SMALL = 4096

const FLOAT_BYTES = 4

/**
 * Product of matrices, or of batches of matrices:
 *
 *   out[…, i, j] = Σ_k A[…, i, k] B[…, k, j],   A = aᵀ if transposeA else a, B = bᵀ if transposeB else b
 *
 * a […, M, K], b […, K, N] (or transposed), out […, M, N]; leading dimensions broadcast; float32 or int32.
 *
 * The stock kernel reaches XNNPACK only for one pair of untransposed matrices (tfjs PR #2532); every other product,
 * so all of a dense layer's backward pass, runs in scalar loops. It reads past the end of an operand that must be
 * broadcast, mistakes a reshaped right operand for its former shape (see `mayReusePacking`), and rejects integers.
 * Here transposed operands are laid out afresh, and each matrix of a batch is multiplied in place.
 */
export function batchMatMul(stock: KernelConfig) {
  return ({
    inputs: { a, b },
    attrs,
    backend,
  }: KernelCall<{ a: TensorInfo; b: TensorInfo }, BatchMatMulAttrs>): TensorInfo => {
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

    const batch = product(outer)
    const [aBatch, bBatch] = [product(a.shape.slice(0, -2)), product(b.shape.slice(0, -2))]
    if (batch > 1 && aBatch === batch && bBatch === batch && M * K * N < SMALL)
      return run(stock, { inputs: { a, b }, attrs, backend })

    // One right operand for all rows: the batch is one tall matrix.
    const tall = bBatch === 1 && aBatch === batch
    const left = transposeA ? transpose(backend, view(a, [aBatch, K, M]), [0, 2, 1]) : a
    if (tall && !transposeB && mayReusePacking(b, K)) {
      const inputs = { a: view(left, [1, batch * M, K]), b: view(b, [1, K, N]) }
      const out = run(stock, { inputs, attrs: { transposeA: false, transposeB: false }, backend })
      if (transposeA) release(backend, left)
      return view(out, shape)
    }
    if (tall && transposeB && !transposeA && batch * M * (K + N) < K * N)
      return flippedProduct(backend, a, b, [batch * M, K, N], shape)
    const right = transposeB ? transpose(backend, view(b, [bBatch, N, K]), [0, 2, 1]) : b
    const out = backend.makeOutput(shape, 'float32')
    const starts: Blocks = [offset(backend, left), offset(backend, right), offset(backend, out)]
    if (tall) multiplyBlocks(backend, [batch * M, K, N], [starts])
    else multiplyBlocks(backend, [M, K, N], batchBlocks(starts, a.shape, b.shape, outer, [M, K, N]))
    if (transposeA) release(backend, left)
    if (transposeB) release(backend, right)
    return out
  }
}

/** out = A bᵀ as (b Aᵀ)ᵀ: for few rows and many weights it is cheaper to transpose the rows, before and after. */
function flippedProduct(
  backend: Backend,
  a: TensorInfo,
  b: TensorInfo,
  [M, K, N]: [number, number, number],
  shape: number[],
): TensorInfo {
  const columns = transpose(backend, view(a, [M, K]), [1, 0])
  const flipped = backend.makeOutput([N, M], 'float32')
  const blocks: Blocks = [offset(backend, b), offset(backend, columns), offset(backend, flipped)]
  multiplyBlocks(backend, [N, K, M], [blocks])
  const out = transpose(backend, flipped, [1, 0])
  release(backend, columns, flipped)
  return view(out, shape)
}

/** The blocks of every matrix of a batch, where an operand of length 1 along an axis serves all its positions. */
function* batchBlocks(
  [a, b, out]: Blocks,
  aShape: number[],
  bShape: number[],
  outer: number[],
  [M, K, N]: [number, number, number],
): Generator<Blocks> {
  const aIndex = broadcastIndices(aShape.slice(0, -2), outer)
  const bIndex = broadcastIndices(bShape.slice(0, -2), outer)
  for (let i = 0; i < aIndex.length; i++)
    yield [
      a + aIndex[i]! * M * K * FLOAT_BYTES,
      b + bIndex[i]! * K * N * FLOAT_BYTES,
      out + i * M * N * FLOAT_BYTES,
    ]
}
