import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { FusedAttrs } from '../fused'
import { type KernelCall, offsets, size } from './heap'
import { native } from './native'

/** `ReluGradient`. */
export function reluGradient({
  inputs: { dy, x },
  attrs: { slope },
  backend,
}: KernelCall<Record<'dy' | 'x', TensorInfo>, FusedAttrs['ReluGradient']>): TensorInfo[] {
  const dx = backend.makeOutput([...x.shape], 'float32')
  native(backend).reluBack(...offsets(backend, dy, x, dx), size(x), slope)
  return [dx]
}
