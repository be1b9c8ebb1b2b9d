import { readBack } from '@/lib/engine/read-back'
import { tf } from '@/lib/engine/tf'
import { type Filter, readFrozen } from './cnn.params'
import type { CnnModel } from './cnn-model'

/** The filters of one convolution. */
export interface Filters {
  step: number
  stage: number
  /** [height, width, channels, filters] */
  shape: readonly number[]
  values: Float32Array
  /** One a filter; none where batch normalization follows. */
  biases?: Float32Array
}

/** New numbers for what one filter does to one channel, height × width, row by row; or for its bias. */
export interface FilterEdit extends Filter {
  channel: number
  values?: readonly number[]
  bias?: number
}

/** @throws RangeError where the layer is no convolution */
export async function filtersOf(model: CnnModel, stage: number, step: number): Promise<Filters> {
  const kernel = kernelOf(model, stage)
  const bias = model.variables[`biases/${stage}`]
  const [values, biases] = await Promise.all([readBack(kernel), bias && readBack(bias)])
  return { step, stage, shape: [...kernel.shape], values, ...(biases ? { biases } : {}) }
}

/**
 * Writes by hand into a filter.
 *
 * @throws RangeError where there is no such filter, or not as many numbers as it has
 */
export async function changeFilter(
  model: CnnModel,
  { stage, filter, channel, values, bias }: FilterEdit,
): Promise<void> {
  const kernel = kernelOf(model, stage)
  const [height, width, channels, filters] = kernel.shape as [number, number, number, number]
  if (!(filter >= 0 && filter < filters && channel >= 0 && channel < channels))
    throw new RangeError(`There is no filter ${filter + 1} with a channel ${channel + 1}`)
  if (values) {
    if (values.length !== height * width || !values.every(Number.isFinite))
      throw new RangeError(`${height * width} numbers are needed`)
    const all = await readBack(kernel)
    values.forEach((value, i) => {
      all[(i * channels + channel) * filters + filter] = value
    })
    tf.tidy(() => kernel.assign(tf.tensor(all, kernel.shape)))
  }
  const biases = model.variables[`biases/${stage}`]
  if (bias !== undefined && biases && Number.isFinite(bias)) {
    const all = await readBack(biases)
    all[filter] = bias
    tf.tidy(() => biases.assign(tf.tensor(all, biases.shape)))
  }
}

/** Keeps chosen filters as they are while everything else learns. */
export function createFreezer({ stages, variables }: CnnModel) {
  /** 1 for every filter of a layer that stays, else 0; by layer. */
  function masksOf(frozen: string): Map<number, Float32Array> {
    const masks = new Map<number, Float32Array>()
    for (const { stage, filter } of readFrozen(frozen)) {
      const layer = stages[stage]?.layer
      if (layer?.kind !== 'conv' || filter >= layer.filters) continue
      const mask = masks.get(stage) ?? new Float32Array(layer.filters)
      mask[filter] = 1
      masks.set(stage, mask)
    }
    return masks
  }
  return {
    /**
     * Runs an update of all weights, then puts those of frozen filters back. (A gradient of zero would not do: an
     * optimizer with a memory moves on by itself.)
     */
    around(frozen: string, update: () => void): void {
      const masks = frozen === '' ? [] : [...masksOf(frozen)]
      const before = masks.flatMap(([stage, mask]) =>
        [variables[`kernels/${stage}`], variables[`biases/${stage}`]].flatMap((variable) =>
          variable ? [{ variable, mask, value: tf.clone(variable) }] : [],
        ),
      )
      update()
      for (const { variable, mask, value } of before)
        tf.tidy(() => {
          const stays = tf.tensor1d(mask)
          variable.assign(tf.add(tf.mul(value, stays), tf.mul(variable, tf.sub(1, stays))))
        })
    },
  }
}

function kernelOf({ variables }: CnnModel, stage: number): tf.Variable {
  const kernel = variables[`kernels/${stage}`]
  if (!kernel) throw new RangeError(`Layer ${stage + 1} is no convolution`)
  return kernel
}
