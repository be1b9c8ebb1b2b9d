/** Where the parts of a network diagram stand, in CSS pixels. */
export interface NetworkLayout {
  /** At least what was asked for; more where the layers need it. */
  width: number
  height: number
  /** Side of a neuron's square. */
  side: number
  /** Side of the square around it that takes the pointer; those of two neurons never overlap. */
  target: number
  /** Centres of the nodes: the features first, then every layer. */
  nodes: { x: number; y: number }[][]
}

interface Room {
  /** Width there is. */
  width: number
  /** Least side of a target: 24 for a mouse, 44 for a finger (WCAG 2.2, 2.5.8 and 2.5.5). */
  target: number
  /** Size of the text beside the squares, in pixels. */
  text: number
  /** Letters of the longest name of a feature. */
  letters: number
}

/** Between two squares. */
const GAP = 8
const MOST_SIDE = 34
/** Height to fill, in lines of text. */
const LINES = 17
/** Width of a letter of the names, as a part of its size. */
const LETTER = 0.62
const MARGIN = 4

/**
 * Columns of squares from left to right, as large as fit.
 *
 * @param sizes nodes in each column: features, hidden layers, outputs
 */
export function layoutNetwork(
  sizes: readonly number[],
  { width: given, target, text, letters }: Room,
): NetworkLayout {
  // Names of the features stand in front, what an output says behind.
  const names = letters * LETTER * text + 2 * GAP
  const outputs = 3.4 * text
  const width = Math.max(given, Math.ceil(names + outputs + sizes.length * target))
  const tallest = Math.max(...sizes)
  const inner = width - names - outputs
  const cell = Math.max(
    target,
    Math.min(MOST_SIDE + GAP, Math.floor((LINES * text) / tallest), Math.floor(inner / sizes.length)),
  )
  const side = cell - GAP
  const height = tallest * cell + 2 * MARGIN
  const pitch = sizes.length > 1 ? (inner - cell) / (sizes.length - 1) : 0
  const nodes = sizes.map((count, column) =>
    Array.from({ length: count }, (_, i) => ({
      x: names + cell / 2 + column * pitch,
      y: (height - count * cell) / 2 + (i + 0.5) * cell,
    })),
  )
  return { width, height, side, target: cell, nodes }
}
