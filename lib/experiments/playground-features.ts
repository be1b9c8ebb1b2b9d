import { FEATURES } from './playground.params'

type Feature = (typeof FEATURES)[number]

/** Half the width of the square the points live in. */
export const EXTENT = 6

/**
 * What a network may be told of a point (x, y) in [−6, 6]². Coordinates are scaled to about [−1, 1]; the
 * sines have a period of 2π in the units of the picture, as TensorFlow Playground's have.
 */
const compute: Record<Feature, (x: number, y: number) => number> = {
  x: (x) => x / 3,
  y: (_, y) => y / 3,
  x2: (x) => (x / 3) ** 2 / 2,
  y2: (_, y) => (y / 3) ** 2 / 2,
  xy: (x, y) => ((x / 3) * (y / 3)) / 2,
  sinx: (x) => Math.sin(x),
  siny: (_, y) => Math.sin(y),
}

/**
 * @param points coordinates [N, 2]
 * @returns [N, D] in the order of FEATURES
 */
export function featuresOf(points: Float32Array, features: readonly Feature[]): Float32Array {
  const wanted = FEATURES.filter((name) => features.includes(name))
  const D = wanted.length
  const N = points.length / 2
  const out = new Float32Array(N * D)
  for (let i = 0; i < N; i++) {
    for (let d = 0; d < D; d++) out[i * D + d] = compute[wanted[d]!](points[2 * i]!, points[2 * i + 1]!)
  }
  return out
}

/** Centres of the cells of a square lattice over the picture, row by row from the top left: [columns², 2]. */
export function lattice(columns: number): Float32Array {
  const points = new Float32Array(2 * columns * columns)
  const at = (i: number) => -EXTENT + ((i + 0.5) * 2 * EXTENT) / columns
  for (let row = 0, p = 0; row < columns; row++) {
    for (let column = 0; column < columns; column++) {
      points[p++] = at(column)
      points[p++] = -at(row)
    }
  }
  return points
}
