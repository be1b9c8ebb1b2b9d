import { integer, type Rng } from '@/lib/math/rng'

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
