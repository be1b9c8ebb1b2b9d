/** Set-up shared by the tests of the WebAssembly kernels: both back ends in Node, and comparison between them. */
import { createRequire } from 'node:module'
import path from 'node:path'
import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import '@tensorflow/tfjs-backend-cpu'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { registerWasmTrainingKernels } from '@/lib/engine/wasm'
import { createRng, permutation } from '@/lib/math/rng'

export { tf }

const tfjsWasm = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')
setWasmPaths(`${path.dirname(tfjsWasm)}/`)
tf.env().set('IS_TEST', true) // the engine then checks every kernel for leaks
tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
registerWasmTrainingKernels()
for (const backend of ['wasm', 'cpu'])
  if (!(await tf.setBackend(backend))) throw new Error(`no ${backend} here`)

export type BackendName = 'cpu' | 'wasm'

/** Numbers with a shape, off any back end. */
export interface Values {
  shape: number[]
  data: ArrayLike<number>
  dtype?: 'float32' | 'int32'
}

/** Uniform numbers in [−1, 1), the same for the same seed. */
export function uniform(seed: number, ...shape: number[]): Values {
  const rng = createRng(seed, 'uniform', shape.join('×'))
  return { shape, data: Float32Array.from({ length: count(shape) }, () => 2 * rng() - 1) }
}

/** Numbers of both signs in random order, no two closer than 0.05, so that a maximum has no near rival. */
export function distinct(seed: number, ...shape: number[]): Values {
  const order = permutation(createRng(seed, 'distinct'), count(shape))
  return { shape, data: Float32Array.from(order, (rank) => 0.05 * (rank - order.length / 2)) }
}

export function count(shape: readonly number[]): number {
  return shape.reduce((a, b) => a * b, 1)
}

export type Op = (...inputs: tf.Tensor[]) => tf.Tensor

/** The value of `op` on a back end. */
export function valueOn(backend: BackendName, op: Op, inputs: Values[]): Values {
  tf.setBackend(backend).catch(fail)
  return tidied(() => read(op(...inputs.map(toTensor))))
}

/** The gradients of Σ cotangent · op(inputs) with respect to each input, on a back end. */
export function gradientsOn(backend: BackendName, op: Op, inputs: Values[], cotangent: Values): Values[] {
  tf.setBackend(backend).catch(fail)
  return tidied(() => {
    const weighted = (...xs: tf.Tensor[]) => tf.sum(tf.mul(op(...xs), toTensor(cotangent))) as tf.Scalar
    return tf.grads(weighted)(inputs.map(toTensor)).map(read)
  })
}

function fail(error: unknown): never {
  throw error
}

/** `tf.tidy` for results that are no tensors. */
function tidied<T>(compute: () => T): T {
  tf.engine().startScope()
  try {
    return compute()
  } finally {
    tf.engine().endScope()
  }
}

function toTensor({ data, shape, dtype = 'float32' }: Values): tf.Tensor {
  return tf.tensor(dtype === 'int32' ? Int32Array.from(data) : Float32Array.from(data), shape, dtype)
}

function read(tensor: tf.Tensor): Values {
  return { shape: tensor.shape, data: tensor.dataSync<'float32' | 'int32'>().slice() }
}

/** Largest |a − b| / max(1, |a|) over all elements; infinite where shapes, NaNs or infinities differ. */
export function difference(a: Values, b: Values): number {
  if (a.shape.join() !== b.shape.join()) return Infinity
  let largest = 0
  for (let i = 0; i < a.data.length; i++) {
    const [x, y] = [a.data[i]!, b.data[i]!]
    if (Object.is(x, y) || x === y) continue
    const gap = Math.abs(x - y) / Math.max(1, Math.abs(x))
    largest = Math.max(largest, Number.isFinite(gap) ? gap : Infinity)
  }
  return largest
}

/** How far value and gradients on wasm are from those on cpu. */
export function gapToCpu(op: Op, inputs: Values[], seed = 1): number {
  const value = valueOn('cpu', op, inputs)
  const cotangent = uniform(seed, ...value.shape)
  const expected = [value, ...gradientsOn('cpu', op, inputs, cotangent)]
  const actual = [valueOn('wasm', op, inputs), ...gradientsOn('wasm', op, inputs, cotangent)]
  return Math.max(...expected.map((values, i) => difference(values, actual[i]!)))
}

/**
 * How far gradients on wasm are from central differences of values on wasm, along a random direction d:
 *
 *   |⟨∇L, d⟩ − (L(x + h d) − L(x − h d)) / 2h| / (1 + |⟨∇L, d⟩|),   L = Σ cotangent · op
 *
 * L is summed in float64; with h = 1e-2 what remains is the rounding of float32 values, about 1e-4.
 */
export function gapToFiniteDifferences(op: Op, inputs: Values[], seed = 1): number {
  const h = 1e-2
  const cotangent = uniform(seed, ...valueOn('wasm', op, inputs).shape)
  const directions = inputs.map((input, i) => uniform(seed + 17 * (i + 1), ...input.shape))
  const objective = (step: number) => {
    const moved = inputs.map(({ shape, data }, i) => ({
      shape,
      data: Float32Array.from(data, (x, j) => x + step * directions[i]!.data[j]!),
    }))
    return dot(valueOn('wasm', op, moved), cotangent)
  }
  const gradients = gradientsOn('wasm', op, inputs, cotangent)
  const slope = gradients.reduce((sum, gradient, i) => sum + dot(gradient, directions[i]!), 0)
  return Math.abs(slope - (objective(h) - objective(-h)) / (2 * h)) / (1 + Math.abs(slope))
}

function dot(a: Values, b: Values): number {
  let sum = 0
  for (let i = 0; i < a.data.length; i++) sum += a.data[i]! * b.data[i]!
  return sum
}
