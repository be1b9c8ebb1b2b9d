/**
 * Numbers from the device. A graphics card answers a question of one number as slowly as one of a million: all that is
 * asked for at once is put together there, and read in one go.
 */
import { tf } from './tf'

interface Wanted {
  tensor: tf.Tensor
  give(values: Float32Array): void
  fail(error: unknown): void
}

let wanted: Wanted[] = []

/**
 * The numbers of a tensor as they are now, whatever becomes of it afterwards. What is asked for without a wait between,
 * as in one `Promise.all`, is one read of the device.
 *
 * @returns a copy, the caller's; whole numbers and truth values as float32, exact up to 2²⁴
 */
export function readBack(tensor: tf.Tensor): Promise<Float32Array> {
  return new Promise((give, fail) => {
    if (wanted.length === 0) queueMicrotask(readWanted)
    wanted.push({ tensor: tf.keep(tensor.clone()), give, fail })
  })
}

async function readWanted() {
  const all = wanted
  wanted = []
  try {
    const parts = await readTogether(all.map(({ tensor }) => tensor))
    parts.forEach((part, i) => {
      all[i]!.give(part)
    })
  } catch (error) {
    for (const { fail } of all) fail(error)
  } finally {
    for (const { tensor } of all) tensor.dispose()
  }
}

/** The numbers of some tensors, each in row-major order, by one read of all of them. */
async function readTogether(tensors: readonly tf.Tensor[]): Promise<Float32Array[]> {
  const filled = tensors.filter(({ size }) => size > 0)
  if (filled.length === 0) return tensors.map(() => new Float32Array(0))
  const joined = tf.tidy(() =>
    tf.concat(filled.map((tensor) => tf.reshape(tf.cast(tensor, 'float32'), [tensor.size]))),
  )
  try {
    const values = await joined.data<'float32'>()
    let from = 0
    return tensors.map(({ size }) => {
      const part = values.slice(from, from + size)
      from += size
      return part
    })
  } finally {
    joined.dispose()
  }
}
