/**
 * Stock kernels that return wrong numbers without an error in tfjs-backend-wasm 4.22.0, and that no lesson needs on
 * WebAssembly. They are replaced by ones that throw, so that a model using them says so instead of learning nonsense.
 */
export const unsupported: readonly (readonly [kernelName: string, reason: string])[] = [
  ['Conv3DBackpropFilterV2', 'in tfjs 4.22 it is wrong for strides beyond 1'],
  ['Conv3DBackpropInputV2', 'in tfjs 4.22 it is wrong'],
  ['MaxPool3D', 'in tfjs 4.22 it ignores negative values'],
  ['MaxPool3DGrad', 'in tfjs 4.22 it ignores negative values'],
  ['MaxPoolWithArgmax', 'in tfjs 4.22 it ignores negative values'],
  ['Dilation2D', 'in tfjs 4.22 it ignores negative values'],
]
