/**
 * The few things a kernel of ours needs from the WebAssembly back end: typed views of tensors on its heap, its
 * other kernels, and release of temporaries. Everything private to @tensorflow/tfjs-backend-wasm that we rely on
 * is declared in `Backend`, checked against version 4.22.0.
 */
import {
  getKernel,
  type KernelConfig,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  type TensorInfo,
} from '@tensorflow/tfjs-core'

/** What a kernel receives. `Inputs` names its tensors, `Attrs` its settings. */
export interface KernelCall<Inputs, Attrs> {
  inputs: Inputs
  attrs: Attrs
  backend: Backend
}

/** The part of `BackendWasm` 4.22.0 that our kernels use. */
export interface Backend {
  /** Allocates an output; its content is whatever the heap held before. */
  makeOutput(shape: number[], dtype: TensorInfo['dtype']): TensorInfo
  /** Drops one reference, and the memory with the last. */
  disposeData(dataId: object): boolean
  incRef(dataId: object): void
  dataIdMap: { get(dataId: object): { memoryOffset: number } }
  wasm: {
    HEAPU8: Uint8Array
    /** The exports of the C++ side. */
    asm: { memory: WebAssembly.Memory }
  }
}

/**
 * A tensor as numbers on the heap, without a copy.
 *
 * The heap may grow, and then move, at every allocation: take views only after the last `makeOutput` or `call`
 * before they are used, or they write into detached memory.
 */
export function floats(backend: Backend, tensor: TensorInfo): Float32Array {
  return new Float32Array(backend.wasm.HEAPU8.buffer, offset(backend, tensor), size(tensor))
}

/** Like `floats`, for int32 tensors. */
export function ints(backend: Backend, tensor: TensorInfo): Int32Array {
  return new Int32Array(backend.wasm.HEAPU8.buffer, offset(backend, tensor), size(tensor))
}

/** Where a tensor begins on the heap, in bytes. */
export function offset(backend: Backend, tensor: TensorInfo): number {
  return backend.dataIdMap.get(tensor.dataId).memoryOffset
}

/** Where some tensors begin on the heap. */
export function offsets<Tensors extends TensorInfo[]>(backend: Backend, ...tensors: Tensors) {
  return tensors.map((tensor) => offset(backend, tensor)) as { [One in keyof Tensors]: number }
}

/** Bytes of a number, float32 or int32. */
export const NUMBER_BYTES = 4

/** Number of elements of a tensor. */
export function size(tensor: TensorInfo): number {
  return product(tensor.shape)
}

/** Product of a list; 1 for the empty list, as a scalar has one element. */
export function product(shape: readonly number[]): number {
  return shape.reduce((total, length) => total * length, 1)
}

/** The same memory under another shape. Not a new reference: release only the original. */
export function view(tensor: TensorInfo, shape: number[]): TensorInfo {
  return { dataId: tensor.dataId, shape, dtype: tensor.dtype }
}

/** A new tensor of zeros. */
export function zeros(backend: Backend, shape: number[], dtype: TensorInfo['dtype'] = 'float32'): TensorInfo {
  const out = backend.makeOutput(shape, dtype)
  ints(backend, out).fill(0) // all bits zero is 0 in float32 too
  return out
}

/** Runs a registered kernel of the back end. The caller owns the result. */
export function call(
  backend: Backend,
  kernel: string,
  inputs: NamedTensorInfoMap,
  attrs: object = {},
): TensorInfo {
  return run(getKernel(kernel, 'wasm'), { inputs, attrs, backend })
}

/** Runs a given implementation of a kernel, such as the one that ours replaced. */
export function run(
  kernel: KernelConfig,
  { inputs, attrs, backend }: KernelCall<NamedTensorInfoMap, object>,
): TensorInfo {
  return kernel.kernelFunc({ inputs, attrs: attrs as NamedAttrMap, backend }) as TensorInfo
}

/** Gives temporaries back. */
export function release(backend: Backend, ...tensors: TensorInfo[]): void {
  for (const tensor of tensors) backend.disposeData(tensor.dataId)
}
