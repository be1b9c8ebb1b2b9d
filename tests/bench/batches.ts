/** A task's numbers as tensors. */
import { tf } from '@/lib/engine/tf'
import { createVariable } from '@/lib/engine/weights'
import type { Task } from './tasks'

/** Of every batch its examples, and either the right classes or the numbers to come near to. */
export type Batch = { x: tf.Tensor } & (
  | { labels: tf.Tensor1D; y?: undefined }
  | { labels?: undefined; y: tf.Tensor }
)

/** Batches in their order. */
export function batchesOf({ x, y, shape, batch, batches }: Task): Batch[] {
  return Array.from({ length: batches }, (_, k) => {
    const part = <A extends Float32Array | Int32Array>(all: A) =>
      all.slice((k * all.length) / batches, ((k + 1) * all.length) / batches) as A
    const inputs = tf.tensor(part(x), shape)
    if ('values' in y) return { x: inputs, y: tf.tensor(part(y.values), [batch, ...y.shape]) }
    return { x: inputs, labels: tf.tensor1d(part(y.labels), 'int32') }
  })
}

/** What the model begins with, by name. */
export const variablesOf = ({ weights }: Task) =>
  Object.fromEntries(
    Object.entries(weights).map(([name, { shape, values }]) => [name, createVariable(values, shape)]),
  )
