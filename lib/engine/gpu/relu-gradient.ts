import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { FusedAttrs } from '../fused'
import { compute, type Formula, type GpuBackend } from './formula'

export const relu: Formula = {
  name: 'reluGradient',
  inputs: ['dy', 'x'],
  constants: ['slope'],
  outputs: { dx: 'dy * max(sign(max(x, 0.0)), slope)' }, // sign(0) = 0, so that x = 0 is on the slope
}

/** `ReluGradient`. */
export function reluGradient(
  { dy, x }: Record<'dy' | 'x', TensorInfo>,
  { slope }: FusedAttrs['ReluGradient'],
  backend: GpuBackend,
): TensorInfo[] {
  return compute(backend, relu, [dy, x], [slope])
}
