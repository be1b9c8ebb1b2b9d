import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { FusedAttrs } from '../fused'
import { type KernelCall, offsets, size } from './heap'
import { native, withScratch } from './native'

type Inputs = Record<'x' | 'gain' | 'bias', TensorInfo>
type GradientInputs = Record<'dy' | 'x' | 'gain', TensorInfo>

/** `LayerNorm` (`lib/kernels/layer-norm`). */
export function layerNorm({
  inputs: { x, gain, bias },
  attrs: { epsilon },
  backend,
}: KernelCall<Inputs, FusedAttrs['LayerNorm']>): TensorInfo[] {
  const D = size(gain)
  const rows = size(x) / D
  const y = backend.makeOutput([...x.shape], 'float32')
  const at = offsets(backend, x, gain, bias, y)
  withScratch(backend, rows, (room) => native(backend).layerNorm(...at, room, rows, D, epsilon))
  return [y]
}

/** Its gradient, with what it needs of the way forward computed once more: nothing is kept. */
export function layerNormGradient({
  inputs: { dy, x, gain },
  attrs: { epsilon },
  backend,
}: KernelCall<GradientInputs, FusedAttrs['LayerNorm']>): TensorInfo[] {
  const D = size(gain)
  const rows = size(x) / D
  const outputs = [x, gain, gain].map(({ shape }) => backend.makeOutput([...shape], 'float32'))
  const at = offsets(backend, dy, x, gain, ...outputs)
  withScratch(backend, 3 * rows + rows * D, (room) =>
    native(backend).layerNormBack(...at, room, rows, D, epsilon),
  )
  return outputs
}
