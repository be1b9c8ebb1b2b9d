/** A plane through a point of a space of many dimensions, by two directions of length 1 at a right angle. */
export interface Plane {
  origin: Float32Array
  u: Float32Array
  v: Float32Array
}

const ROUNDS = 200

/**
 * The plane through `origin` that holds as much as possible of the points' squared distances from it: the two leading
 * right singular vectors of the matrix of displacements, by power iteration with deflation.
 *
 * @param points each of the dimension of `origin`, all finite
 * @returns the plane, and the share of the squared distances that lies in it, in [0, 1]; undefined where all points
 *   are at the origin
 */
export function principalPlane(
  points: readonly Float32Array[],
  origin: Float32Array,
): { plane: Plane; share: number } | undefined {
  const rows = points.map((point) => Float64Array.from(point, (value, i) => value - origin[i]!))
  const whole = rows.reduce((sum, row) => sum + dot(row, row), 0)
  if (whole === 0) return
  const u = leading(rows)
  // What is left of the points is at a right angle to u; rounding is taken off once more.
  const left = rows.map((row) => without(row, u))
  const v = unit(without(leading(left), u))
  const held = rows.reduce((sum, row) => sum + dot(row, u) ** 2 + dot(row, v) ** 2, 0)
  return {
    plane: { origin, u: Float32Array.from(u), v: Float32Array.from(v) },
    share: Math.min(1, held / whole),
  }
}

/** The direction along which the rows are longest, turned so that they lie on its positive side on the whole. */
function leading(rows: readonly Float64Array[]): Float64Array {
  const longest = rows.reduce((a, b) => (dot(b, b) > dot(a, a) ? b : a))
  // All rows alike: any direction that is not along them will do.
  let direction: Float64Array = dot(longest, longest) > 0 ? unit(longest) : axis(longest.length)
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(direction.length)
    for (const row of rows) {
      const along = dot(row, direction)
      for (let i = 0; i < next.length; i++) next[i]! += along * row[i]!
    }
    if (dot(next, next) === 0) break
    direction = unit(next)
  }
  const side = rows.reduce((sum, row) => sum + dot(row, direction), 0)
  return side < 0 ? direction.map((value) => -value) : direction
}

/** Where a point's shadow falls on a plane: its coordinates along u and v. */
export function shadowOn({ origin, u, v }: Plane, point: Float32Array): [number, number] {
  let [a, b] = [0, 0]
  for (let i = 0; i < point.length; i++) {
    const d = point[i]! - origin[i]!
    a += d * u[i]!
    b += d * v[i]!
  }
  return [a, b]
}

/** The point of the plane with these coordinates. */
export function pointOn({ origin, u, v }: Plane, a: number, b: number): Float32Array {
  return origin.map((value, i) => value + a * u[i]! + b * v[i]!)
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function without(row: Float64Array, direction: Float64Array): Float64Array {
  const along = dot(row, direction)
  return row.map((value, i) => value - along * direction[i]!)
}

function unit(row: Float64Array): Float64Array {
  const length = Math.sqrt(dot(row, row))
  return length > 0 ? row.map((value) => value / length) : axis(row.length)
}

const axis = (dimension: number) => Float64Array.from({ length: dimension }, (_, i) => (i === 0 ? 1 : 0))
