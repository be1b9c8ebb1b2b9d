import { GATES } from '@/lib/math/recurrent'
import type { FusedAttrs, FusedKernel } from './fused'
import type { tf } from './tf'

type Tensors = Record<string, tf.Tensor>

/** Whether a tensor is there in this very shape. */
const is = (tensor: tf.Tensor | undefined, ...shape: (number | undefined)[]) =>
  tensor?.rank === shape.length && tensor.shape.every((length, axis) => length === shape[axis])

const alike = (tensors: Tensors) => {
  const [first, ...others] = Object.values(tensors)
  return others.every((other) => is(other, ...first!.shape))
}

const affine = ({ x, w, b }: Tensors) =>
  is(w, x!.shape.at(-1), w!.shape[1]) && is(b, w!.shape[1]) && x!.rank > 1

/**
 * What kernels of ours rely on without asking, for they would read beyond a tensor that is smaller. Other shapes are left to
 * the plain operations, which know what to make of them, or say what is wrong.
 */
const FITS: { [Name in FusedKernel]?: (inputs: Tensors, attrs: FusedAttrs[Name]) => boolean } = {
  AdamUpdate: alike,
  DescentUpdate: alike,
  Convolution: ({ x, w, b }) =>
    x!.rank === 4 && is(w, w!.shape[0], w!.shape[1], x!.shape[3], w!.shape[3]) && is(b, w!.shape[3]),
  Dense: affine,
  DenseParts: affine,
  Recurrence({ x, u, c, start }, { cell, T, B }) {
    const H = u!.shape[0]!
    const wide = GATES[cell].length * H
    return is(u, H, wide) && is(x, T * B, wide) && (!c || is(c, H)) && (!start || is(start, B, H))
  },
  LayerNorm: ({ x, gain, bias }) => is(gain, x!.shape.at(-1)) && is(bias, x!.shape.at(-1)),
  AttentionWeights({ queries, keys, mask }) {
    const T = queries!.shape[1]
    return queries!.rank === 3 && is(keys, ...queries!.shape) && (!mask || is(mask, T, T))
  },
  AttentionAnswers({ weights, values }) {
    const [B, T, D] = values!.shape
    return is(values, B, T, D) && is(weights, B, weights!.shape[1], T, T)
  },
}

/** Whether a kernel of ours can take tensors of these shapes. */
export const fits = <Name extends FusedKernel>(
  name: Name,
  inputs: Tensors,
  attrs: FusedAttrs[Name],
): boolean => FITS[name]?.(inputs, attrs) ?? true
