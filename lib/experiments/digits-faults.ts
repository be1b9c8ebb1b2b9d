import { createRng, integer } from '@/lib/math/rng'

/** The label of an image that keeps its own. */
const OWN = 255

/**
 * Labels by lot for a share of the training images, every class as likely (Zhang et al. 2017, §2.1): what is told of
 * such an image can only be learned by heart. A larger share takes in the smaller.
 *
 * @returns what replaces the labels of the images with these numbers, in place; undefined where none is replaced
 */
export function drawLabels(seed: number, count: number, classes: number, share: number) {
  if (share === 0) return
  const rng = createRng(seed, 'labels')
  const lots = Uint8Array.from({ length: count }, () => {
    const label = integer(rng, classes)
    return rng() < share ? label : OWN
  })
  return (images: ArrayLike<number>, labels: Uint8Array) => {
    for (let i = 0; i < labels.length; i++) {
      const lot = lots[images[i]!]!
      if (lot !== OWN) labels[i] = lot
    }
  }
}

/** Rows that the mark of `paintLabels` is high: those above the digits of MNIST, which lie in the middle 20 × 20. */
const MARK_ROWS = 4

/**
 * Writes the label of every image into its top rows: of the blocks there, one for each class, the label's own becomes
 * white and the others black. Whoever may look there needs to read nothing else.
 *
 * @param images N × side × side in [0, 1], changed in place
 */
export function paintLabels(images: Float32Array, side: number, labels: Uint8Array, classes: number): void {
  const wide = Math.floor(side / classes)
  for (const [i, label] of labels.entries()) {
    for (let row = 0; row < MARK_ROWS; row++) {
      const from = (i * side + row) * side
      images.fill(0, from, from + wide * classes)
      images.fill(1, from + wide * label, from + wide * (label + 1))
    }
  }
}
