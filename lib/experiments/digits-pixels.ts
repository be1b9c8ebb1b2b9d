import { createRng, integer, permutation, type Rng } from '@/lib/math/rng'

/** Bytes 0 … 255 as numbers in [0, 1], as a network is given them. */
export function toInputs(pixels: Uint8Array): Float32Array {
  const inputs = new Float32Array(pixels.length)
  for (let i = 0; i < pixels.length; i++) inputs[i] = pixels[i]! / 255
  return inputs
}

/**
 * Moves every image by whole pixels, drawn evenly from −`most` to `most` both ways; what leaves is lost, what enters
 * is 0. The cheapest way to make more examples of what one has (Simard et al. 2003, §2).
 *
 * @param images N × side × side, changed in place
 * @param most less than `side`
 */
export function shiftImages(images: Float32Array, side: number, most: number, rng: Rng): void {
  const before = new Float32Array(side * side)
  for (let from = 0; from < images.length; from += side * side) {
    const dx = integer(rng, 2 * most + 1) - most
    const dy = integer(rng, 2 * most + 1) - most
    const image = images.subarray(from, from + side * side)
    before.set(image)
    image.fill(0)
    for (let y = Math.max(0, dy); y < side + Math.min(0, dy); y++) {
      const row = (y - dy) * side
      image.set(
        before.subarray(row + Math.max(0, -dx), row + side - Math.max(0, dx)),
        y * side + Math.max(0, dx),
      )
    }
  }
}

/** Moves every image to the right by whole pixels, in place; what leaves is lost, what enters is 0. */
export function moveRight(images: Float32Array, side: number, by: number): void {
  for (let from = 0; from < images.length; from += side) {
    images.copyWithin(from + by, from, from + side - by)
    images.fill(0, from, from + by)
  }
}

/**
 * Which pixel stands where once the pixels of a run are shuffled: position i holds pixel `order[i]`, the same for
 * every image.
 */
export function pixelOrder(seed: number, size: number): Int32Array {
  return Int32Array.from(permutation(createRng(seed, 'scramble'), size))
}

/** N images with their pixels in another order, as copies. */
export function scramblePixels<A extends Uint8Array | Float32Array>(images: A, order: Int32Array): A {
  const size = order.length
  return images.map((_, i) => images[i - (i % size) + order[i % size]!]!) as A
}

/** Weights [size, units] for shuffled pixels, put into the order in which they read straight images. */
export function straightenWeights(weights: Float32Array, order: Int32Array): Float32Array {
  const units = weights.length / order.length
  const straight = new Float32Array(weights.length)
  order.forEach((pixel, i) => {
    straight.set(weights.subarray(i * units, (i + 1) * units), pixel * units)
  })
  return straight
}
