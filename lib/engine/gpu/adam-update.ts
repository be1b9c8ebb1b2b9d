import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { FusedAttrs } from '../fused'
import { compute, type Formula, type GpuBackend } from './formula'

const mean: Formula = {
  name: 'adamMean',
  inputs: ['M', 'G'],
  constants: ['beta1', 'rest1'],
  expression: 'beta1 * m + rest1 * g',
}

const meanSquare: Formula = {
  name: 'adamMeanSquare',
  inputs: ['V', 'G'],
  constants: ['beta2', 'rest2'],
  expression: 'beta2 * v + rest2 * (g * g)',
}

const weight: Formula = {
  name: 'adamWeight',
  inputs: ['W', 'M', 'V'],
  constants: ['rate', 'epsilon', 'decay'],
  expression: 'decay * w - rate * m / (sqrt(v) + epsilon)',
}

/** `AdamUpdate` in three programs, one for each of its results: a program of tfjs writes one tensor. */
export function adamUpdate(
  { w, g, m, v }: Record<'w' | 'g' | 'm' | 'v', TensorInfo>,
  { beta1, beta2, rate, epsilon, decay }: FusedAttrs['AdamUpdate'],
  backend: GpuBackend,
): TensorInfo[] {
  const nextM = compute(backend, mean, [m, g], [beta1, 1 - beta1])
  const nextV = compute(backend, meanSquare, [v, g], [beta2, 1 - beta2])
  const nextW = compute(backend, weight, [w, nextM, nextV], [rate, epsilon, decay])
  return [nextW, nextM, nextV]
}
