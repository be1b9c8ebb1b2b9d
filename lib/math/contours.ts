/**
 * Line segments along which a field takes the value `level`, by marching squares with linear interpolation
 * (Lorensen & Cline 1987, in two dimensions). Where the corners of a square disagree crosswise, its mean
 * decides which of them are joined. Squares with a corner that is not a number have no segments.
 *
 * @param values length columns × rows, row by row, each the value in the middle of its cell
 * @returns x0, y0, x1, y1 of every segment in units of cells: x in [½, columns − ½], y in [½, rows − ½]
 */
export function contourSegments(
  values: ArrayLike<number>,
  columns: number,
  rows: number,
  level: number,
): number[] {
  const segments: number[] = []
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column
      const a = values[at]! - level // a b
      const b = values[at + 1]! - level // d c
      const c = values[at + columns + 1]! - level
      const d = values[at + columns]! - level
      const sides = (a >= 0 ? 1 : 0) | (b >= 0 ? 2 : 0) | (c >= 0 ? 4 : 0) | (d >= 0 ? 8 : 0)
      if (sides === 0 || sides === 15 || Number.isNaN(a + b + c + d)) continue
      const [x, y] = [column + 0.5, row + 0.5]
      for (const edge of edgesOf(sides, a + b + c + d >= 0)) {
        if (edge === 'top') segments.push(x + a / (a - b), y)
        else if (edge === 'right') segments.push(x + 1, y + b / (b - c))
        else if (edge === 'bottom') segments.push(x + d / (d - c), y + 1)
        else segments.push(x, y + a / (a - d))
      }
    }
  }
  return segments
}

type Edge = 'top' | 'right' | 'bottom' | 'left'

/** The edges that segments join, two by two, for each pattern of corners at or above the level. */
const JOINED: readonly (readonly Edge[])[] = [
  [],
  ['left', 'top'],
  ['top', 'right'],
  ['left', 'right'],
  ['right', 'bottom'],
  ['left', 'top', 'right', 'bottom'],
  ['top', 'bottom'],
  ['left', 'bottom'],
]

/** A saddle whose mean is at or above the level joins its high corners, so its low ones are cut off. */
const SADDLE_JOINED: readonly Edge[] = ['left', 'bottom', 'top', 'right']

/** Turning every corner over leaves the edges as they are, except that a saddle cuts off the others. */
function edgesOf(sides: number, meanAbove: boolean): readonly Edge[] {
  if (sides === 5 || sides === 10) return (sides === 5) === meanAbove ? SADDLE_JOINED : JOINED[5]!
  return JOINED[sides > 7 ? 15 - sides : sides]!
}
