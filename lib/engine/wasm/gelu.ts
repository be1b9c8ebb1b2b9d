import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { FusedAttrs } from '../fused'
import { call, type KernelCall, offsets, size } from './heap'
import { native } from './native'

/** `Gelu` (`lib/kernels/gelu`), with the back end's own sigmoid. */
export function gelu({
  inputs: { x },
  attrs: { linear, cubic },
  backend,
}: KernelCall<{ x: TensorInfo }, FusedAttrs['Gelu']>): TensorInfo[] {
  const kernels = native(backend)
  const y = backend.makeOutput([...x.shape], 'float32')
  kernels.geluInner(...offsets(backend, x, y), size(x), linear, cubic)
  const gate = call(backend, 'Sigmoid', { x: y })
  kernels.multiplyEach(...offsets(backend, x, gate, y), size(x))
  return [y, gate]
}

/** Its gradient. */
export function geluGradient({
  inputs: { dy, x, gate },
  attrs: { linear, cubic },
  backend,
}: KernelCall<Record<'dy' | 'x' | 'gate', TensorInfo>, FusedAttrs['Gelu']>): TensorInfo[] {
  const dx = backend.makeOutput([...x.shape], 'float32')
  native(backend).geluBack(...offsets(backend, dy, x, gate, dx), size(x), linear, 3 * cubic)
  return [dx]
}
