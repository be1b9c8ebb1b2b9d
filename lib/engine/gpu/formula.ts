import type { TensorInfo } from '@tensorflow/tfjs-core'
import { runGlsl, type WebGl } from './glsl'
import { runWgsl, type WebGpu } from './wgsl'

/**
 * What is done with every element of some tensors of one shape, float32. WGSL and GLSL write arithmetic alike, so a
 * formula is written once for WebGPU and WebGL.
 */
export interface Formula {
  name: string
  /** Names of the tensors. */
  inputs: readonly string[]
  /** Names of numbers, which may change from one call to the next without another program. */
  constants: readonly string[]
  /**
   * New tensors in their order, each by its name: an expression of inputs, constants and the tensors before it; 0 where
   * all inputs are 0, since such lie beside the numbers on WebGL (`padding.ts`).
   */
  outputs: Readonly<Record<string, string>>
}

export type GpuBackend = WebGl | WebGpu

/**
 * @param inputs in the order of the formula
 * @param constants likewise
 * @returns its outputs, of the shape of the inputs
 */
export function compute(
  backend: GpuBackend,
  formula: Formula,
  inputs: readonly TensorInfo[],
  constants: readonly number[],
): TensorInfo[] {
  return 'device' in backend
    ? runWgsl(backend, formula, inputs, constants)
    : runGlsl(backend, formula, inputs, constants)
}
