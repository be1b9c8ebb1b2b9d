import type { _FusedMatMulAttrs, KernelConfig, TensorInfo } from '@tensorflow/tfjs-core'
import { type Backend, call, type KernelCall, product, release, run } from './heap'
import { mayReusePacking } from './matrix-product'

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
 * the bias once per block of 48 along K and clips partial sums; a bias of one number is read past its end, and a
 * bias of higher rank is refused. Those cases are composed of the product, the sum and the activation.
 */
export function fusedMatMul(stock: KernelConfig) {
  return (kernelCall: KernelCall<FusedMatMulInputs, _FusedMatMulAttrs>): TensorInfo => {
    const { inputs, attrs, backend } = kernelCall
    if (stockIsRight(inputs, attrs)) return run(stock, { inputs: present(inputs), attrs, backend })
    const { a, b, bias, preluActivationWeights } = inputs
    const { transposeA, transposeB } = attrs
    const scores = call(backend, 'BatchMatMul', { a, b }, { transposeA, transposeB })
    const sums = bias ? replace(backend, scores, call(backend, 'Add', { a: scores, b: bias })) : scores
    return activate(backend, sums, attrs, preluActivationWeights)
  }
}

function stockIsRight(
  { a, b, bias, preluActivationWeights: alpha }: FusedMatMulInputs,
  { transposeA, transposeB }: _FusedMatMulAttrs,
): boolean {
  const [K, N] = b.shape.slice(-2) as [number, number]
  const onePair = product(a.shape.slice(0, -2)) === 1 && product(b.shape.slice(0, -2)) === 1
  const isRow = (tensor?: TensorInfo) => !tensor || (tensor.shape.length === 1 && tensor.shape[0] === N)
  return (
    !transposeA &&
    !transposeB &&
    onePair &&
    product(a.shape) * K * N > 0 &&
    a.dtype === 'float32' &&
    b.dtype === 'float32' &&
    isRow(bias) &&
    isRow(alpha) &&
    mayReusePacking(b, K)
  )
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

/** Only the tensors that were given, as the map of tensors a kernel takes. */
function present(inputs: FusedMatMulInputs): Record<string, TensorInfo> {
  return Object.fromEntries(Object.entries(inputs).filter(([, tensor]) => tensor))
}
