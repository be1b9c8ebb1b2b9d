import { contourSegments } from '@/lib/math/contours'

/** Lines along which a field takes the given values, scaled to a box of width × height. */
export function contourLines(
  values: ArrayLike<number>,
  columns: number,
  rows: number,
  levels: readonly number[],
  width: number,
  height: number,
): Path2D {
  const lines = new Path2D()
  const [across, down] = [width / columns, height / rows]
  for (const level of levels) {
    const segments = contourSegments(values, columns, rows, level)
    for (let i = 0; i < segments.length; i += 4) {
      lines.moveTo(segments[i]! * across, segments[i + 1]! * down)
      lines.lineTo(segments[i + 2]! * across, segments[i + 3]! * down)
    }
  }
  return lines
}
