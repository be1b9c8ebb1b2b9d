import { getKernel, type KernelFunc, registerKernel } from '@tensorflow/tfjs-core'
import type { FusedAttrs, FusedKernel } from '../fused'
import { adamUpdate } from './adam-update'
import type { GpuBackend } from './formula'

/** Adds our own kernels to a back end on the graphics card; a second call does nothing. */
export function registerGpuKernels(backendName: 'webgpu' | 'webgl'): void {
  const kernelName: FusedKernel = 'AdamUpdate'
  if (getKernel(kernelName, backendName)) return
  const kernelFunc = ({ inputs, attrs, backend }: Parameters<KernelFunc>[0]) =>
    adamUpdate(
      inputs as Parameters<typeof adamUpdate>[0],
      attrs as unknown as FusedAttrs['AdamUpdate'],
      backend as GpuBackend,
    )
  registerKernel({ kernelName, backendName, kernelFunc })
}
