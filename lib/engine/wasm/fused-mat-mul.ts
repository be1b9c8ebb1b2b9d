import type { _FusedMatMulAttrs, TensorInfo } from '@tensorflow/tfjs-core'
import { type Backend, call, type KernelCall, release } from './heap'

interface FusedMatMulInputs {
  a: TensorInfo
  b: TensorInfo
  bias?: TensorInfo
  preluActivationWeights?: TensorInfo
}

/**
 * A dense layer in one kernel:
 *
 *   out = activation(A B + bias)
 *
 * a [batch, M, K], b [batch, K, N] (or transposed), bias broadcastable to out [batch, M, N].
 *
 * The stock kernel is right only for one pair of untransposed matrices with a bias [N]. In its slow path it adds
 * the bias once per block of 48 along K and clips partial sums; a bias of one number is read past its end, a
 * bias of higher rank is refused, and weights that come back under another shape are mistaken for what they were. Here it
 * is composed of the product, the sum and the activation.
 */
export function fusedMatMul({
  inputs,
  attrs,
  backend,
}: KernelCall<FusedMatMulInputs, _FusedMatMulAttrs>): TensorInfo {
  const { a, b, bias, preluActivationWeights } = inputs
  const { transposeA, transposeB } = attrs
  const scores = call(backend, 'BatchMatMul', { a, b }, { transposeA, transposeB })
  const sums = bias ? replace(backend, scores, call(backend, 'Add', { a: scores, b: bias })) : scores
  return activate(backend, sums, attrs, preluActivationWeights)
}

function activate(
  backend: Backend,
  x: TensorInfo,
  { activation, leakyreluAlpha }: _FusedMatMulAttrs,
  alpha?: TensorInfo,
): TensorInfo {
  if (activation === 'linear') return x
  if (activation === 'leakyrelu')
    return replace(backend, x, call(backend, 'LeakyRelu', { x }, { alpha: leakyreluAlpha }))
  if (activation === 'prelu') {
    if (!alpha) throw new Error('fused matMul: prelu needs its weights')
    return replace(backend, x, call(backend, 'Prelu', { x, alpha }))
  }
  const kernel = { relu: 'Relu', relu6: 'Relu6', elu: 'Elu', sigmoid: 'Sigmoid' }[activation]
  return replace(backend, x, call(backend, kernel, { x }))
}

function replace(backend: Backend, old: TensorInfo, next: TensorInfo): TensorInfo {
  release(backend, old)
  return next
}
