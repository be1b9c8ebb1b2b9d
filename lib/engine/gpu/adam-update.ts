import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { FusedAttrs } from '../fused'
import { compute, type Formula, type GpuBackend } from './formula'

export const adam: Formula = {
  name: 'adam',
  inputs: ['w', 'g', 'm', 'v'],
  constants: ['beta1', 'rest1', 'beta2', 'rest2', 'rate', 'epsilon', 'decay'],
  outputs: {
    mean: 'beta1 * m + rest1 * g',
    meanSquare: 'beta2 * v + rest2 * (g * g)',
    weight: 'decay * w - rate * mean / (sqrt(meanSquare) + epsilon)',
  },
}

/** `AdamUpdate`. */
export function adamUpdate(
  { w, g, m, v }: Record<'w' | 'g' | 'm' | 'v', TensorInfo>,
  { beta1, beta2, rate, epsilon, decay }: FusedAttrs['AdamUpdate'],
  backend: GpuBackend,
): TensorInfo[] {
  const constants = [beta1, 1 - beta1, beta2, 1 - beta2, rate, epsilon, decay]
  const [mean, meanSquare, weight] = compute(backend, adam, [w, g, m, v], constants)
  return [weight!, mean!, meanSquare!]
}
