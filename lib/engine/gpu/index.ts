import { getKernel, type KernelFunc, registerKernel } from '@tensorflow/tfjs-core'
import type { FusedKernel } from '../fused'
import { adamUpdate } from './adam-update'
import { reluGradient } from './relu-gradient'

const KERNELS: Partial<Record<FusedKernel, (...call: never[]) => ReturnType<KernelFunc>>> = {
  AdamUpdate: adamUpdate,
  ReluGradient: reluGradient,
}

/** Adds our own kernels to a back end on the graphics card; a second call does nothing. */
export function registerGpuKernels(backendName: 'webgpu' | 'webgl'): void {
  for (const [kernelName, kernel] of Object.entries(KERNELS)) {
    if (getKernel(kernelName, backendName)) continue
    const kernelFunc: KernelFunc = ({ inputs, attrs, backend }) =>
      kernel(...([inputs, attrs, backend] as never[]))
    registerKernel({ kernelName, backendName, kernelFunc })
  }
}
