import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { FusedAttrs } from '../fused'
import { type KernelCall, offsets, size } from './heap'
import { native } from './native'

/** `DescentUpdate`. */
export function descentUpdate({
  inputs: { w, g },
  attrs: { rate },
  backend,
}: KernelCall<Record<'w' | 'g', TensorInfo>, FusedAttrs['DescentUpdate']>): TensorInfo[] {
  const next = backend.makeOutput([...w.shape], 'float32')
  native(backend).descend(...offsets(backend, w, g, next), size(w), rate)
  return [next]
}
