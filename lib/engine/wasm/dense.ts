import type { TensorInfo } from '@tensorflow/tfjs-core'
import { call, type KernelCall, offset, size, view } from './heap'
import { native } from './native'

/** `Dense`: the product, and the bias added where it stands. */
export function dense({
  inputs: { x, w, b },
  backend,
}: KernelCall<Record<'x' | 'w' | 'b', TensorInfo>, object>): TensorInfo[] {
  const [m, n] = w.shape as [number, number]
  const rows = size(x) / m
  const a = view(x, [rows, x.shape.at(-1)!])
  const y = call(backend, 'BatchMatMul', { a, b: w }, { transposeA: false, transposeB: false })
  const at = offset(backend, y)
  native(backend).addToRows(at, offset(backend, b), at, rows, n)
  return [view(y, [...x.shape.slice(0, -1), n])]
}
