import type { Edge, Layout, Place } from '@/lib/autograd/layout'

type Point = [x: number, y: number]

const NODE = { width: 86, height: 50 }
const PITCH = { x: 138, y: 59 }
export const MARGIN = 8

/** Width and height of the drawing, in units of its own. */
export const sizeOf = ({ layers, rows }: Layout) => ({
  width: (layers - 1) * PITCH.x + NODE.width + 2 * MARGIN,
  height: (rows - 1) * PITCH.y + NODE.height + 2 * MARGIN,
})

/** The middle of a node. */
export const middleOf = ({ layer, row }: Place): Point => [
  MARGIN + NODE.width / 2 + layer * PITCH.x,
  MARGIN + NODE.height / 2 + row * PITCH.y,
]

/** The box around a node's middle. */
export const boxAt = ([x, y]: Point) => ({ ...NODE, x: x - NODE.width / 2, y: y - NODE.height / 2 })

/** Where a node's mark stands: at its upper right corner. */
export const cornerOf = ([x, y]: Point): Point => [x + NODE.width / 2 - 3, y - NODE.height / 2 + 3]

/** From the right side of a node, through its places in the columns between, to the left side of another. */
export function curveOf({ by }: Edge): string {
  const points = by.map(middleOf)
  let path = ''
  for (let i = 1; i < points.length; i++) {
    const [x0, y0] = [points[i - 1]![0] + NODE.width / 2, points[i - 1]![1]]
    const [x1, y1] = [points[i]![0] - NODE.width / 2, points[i]![1]]
    const bend = (x1 - x0) / 2
    path += `${i === 1 ? `M${x0} ${y0}` : `L${x0} ${y0}`}C${x0 + bend} ${y0} ${x1 - bend} ${y1} ${x1} ${y1}`
  }
  return path
}

/** In the middle of an edge's first gap, a little above the line. */
export function labelOf({ by }: Edge): Point {
  const [[x0, y0], [x1, y1]] = [middleOf(by[0]!), middleOf(by[1]!)]
  return [(x0 + x1) / 2, (y0 + y1) / 2 - 3]
}
