import { contours } from 'd3-contour'

/**
 * Lines along which a field takes the given values, scaled to a box of width × height.
 *
 * @param values length columns × rows, row 0 at the top, each the value in the middle of its cell
 */
export function contourLines(
  values: ArrayLike<number>,
  columns: number,
  rows: number,
  levels: readonly number[],
  width: number,
  height: number,
): Path2D {
  const trace = contours().size([columns, rows])
  const lines = new Path2D()
  for (const level of levels) {
    // d3-contour reads by index only, so a typed array serves where its types ask for an array.
    for (const polygon of trace.contour(values as unknown as number[], level).coordinates) {
      for (const ring of polygon) traceRing(lines, ring, columns, rows, width, height)
    }
  }
  return lines
}

/** Rings also run along the edge of the field to close themselves; those parts are no contour and stay out. */
function traceRing(
  lines: Path2D,
  ring: number[][],
  columns: number,
  rows: number,
  width: number,
  height: number,
) {
  let drawing = false
  for (let i = 0; i < ring.length; i++) {
    const [x, y] = ring[i] as [number, number]
    const edge = x <= 0 || y <= 0 || x >= columns || y >= rows
    if (edge) drawing = false
    else if (drawing) lines.lineTo((x / columns) * width, (y / rows) * height)
    else {
      lines.moveTo((x / columns) * width, (y / rows) * height)
      drawing = true
    }
  }
}
