import type { TensorInfo, UnsortedSegmentSumAttrs } from '@tensorflow/tfjs-core'
import { floats, ints, type KernelCall, product, size, zeros } from './heap'

/**
 * Adds up the rows of each segment:
 *
 *   out[s, …] = Σ_{i : segmentIds[i] = s} x[i, …],   s = 0 … numSegments − 1
 *
 * x [I…, rest…], segmentIds int32 [I…], out [numSegments, rest…]; ids outside the range are left out.
 * This is the gradient of `gather`, so of every embedding.
 *
 * tfjs 4.22 has no such kernel on WebAssembly (tfjs #8082).
 */
export function unsortedSegmentSum({
  inputs: { x, segmentIds },
  attrs: { numSegments },
  backend,
}: KernelCall<{ x: TensorInfo; segmentIds: TensorInfo }, UnsortedSegmentSumAttrs>): TensorInfo {
  if (x.dtype !== 'float32' && x.dtype !== 'int32')
    throw new Error(`unsortedSegmentSum on WebAssembly takes float32 or int32, not ${x.dtype}`)
  const rest = x.shape.slice(segmentIds.shape.length)
  const row = product(rest)
  const out = zeros(backend, [numSegments, ...rest], x.dtype)
  const read = x.dtype === 'int32' ? ints : floats
  const [from, to, ids] = [read(backend, x), read(backend, out), ints(backend, segmentIds)]
  for (let i = 0; i < size(segmentIds); i++) {
    const segment = ids[i]!
    if (segment < 0 || segment >= numSegments) continue
    for (let j = 0; j < row; j++) to[segment * row + j]! += from[i * row + j]!
  }
  return out
}
