import type { TensorInfo } from '@tensorflow/tfjs-core'
import { type KernelCall, offset, size } from './heap'
import { native } from './native'

/** out = tanh x, four numbers at a time; the stock kernel takes one at a time, in about ten times as long. */
export function tanh({ inputs: { x }, backend }: KernelCall<{ x: TensorInfo }, object>): TensorInfo {
  const out = backend.makeOutput([...x.shape], 'float32')
  native(backend).tanh(offset(backend, x), offset(backend, out), size(x))
  return out
}
