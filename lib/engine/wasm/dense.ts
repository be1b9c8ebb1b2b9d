import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { FusedAttrs } from '../fused'
import { call, type KernelCall, NUMBER_BYTES, offset, product, view } from './heap'
import { native, withScratch } from './native'

type Inputs = Record<'x' | 'w' | 'b', TensorInfo>

/** `Dense`: the product, and the bias added where it stands. */
export function dense({ inputs: { x, w, b }, backend }: KernelCall<Inputs, object>): TensorInfo[] {
  const n = w.shape[1]!
  const y = call(backend, 'BatchMatMul', { a: asRows(x), b: w }, { transposeA: false, transposeB: false })
  const at = offset(backend, y)
  native(backend).addToRows(at, offset(backend, b), at, y.shape[0]!, n)
  return [view(y, [...x.shape.slice(0, -1), n])]
}

/** `DenseWeights`. */
export function denseWeights({
  inputs: { x, dy },
  backend,
}: KernelCall<Record<'x' | 'dy', TensorInfo>, object>): TensorInfo[] {
  const inputs = { a: asRows(x), b: asRows(dy) }
  return [call(backend, 'BatchMatMul', inputs, { transposeA: true, transposeB: false })]
}

/** `DenseParts`: W and b are read where they lie. */
export function denseParts({
  inputs: { x, w, b },
  attrs: { parts },
  backend,
}: KernelCall<Inputs, FusedAttrs['DenseParts']>): TensorInfo[] {
  const kernels = native(backend)
  const [m, columns] = w.shape as [number, number]
  const n = columns / parts
  const rows = asRows(x).shape[0]!
  const outputs = Array.from({ length: parts }, () =>
    backend.makeOutput([...x.shape.slice(0, -1), n], 'float32'),
  )
  withScratch(backend, kernels.panelSize(m, n), (panels) => {
    for (const [i, y] of outputs.entries()) {
      const to = offset(backend, y)
      const part = i * n * NUMBER_BYTES
      const [from, right] = [offset(backend, x), offset(backend, w) + part]
      kernels.multiply(from, m, right, columns, to, n, panels, rows, m, n, false, false, false)
      kernels.addToRows(to, offset(backend, b) + part, to, rows, n)
    }
  })
  return outputs
}

/** Its gradient. That of x is the sum of what the parts give, the last first: the order in which tfjs would add. */
export function densePartsGradient({
  inputs: { x, w, ...slopes },
  attrs: { parts },
  backend,
}: KernelCall<Record<string, TensorInfo>, FusedAttrs['DenseParts']>): TensorInfo[] {
  const kernels = native(backend)
  const [m, columns] = w!.shape as [number, number]
  const n = columns / parts
  const rows = asRows(x!).shape[0]!
  const outputs = [x!.shape, w!.shape, [columns]].map((shape) => backend.makeOutput([...shape], 'float32'))
  const at = (tensor: TensorInfo) => offset(backend, tensor)
  const [dx, dw, db] = outputs.map(at) as [number, number, number]
  const panelSize = Math.max(kernels.panelSize(n, m), kernels.panelSize(rows, n))
  withScratch(backend, panelSize + rows * m, (panels) => {
    const share = panels + panelSize * NUMBER_BYTES
    for (let i = parts - 1; i >= 0; i--) {
      const dy = at(slopes[`dy${i}`]!)
      const part = i * n * NUMBER_BYTES
      const last = i === parts - 1
      const to = last ? dx : share
      kernels.multiply(dy, n, at(w!) + part, columns, to, m, panels, rows, n, m, false, true, false)
      if (!last) kernels.addToRows(dx, share, dx, 1, rows * m)
      kernels.multiply(at(x!), m, dy, n, dw + part, columns, panels, m, rows, n, true, false, false)
      kernels.columnSums(dy, db + part, rows, n)
    }
  })
  return outputs
}

/** […, n] as one matrix. */
function asRows(x: TensorInfo): TensorInfo {
  return view(x, [product(x.shape.slice(0, -1)), x.shape.at(-1)!])
}
