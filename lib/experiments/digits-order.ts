import { createRng, permutation } from '@/lib/math/rng'

/** Which images each step shows. */
export interface Order {
  /** Numbers of the images of that step's batch, and how many images must have arrived to show it. */
  at(step: number): { batch: Uint32Array; needs: number }
}

/**
 * Every image once an epoch. The first epoch takes the shards in the order they arrive, each shuffled in itself, so
 * that training can begin with the first; every later epoch shuffles all images together.
 *
 * A batch depends on the seed and the step alone: a late download makes a step wait, never another one.
 *
 * @param count images there are
 * @param shard images in one shard
 * @param size of a batch; the last one of an epoch is smaller if `size` does not divide `count`
 */
export function createOrder(seed: number, count: number, shard: number, size: number): Order {
  const perEpoch = Math.ceil(count / size)
  let shuffled = -1 // epoch that `order` belongs to
  let order: Uint32Array = new Uint32Array()
  return {
    at(step) {
      const epoch = Math.floor(step / perEpoch)
      if (epoch !== shuffled) {
        order =
          epoch === 0 ? arrivals(seed, count, shard) : permutation(createRng(seed, 'shuffle', epoch), count)
        shuffled = epoch
      }
      const from = (step % perEpoch) * size
      const to = Math.min(from + size, count)
      return {
        batch: order.subarray(from, to),
        needs: epoch === 0 ? Math.min(count, Math.ceil(to / shard) * shard) : count,
      }
    },
  }
}

function arrivals(seed: number, count: number, shard: number): Uint32Array {
  const order = new Uint32Array(count)
  for (let from = 0; from < count; from += shard) {
    const images = permutation(createRng(seed, 'shuffle', 0, from), Math.min(shard, count - from))
    for (const [i, image] of images.entries()) order[from + i] = from + image
  }
  return order
}
