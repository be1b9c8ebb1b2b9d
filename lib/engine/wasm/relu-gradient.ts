import type { TensorInfo } from '@tensorflow/tfjs-core'
import { type KernelCall, offset, size } from './heap'
import { native } from './native'

/** `ReluGradient`. */
export function reluGradient({
  inputs: { dy, x },
  backend,
}: KernelCall<Record<'dy' | 'x', TensorInfo>, object>): TensorInfo[] {
  const dx = backend.makeOutput([...x.shape], 'float32')
  native(backend).reluBack(offset(backend, dy), offset(backend, x), offset(backend, dx), size(x))
  return [dx]
}
