import { createRng, permutation } from '@/lib/math/rng'

/** The order in which examples are shown: every one once an epoch, each epoch shuffled anew. */
export interface Batches {
  /** Epochs finished, and examples of the present one already shown; write both to go to another place. */
  epoch: number
  position: number
  /**
   * Draws the next batch; the last one of an epoch is smaller if `size` does not divide `count`.
   *
   * @param indices of the examples are written here, length ≥ the number drawn
   * @param count examples there are; it may grow or shrink from call to call
   * @returns how many were drawn
   */
  next(indices: Uint32Array, count: number, size: number): number
}

/** Epoch k is shown in the order `permutation(createRng(seed, 'shuffle', k), count)`. */
export function createBatches(seed: number): Batches {
  let order: Uint32Array = new Uint32Array()
  let shuffled = -1 // epoch that `order` belongs to
  return {
    epoch: 0,
    position: 0,
    next(indices, count, size) {
      if (!(count >= 1 && size >= 1)) throw new RangeError(`No batch of ${size} out of ${count} examples`)
      if (this.position >= count) {
        this.epoch++
        this.position = 0
      }
      if (shuffled !== this.epoch || order.length !== count) {
        order = permutation(createRng(seed, 'shuffle', this.epoch), count)
        shuffled = this.epoch
      }
      const drawn = Math.min(size, count - this.position)
      for (let i = 0; i < drawn; i++) indices[i] = order[this.position + i]!
      this.position += drawn
      return drawn
    },
  }
}
