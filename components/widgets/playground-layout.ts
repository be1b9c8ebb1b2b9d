/** Where the parts of a network diagram stand, in CSS pixels. */
export interface NetworkLayout {
  width: number
  height: number
  /** Side of a neuron's square. */
  side: number
  /** Centres of the nodes: the features first, then every layer. */
  nodes: { x: number; y: number }[][]
}

/** Between two neurons: with the least side, 24 pixels from centre to centre, the least a finger can tell apart. */
const GAP = 8
const LEAST_SIDE = 16
const MOST_SIDE = 34
const HEIGHT = 204
const MARGIN = 4
/** Room for the names of the features, and for what an output says. */
const NAMES = 58
const OUTPUTS = 40

/**
 * Columns of squares from left to right, as large as fit.
 *
 * @param sizes nodes in each column: features, hidden layers, outputs
 */
export function layoutNetwork(sizes: readonly number[], width: number): NetworkLayout {
  const tallest = Math.max(...sizes)
  const inner = width - NAMES - OUTPUTS
  const side = Math.max(
    LEAST_SIDE,
    Math.min(MOST_SIDE, Math.floor(HEIGHT / tallest) - GAP, Math.floor(inner / sizes.length) - GAP),
  )
  const height = tallest * (side + GAP) - GAP + 2 * MARGIN
  const pitch = sizes.length > 1 ? (inner - side) / (sizes.length - 1) : 0
  const nodes = sizes.map((count, column) => {
    const top = (height - (count * (side + GAP) - GAP)) / 2
    return Array.from({ length: count }, (_, i) => ({
      x: NAMES + side / 2 + column * pitch,
      y: top + i * (side + GAP) + side / 2,
    }))
  })
  return { width, height, side, nodes }
}
