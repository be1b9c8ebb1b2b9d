/** Where the parts of a network diagram stand, in CSS pixels. */
export interface NetworkLayout {
  width: number
  height: number
  /** Side of a neuron's square. */
  side: number
  /** Centres of the nodes: the features first, then every layer. */
  nodes: { x: number; y: number }[][]
}

const GAP = 8
const MOST_SIDE = 34
const MARGIN = 6

/**
 * Columns of squares from left to right, as large as fit.
 *
 * @param sizes nodes in each column: features, hidden layers, outputs
 */
export function layoutNetwork(sizes: readonly number[], width: number): NetworkLayout {
  const tallest = Math.max(...sizes)
  const side = Math.max(
    14,
    Math.min(MOST_SIDE, Math.floor(250 / tallest) - GAP, width / sizes.length - 2 * GAP),
  )
  const height = tallest * (side + GAP) - GAP + 2 * MARGIN
  const pitch = sizes.length > 1 ? (width - side - 2 * MARGIN) / (sizes.length - 1) : 0
  const nodes = sizes.map((count, column) => {
    const top = (height - (count * (side + GAP) - GAP)) / 2
    return Array.from({ length: count }, (_, i) => ({
      x: MARGIN + side / 2 + column * pitch,
      y: top + i * (side + GAP) + side / 2,
    }))
  })
  return { width, height, side, nodes }
}
