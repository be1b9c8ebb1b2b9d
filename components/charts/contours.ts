import { contourSegments } from '@/lib/math/contours'

/** Adds the lines along which a field takes the given values to the current path, scaled to a box of width × height. */
export function traceContours(
  context: CanvasRenderingContext2D,
  values: ArrayLike<number>,
  columns: number,
  rows: number,
  levels: readonly number[],
  width: number,
  height: number,
): void {
  const [across, down] = [width / columns, height / rows]
  for (const level of levels) {
    const segments = contourSegments(values, columns, rows, level)
    for (let i = 0; i < segments.length; i += 4) {
      context.moveTo(segments[i]! * across, segments[i + 1]! * down)
      context.lineTo(segments[i + 2]! * across, segments[i + 3]! * down)
    }
  }
}
