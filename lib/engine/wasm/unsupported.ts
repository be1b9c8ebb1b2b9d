/**
 * Stock kernels that return wrong numbers without an error in tfjs-backend-wasm 4.22.0, and that no lesson needs on
 * WebAssembly. They are replaced by ones that throw, so that a model using them says so instead of learning nonsense.
 */
export const unsupported: readonly (readonly [kernelName: string, reason: string])[] = [
  ['Conv3DBackpropFilterV2', 'its gradient is wrong in tfjs 4.22'],
  ['Conv3DBackpropInputV2', 'its gradient is wrong in tfjs 4.22'],
  ['MaxPool3D', 'it ignores negative values in tfjs 4.22'],
  ['MaxPool3DGrad', 'it ignores negative values in tfjs 4.22'],
]
