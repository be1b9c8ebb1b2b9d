import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { FusedAttrs } from '../fused'
import { type Backend, call, type KernelCall, NUMBER_BYTES, offset, offsets, release, size } from './heap'
import { native, withScratch } from './native'

/** Sizes of an attention: examples, heads, positions, numbers of a head. */
interface Sizes {
  B: number
  H: number
  T: number
  d: number
}

/** One matrix for every example and head, where it lies: numbers to the next example, head and row. */
interface Matrices {
  at: number
  example: number
  head: number
  row: number
}

type Weights = Record<'queries' | 'keys' | 'mask', TensorInfo>
type WeightsGradient = Record<'dy' | 'queries' | 'keys' | 'weights', TensorInfo>

/** `AttentionWeights`: the heads are read where they lie, side by side in the rows of [B, T, D]. */
export function attentionWeights({
  inputs: { queries, keys, mask },
  attrs: { heads },
  backend,
}: KernelCall<Weights, FusedAttrs['AttentionWeights']>): TensorInfo[] {
  const kernels = native(backend)
  const sizes = sizesOf(queries, heads)
  const { B, H, T, d } = sizes
  if (mask && size(mask) !== T * T)
    throw new Error(`A mask of ${T} positions is not [${mask.shape.join(', ')}]`)
  const scores = backend.makeOutput([B, H, T, T], 'float32')
  withScratch(backend, size(queries), (scaled) => {
    kernels.scaleEach(offset(backend, queries), scaled, size(queries), 1 / Math.sqrt(d))
    const by = [besideOneAnother(scaled, sizes), besideOneAnother(offset(backend, keys), sizes)] as const
    multiplyAll(backend, ...by, whole(offset(backend, scores), sizes), sizes, [T, d, T], [false, true])
  })
  const at = offset(backend, scores)
  if (mask) kernels.addToRows(at, offset(backend, mask), at, B * H, T * T)
  const weights = call(backend, 'Softmax', { logits: scores }, { dim: 3 })
  release(backend, scores)
  return [weights]
}

/** Its gradient. */
export function attentionWeightsGradient({
  inputs: { dy, queries, keys, weights },
  attrs: { heads },
  backend,
}: KernelCall<WeightsGradient, FusedAttrs['AttentionWeights']>): TensorInfo[] {
  const kernels = native(backend)
  const sizes = sizesOf(queries, heads)
  const { B, H, T, d } = sizes
  const rows = B * H * T
  const outputs = [queries, keys].map(({ shape }) => backend.makeOutput([...shape], 'float32'))
  const factor = 1 / Math.sqrt(d)
  const at = (tensor: TensorInfo) => offset(backend, tensor)
  const [dQueries, dKeys] = outputs.map(at) as [number, number]
  withScratch(backend, rows * T + Math.max(rows, size(queries)), (room) => {
    const scaled = room + rows * T * NUMBER_BYTES
    kernels.softmaxBack(at(weights), at(dy), room, scaled, rows, T)
    const slopes = whole(room, sizes)
    const to = besideOneAnother(dQueries, sizes)
    multiplyAll(backend, slopes, besideOneAnother(at(keys), sizes), to, sizes, [T, T, d], [false, false])
    kernels.scaleEach(dQueries, dQueries, size(queries), factor)
    kernels.scaleEach(at(queries), scaled, size(queries), factor)
    const by = besideOneAnother(scaled, sizes)
    multiplyAll(backend, slopes, by, besideOneAnother(dKeys, sizes), sizes, [T, T, d], [true, false])
  })
  return outputs
}

/** `AttentionAnswers`. */
export function attentionAnswers({
  inputs: { weights, values },
  backend,
}: KernelCall<Record<'weights' | 'values', TensorInfo>, object>): TensorInfo[] {
  const sizes = sizesOf(values, weights.shape[1]!)
  const { T, d } = sizes
  const answers = backend.makeOutput([...values.shape], 'float32')
  const [from, of, to] = offsets(backend, weights, values, answers)
  const by = besideOneAnother(of, sizes)
  multiplyAll(backend, whole(from, sizes), by, besideOneAnother(to, sizes), sizes, [T, T, d], [false, false])
  return [answers]
}

/** Its gradient. */
export function attentionAnswersGradient({
  inputs: { dy, weights, values },
  backend,
}: KernelCall<Record<'dy' | 'weights' | 'values', TensorInfo>, object>): TensorInfo[] {
  const sizes = sizesOf(values, weights.shape[1]!)
  const { T, d } = sizes
  const outputs = [weights, values].map(({ shape }) => backend.makeOutput([...shape], 'float32'))
  const at = (tensor: TensorInfo) => offset(backend, tensor)
  const [dWeights, dValues] = outputs.map(at) as [number, number]
  const slopes = besideOneAnother(at(dy), sizes)
  const by = besideOneAnother(at(values), sizes)
  multiplyAll(backend, slopes, by, whole(dWeights, sizes), sizes, [T, d, T], [false, true])
  const to = besideOneAnother(dValues, sizes)
  multiplyAll(backend, whole(at(weights), sizes), slopes, to, sizes, [T, T, d], [true, false])
  return outputs
}

function sizesOf({ shape: [B, T, D] }: TensorInfo, H: number): Sizes {
  return { B: B!, H, T: T!, d: D! / H }
}

/** The heads of [B, T, D]. */
const besideOneAnother = (at: number, { H, T, d }: Sizes): Matrices => ({
  at,
  example: T * H * d,
  head: d,
  row: H * d,
})

/** Those of [B, H, T, T]. */
const whole = (at: number, { H, T }: Sizes): Matrices => ({ at, example: H * T * T, head: T * T, row: T })

/** C = A · B for every example and head, [M, K] · [K, N], A or B transposed. */
function multiplyAll(
  backend: Backend,
  a: Matrices,
  b: Matrices,
  c: Matrices,
  { B, H }: Sizes,
  [M, K, N]: [number, number, number],
  transposed: [a: boolean, b: boolean],
): void {
  const { multiply, panelSize } = native(backend)
  withScratch(backend, panelSize(K, N), (panels) => {
    for (let example = 0; example < B; example++)
      for (let head = 0; head < H; head++) {
        const place = ({ at, example: next, head: side }: Matrices) =>
          at + (example * next + head * side) * NUMBER_BYTES
        multiply(place(a), a.row, place(b), b.row, place(c), c.row, panels, M, K, N, ...transposed, false)
      }
  })
}
