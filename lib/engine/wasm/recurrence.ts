import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { FusedAttrs } from '../fused'
import { type Backend, call, floats, type KernelCall, NUMBER_BYTES, offset, release, size } from './heap'
import { native, withScratch } from './native'

type Inputs = Record<'x' | 'u' | 'c' | 'start', TensorInfo>
type GradientInputs = Record<'dy' | 'u' | 'start' | 'kept0' | 'kept1' | 'kept2', TensorInfo>

/** A whole recurrence in one kernel (`lib/kernels/{rnn,lstm,gru}`), which keeps U laid out for all its steps. */
export function recurrence({
  inputs: { x, u, c, start },
  attrs: { cell, T, B },
  backend,
}: KernelCall<Inputs, FusedAttrs['Recurrence']>): TensorInfo[] {
  const kernels = native(backend)
  const [H, gates] = u.shape as [number, number]
  const make = (columns: number) => backend.makeOutput([T * B, columns], 'float32')
  const at = (tensor: TensorInfo) => offset(backend, tensor)
  const outputs = { rnn: [H], lstm: [H, 4 * H, H], gru: [H, 4 * H] }[cell].map(make)
  const to = outputs.map(at)
  const panels = kernels.panelSize(H, gates)
  if (cell === 'gru') {
    withScratch(backend, panels + B * gates, (room) => {
      const products = room + panels * NUMBER_BYTES
      kernels.gru(at(x), at(u), at(c), at(start), ...to, room, products, T, B, H)
    })
  } else {
    withScratch(backend, panels, (room) => kernels[cell](at(x), at(u), ...to, room, T, B, H))
  }
  return outputs
}

/** Its gradient: all that waits for the step after in one kernel, and ∂loss/∂U as one product over all steps. */
export function recurrenceGradient({
  inputs: { dy, u, start, kept0: h, kept1, kept2 },
  attrs: { cell, T, B },
  backend,
}: KernelCall<GradientInputs, FusedAttrs['RecurrenceGradient']>): TensorInfo[] {
  const kernels = native(backend)
  const [H, gates] = u.shape as [number, number]
  const at = (tensor: TensorInfo) => offset(backend, tensor)
  const slopes = () => backend.makeOutput([T * B, gates], 'float32')
  const dx = slopes()
  const panels = kernels.panelSize(gates, H)
  if (cell === 'gru') {
    const du = slopes()
    const dStart = backend.makeOutput([B, H], 'float32')
    withScratch(backend, panels + B * H, (room) => {
      const carried = room + panels * NUMBER_BYTES
      const from = [at(dy), at(u), at(start), at(h), at(kept1)]
      kernels.gruBack(...from, at(dx), at(du), at(dStart), room, carried, T, B, H)
    })
    const dU = overSteps(backend, before(backend, h, B, start), du)
    const dc = lastColumns(backend, du, H)
    release(backend, du)
    return [dx, dU, dc, dStart]
  }
  withScratch(backend, panels + 2 * B * H, (room) => {
    const later = room + panels * NUMBER_BYTES
    if (cell === 'rnn') kernels.rnnBack(at(dy), at(u), at(h), at(dx), room, later, T, B, H)
    else kernels.lstmBack(at(dy), at(u), at(kept1), at(kept2), at(dx), room, later, T, B, H)
  })
  return [dx, overSteps(backend, before(backend, h, B), dx)]
}

/** The states before each step, [T B, H]: all but the last, the start in front, which is zeros if absent. */
function before(backend: Backend, h: TensorInfo, B: number, start?: TensorInfo): TensorInfo {
  const earlier = backend.makeOutput([...h.shape], 'float32')
  const values = floats(backend, earlier)
  const first = B * h.shape[1]!
  if (start) values.set(floats(backend, start))
  else values.fill(0, 0, first)
  values.set(floats(backend, h).subarray(0, size(h) - first), first)
  return earlier
}

/** Σ over steps and examples of stateᵀ · slope, [H, G H]; takes the states' memory. */
function overSteps(backend: Backend, states: TensorInfo, slopes: TensorInfo): TensorInfo {
  const inputs = { a: states, b: slopes }
  const out = call(backend, 'BatchMatMul', inputs, { transposeA: true, transposeB: false })
  release(backend, states)
  return out
}

/** Sums of the last `count` columns. */
function lastColumns(backend: Backend, x: TensorInfo, count: number): TensorInfo {
  const [rows, columns] = x.shape as [number, number]
  const out = backend.makeOutput([count], 'float32')
  withScratch(backend, columns, (sums) => {
    native(backend).columnSums(offset(backend, x), sums, rows, columns)
    const last = sums + (columns - count) * NUMBER_BYTES
    floats(backend, out).set(new Float32Array(backend.wasm.HEAPU8.buffer, last, count))
  })
  return out
}
