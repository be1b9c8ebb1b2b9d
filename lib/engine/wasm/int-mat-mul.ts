import type { BatchMatMulAttrs, TensorInfo } from '@tensorflow/tfjs-core'
import { broadcastIndices } from './broadcast'
import { type Backend, ints } from './heap'

/**
 * `batchMatMul` for int32, exact modulo 2³². The stock kernel throws; going through float32 would lose
 * everything beyond 24 bits. Rare and small, hence plain loops.
 *
 * @param shape of the result, […, M, N], leading dimensions broadcast
 */
export function intMatMul(
  backend: Backend,
  a: TensorInfo,
  b: TensorInfo,
  { transposeA, transposeB }: BatchMatMulAttrs,
  shape: number[],
): TensorInfo {
  const outer = shape.slice(0, -2)
  const [M, N] = shape.slice(-2) as [number, number]
  const K = a.shape.at(transposeA ? -2 : -1)!
  const [aRow, aColumn] = transposeA ? [1, M] : [K, 1]
  const [bRow, bColumn] = transposeB ? [1, K] : [N, 1]
  const out = backend.makeOutput(shape, 'int32')
  const [A, B, Out] = [ints(backend, a), ints(backend, b), ints(backend, out)]
  const aIndex = broadcastIndices(a.shape.slice(0, -2), outer)
  const bIndex = broadcastIndices(b.shape.slice(0, -2), outer)
  let at = 0
  for (let n = 0; n < aIndex.length; n++) {
    const [aStart, bStart] = [aIndex[n]! * M * K, bIndex[n]! * K * N]
    for (let i = 0; i < M; i++) {
      for (let j = 0; j < N; j++) {
        let sum = 0
        for (let k = 0; k < K; k++)
          sum =
            (sum + Math.imul(A[aStart + i * aRow + k * aColumn]!, B[bStart + k * bRow + j * bColumn]!)) | 0
        Out[at++] = sum
      }
    }
  }
  return out
}
