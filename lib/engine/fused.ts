import type { Cell } from '@/lib/math/recurrent'
import { fits } from './fits'
import { tf } from './tf'

/*
 * Kernels of ours that do at once what takes tfjs many operations. A back end may lack any of them: who asks for one has
 * the same in plain operations.
 */

/** Attributes of each kernel; its inputs and outputs are told beside it. */
export interface FusedAttrs {
  /**
   * Inputs w, g, m, v of one shape: weights, their gradient, its running averages. Outputs w′, m′, v′:
   *
   *   m′ = β₁ m + (1 − β₁) g,   v′ = β₂ v + (1 − β₂) g²,   w′ = decay · w − rate · m′ / (√v′ + epsilon)
   */
  AdamUpdate: { beta1: number; beta2: number; rate: number; epsilon: number; decay: number }
  /** Inputs w, g of one shape: weights and their gradient. Output w − rate · g. */
  DescentUpdate: { rate: number }
  /** Inputs x [N, H, W, C], w [KH, KW, C, F], b [F]. Output the convolution, with b added to every position and
   * perhaps rectified, [N, OH, OW, F]. */
  Convolution: Pick<tf.Conv2DAttrs, 'strides' | 'pad' | 'dataFormat' | 'dilations'> & { relu: boolean }
  /** Inputs x […, m], w [m, n], b [n]. Output x W + b. */
  Dense: object
  /** Inputs x […, m], dy […, n]. Output ∂loss/∂W = Σ over rows of xᵀ dy, [m, n]. */
  DenseWeights: object
  /** Inputs x […, m], w [m, parts · n], b [parts · n]. Outputs x W + b in so many parts, side by side, each […, n]. */
  DenseParts: { parts: number }
  /** Inputs x, w, and the gradients of the parts, `dy0` …. Outputs the gradients of x, w and b. */
  DensePartsGradient: { parts: number }
  /**
   * Inputs dy, x of one shape. Output dy where x > 0, else slope · dy; the slope in [0, 1]. Of x that is no number, too, on
   * WebAssembly; a graphics card may make anything of it.
   */
  ReluGradient: { slope: number }
  /**
   * Inputs x [T B, G H], u [H, G H], for the GRU also c [H] and start [B, H], as in `recurrence`. Outputs h [T B, H], and
   * what the way back needs besides.
   */
  Recurrence: { cell: Cell; T: number; B: number }
  /**
   * Inputs dy, the gradient of h, then u, for the GRU start, and the outputs of `Recurrence` in their order (`kept0` …).
   * Outputs the gradients of x, u and, for the GRU, c and start.
   */
  RecurrenceGradient: { cell: Cell; T: number; B: number }
  /** Inputs x […, D], gain [D], bias [D]. Output as of `layerNorm`. */
  LayerNorm: { epsilon: number }
  /** Inputs dy, x, gain. Outputs the gradients of x, gain and bias. */
  LayerNormGradient: { epsilon: number }
  /** Input x. Outputs y = x g and the gate g = σ(x (linear + cubic x²)). */
  Gelu: { linear: number; cubic: number }
  /** Inputs dy, x, gate. Output the gradient of x. */
  GeluGradient: { linear: number; cubic: number }
  /** Inputs queries and keys [B, T, D] with D = heads · d, perhaps mask [T, T]. Output softmax(Q Kᵀ / √d + mask) [B, heads, T, T]. */
  AttentionWeights: { heads: number }
  /** Inputs dy, queries, keys, and the output as `weights`. Outputs the gradients of queries and keys. */
  AttentionWeightsGradient: { heads: number }
  /** Inputs weights [B, heads, T, T], values [B, T, D]. Output their products, the heads side by side, [B, T, D]. */
  AttentionAnswers: object
  /** Inputs dy, weights, values. Outputs the gradients of weights and values. */
  AttentionAnswersGradient: object
  /** Inputs logits [N, K], labels int32 [N]. Outputs the loss as of `softmaxCrossEntropy`, powers [N, K] and totals [N]. */
  SoftmaxCrossEntropy: object
  /** Inputs dy, powers, totals, labels. Output the gradient of the logits. */
  SoftmaxCrossEntropyGradient: object
}

export type FusedKernel = keyof FusedAttrs
/** Kernels whose gradient is a kernel, too. */
type Differentiable =
  Extract<FusedKernel, `${string}Gradient`> extends infer Gradient
    ? Gradient extends `${infer Name extends FusedKernel}Gradient`
      ? Name
      : never
    : never
type Tensors = Record<string, tf.Tensor>

/** Whether the current back end has the kernel, and for such inputs: ours take float32, labels alone as int32. */
const serves = <Name extends FusedKernel>(name: Name, inputs: Tensors, attrs: FusedAttrs[Name]) =>
  tf.getKernel(name, tf.getBackend()) !== undefined &&
  fits(name, inputs, attrs) &&
  Object.entries(inputs).every(([key, { dtype }]) => dtype === (key === 'labels' ? 'int32' : 'float32'))

/** @returns the kernel's outputs; undefined where the current back end has none of this name for such inputs */
export function runFused<Name extends FusedKernel>(
  name: Name,
  inputs: Tensors,
  attrs: FusedAttrs[Name],
): tf.Tensor[] | undefined {
  if (!serves(name, inputs, attrs)) return
  return tf.engine().runKernel(name, inputs, { ...attrs })
}

/**
 * The first output of a kernel, with a gradient by the kernel of the same name and `Gradient`, which cannot itself be
 * differentiated.
 *
 * @param inputs those that a gradient flows to
 * @param others those that none does
 * @param keep what the way back needs, by name, of the inputs, the others and the outputs
 * @returns undefined where the current back end has no such kernel for such inputs
 */
export function differentiateFused<Name extends Differentiable>(
  name: Name,
  inputs: Tensors,
  others: Tensors,
  attrs: FusedAttrs[Name],
  keep: (inputs: Tensors, outputs: tf.Tensor[]) => Tensors,
): tf.Tensor | undefined {
  if (!serves(name, { ...inputs, ...others }, attrs)) return
  const names = Object.keys(inputs)
  return tf.customGrad((...tensorsAndSave) => {
    const save = tensorsAndSave.at(-1) as unknown as (tensors: tf.Tensor[]) => void
    const given = names.map((input, i) => [input, tensorsAndSave[i] as tf.Tensor] as const)
    const all = { ...Object.fromEntries(given), ...others }
    const outputs = runFused(name, all, attrs)!
    const kept = keep(all, outputs)
    save(Object.values(kept))
    const gradFunc = (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const back = Object.fromEntries(Object.keys(kept).map((name, i) => [name, saved[i]!]))
      return runFused(`${name}Gradient` as FusedKernel, { dy, ...back }, attrs)!
    }
    return { value: outputs[0]!, gradFunc }
  })(...Object.values(inputs))
}
