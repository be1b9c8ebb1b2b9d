import type { TensorInfo } from '@tensorflow/tfjs-core'
import { compute, type Formula, type GpuBackend } from './formula'

const relu: Formula = {
  name: 'reluGradient',
  inputs: ['dy', 'x'],
  constants: [],
  outputs: { dx: 'dy * sign(max(x, 0.0))' }, // sign(0) = 0: no slope where the unit is silent
}

/** `ReluGradient`. */
export function reluGradient(
  { dy, x }: Record<'dy' | 'x', TensorInfo>,
  _attrs: object,
  backend: GpuBackend,
): TensorInfo[] {
  return compute(backend, relu, [dy, x], [])
}
