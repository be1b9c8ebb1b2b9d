/** Products of matrices that lie anywhere on the heap, by XNNPACK. */
import type { TensorInfo } from '@tensorflow/tfjs-core'
import { type Backend, ints, offset, release } from './heap'

/** Byte offsets of the blocks of one product: out = a · b. */
export type Blocks = [a: number, b: number, out: number]

type NativeBatchMatMul = (...args: (number | boolean)[]) => void

const natives = new WeakMap<Backend, NativeBatchMatMul>()

/** Names for blocks in the C++ side's table of tensors. tfjs counts its own names up from 1; these count down. */
let nextName = 2 ** 32 - 1

/**
 * Multiplies one or many pairs of row-major float32 blocks:
 *
 *   out [M, N] = a [M, K] · b [K, N]
 *
 * Each block is an offset into the heap, so slices of a batch need no copy. The native kernel knows tensors by
 * name and keeps, for every name used as `b`, an XNNPACK operator holding a packed copy of its numbers. Hence each
 * `b` gets a name of its own, forgotten at once: a name used again would multiply by what lay there before.
 */
export function multiplyBlocks(
  backend: Backend,
  [M, K, N]: [M: number, K: number, N: number],
  blocks: Iterable<Blocks>,
): void {
  const { registerTensor, disposeData } = backend.wasm.tfjs
  const batchMatMul = native(backend)
  const shapes = backend.makeOutput([6], 'int32')
  ints(backend, shapes).set([1, M, K, 1, K, N])
  const aShape = offset(backend, shapes)
  const bShape = aShape + 12
  for (const [a, b, out] of blocks) {
    const names = [nextName--, nextName--, nextName--] as const
    registerTensor(names[0], M * K, a)
    registerTensor(names[1], K * N, b)
    registerTensor(names[2], M * N, out)
    batchMatMul(names[0], aShape, 3, names[1], bShape, 3, false, false, names[2])
    for (const name of names) disposeData(name)
    if (nextName < 2 ** 31) nextName = 2 ** 32 - 1
  }
  release(backend, shapes)
}

function native(backend: Backend): NativeBatchMatMul {
  let found = natives.get(backend)
  if (!found) {
    found = backend.wasm.cwrap(
      'BatchMatMul',
      null,
      Array.from({ length: 9 }, () => 'number' as const),
    )
    natives.set(backend, found)
  }
  return found
}

const packedInner = new WeakMap<object, number>()

/**
 * Whether the stock kernel may use `b` as the right operand of a product with inner dimension K, and remembers
 * that it did.
 *
 * The stock kernel keeps one packed operator per tensor and forgets to ask for the shape. Reshaping shares the
 * tensor: weights used as [K, N] and once more as [N, K] meet their old operator, which reads and writes out of
 * bounds. Such products must go through `multiplyBlocks`.
 */
export function mayReusePacking(b: TensorInfo, K: number): boolean {
  const known = packedInner.get(b.dataId)
  if (known === undefined) packedInner.set(b.dataId, K)
  return known === undefined || known === K
}
