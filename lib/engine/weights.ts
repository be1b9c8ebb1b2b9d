import { type Initializer, initializers } from '@/lib/math/initializers'
import { createRng, normal } from '@/lib/math/rng'
import type { Checkpoint } from './experiment'
import { readBack } from './read-back'
import { tf } from './tf'

/** The weights of a model, by name. */
export type Variables<N extends string = string> = Readonly<Record<N, tf.Variable>>

type Arrays = Checkpoint['arrays']

/** How a weight begins: by an initializer, at one value, or drawn from N(0, deviation²). */
export interface WeightSpec {
  /** Dense [in, out]; convolution [height, width, in, out]; anything for `constant` and `deviation`. */
  shape: readonly number[]
  start: Initializer | { constant: number } | { deviation: number }
}

/**
 * Makes the weights of a model. They are drawn here, not on the device, so the seed means the same on all.
 *
 * Weight `name` draws from `createRng(seed, name)`, output by output: a dense weight named `weights/0` begins as
 * layer 0 of a scratch network with the same seed, transposed.
 *
 * @throws RangeError for an initializer with a shape that is neither dense nor convolutional
 */
export function createVariables<N extends string>(seed: number, specs: Record<N, WeightSpec>): Variables<N> {
  const entries = Object.entries<WeightSpec>(specs).map(([name, spec]) => [
    name,
    createVariable(drawValues(seed, name, spec), spec.shape),
  ])
  return Object.fromEntries(entries) as Record<N, tf.Variable>
}

/** A variable from numbers; they are copied. (`tf.variable(tf.tensor(…))` would keep the tensor for ever.) */
export function createVariable(values: Float32Array, shape: readonly number[]): tf.Variable {
  return tf.tidy(() => tf.variable(tf.tensor(values.slice(), [...shape])))
}

/** The numbers a weight begins with, in its shape's row-major order. */
export function drawValues(seed: number, name: string, { shape, start }: WeightSpec): Float32Array {
  const values = new Float32Array(shape.reduce((a, b) => a * b, 1))
  if (typeof start === 'object' && 'constant' in start) return values.fill(start.constant)
  const rng = createRng(seed, name)
  if (typeof start === 'object') return values.map(() => start.deviation * normal(rng))
  if (shape.length !== 2 && shape.length !== 4)
    throw new RangeError(`${start} does not know how ${name}, of shape [${shape}], is connected`)
  const outputs = shape.at(-1)!
  const fanIn = values.length / outputs
  const fanOut = values.length / shape.at(-2)!
  for (let o = 0; o < outputs; o++)
    for (let i = 0; i < fanIn; i++) values[i * outputs + o] = initializers[start](rng, fanIn, fanOut)
  return values
}

/** Copies of all weights, read back together. */
export function saveVariables(variables: Variables): Promise<Arrays> {
  return readTensors(variables)
}

/**
 * Sets every variable to the array of its name; other arrays are ignored.
 *
 * @throws RangeError naming the first that is missing or has another shape; then nothing has changed
 */
export function loadVariables(variables: Variables, arrays: Arrays): void {
  for (const [name, { shape }] of Object.entries(variables)) {
    const found = arrays[name]
    if (!found) throw new RangeError(`The saved model has no ${name}`)
    if (String(found.shape) !== String(shape))
      throw new RangeError(`The saved ${name} has shape [${found.shape}]; this model needs [${shape}]`)
  }
  for (const [name, variable] of Object.entries(variables))
    tf.tidy(() => variable.assign(tf.tensor(arrays[name]!.values.slice(), variable.shape)))
}

/** Reads tensors back in one wait. The copies are the caller's. */
export async function readTensors(tensors: Readonly<Record<string, tf.Tensor>>): Promise<Arrays> {
  const entries = await Promise.all(
    Object.entries(tensors).map(async ([name, tensor]) => {
      return [name, { shape: Array.from<number>(tensor.shape), values: await readBack(tensor) }] as const
    }),
  )
  return Object.fromEntries(entries)
}

/** How many numbers the variables hold in all. */
export function countParameters(variables: Variables): number {
  return Object.values(variables).reduce((sum, variable) => sum + variable.size, 0)
}
