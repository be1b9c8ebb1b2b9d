import type { TensorInfo } from '@tensorflow/tfjs-core'
import { type Backend, call, floats, ints, type KernelCall, offset, offsets, release } from './heap'
import { native } from './native'

type Inputs = Record<'logits' | 'labels', TensorInfo>
type GradientInputs = Record<'dy' | 'powers' | 'totals' | 'labels', TensorInfo>

/** `SoftmaxCrossEntropy` (`lib/kernels/softmax`), with the back end's own exponential and logarithm. */
export function crossEntropy({ inputs: { logits, labels }, backend }: KernelCall<Inputs, object>) {
  const kernels = native(backend)
  const [N, K] = logits.shape as [number, number]
  check(backend, labels, K)
  const totals = backend.makeOutput([N], 'float32')
  const shifted = backend.makeOutput([N, K], 'float32')
  const at = (tensor: TensorInfo) => offset(backend, tensor)
  kernels.shiftRows(at(logits), at(shifted), at(totals), N, K) // the totals' room is free until they come
  const powers = call(backend, 'Exp', { x: shifted })
  kernels.rowSums(at(powers), at(totals), N, K)
  const right = kernels.sumOfChosen(at(shifted), at(labels), N, K)
  const logs = call(backend, 'Log', { x: totals })
  const loss = backend.makeOutput([], 'float32')
  kernels.rowSums(at(logs), at(loss), 1, N)
  const result = floats(backend, loss)
  result[0] = Math.fround(result[0]! - right) * Math.fround(1 / N)
  release(backend, shifted, logs)
  return [loss, powers, totals]
}

/** Its gradient. */
export function crossEntropyGradient({
  inputs: { dy, powers, totals, labels },
  backend,
}: KernelCall<GradientInputs, object>): TensorInfo[] {
  const [N, K] = powers.shape as [number, number]
  const dz = backend.makeOutput([N, K], 'float32')
  const at = offsets(backend, powers, totals, labels, dz)
  native(backend).crossEntropyBack(...at, N, K, floats(backend, dy)[0]! * Math.fround(1 / N))
  return [dz]
}

function check(backend: Backend, labels: TensorInfo, K: number): void {
  for (const label of ints(backend, labels))
    if (label < 0 || label >= K)
      throw new Error(`softmaxCrossEntropy: label ${label} is not one of ${K} classes`)
}
