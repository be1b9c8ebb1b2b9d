/** The directions along which a set of points varies most, its principal components. */
export interface Components {
  /** The points' mean, D numbers. */
  mean: Float64Array
  /** Directions of length 1 at right angles to one another, that of the greatest variance first; D numbers each. */
  directions: Float64Array[]
}

/** Directions carried along beside those asked for: the last ones settle sooner in company. */
const BESIDE = 8
const ROUNDS = 40

/**
 * Principal component analysis (Hotelling 1933): the leading eigenvectors of the covariance
 *
 *   C = 1/N Σ_n (x_n − μ)(x_n − μ)ᵀ
 *
 * by orthogonal iteration: multiply some directions by C, make them orthogonal again, and repeat. Coordinates that
 * are 0 cost nothing, as most pixels of a digit are.
 *
 * @param points N × D, point after point
 * @param count how many directions, at most D
 */
export function principalComponents(points: ArrayLike<number>, D: number, count: number): Components {
  const { mean, covariance } = covarianceOf(points, D)
  const width = Math.min(D, count + BESIDE)
  // Any start serves that leans in all directions; this one is the same every time.
  let directions = orthonormal(
    Array.from({ length: width }, (_, j) =>
      Float64Array.from({ length: D }, (_, i) => Math.cos((i + 1) * (j + 1))),
    ),
  )
  for (let round = 0; round < ROUNDS; round++)
    directions = orthonormal(directions.map((direction) => times(covariance, direction)))
  return { mean, directions: directions.slice(0, count) }
}

/** Mean and covariance [D × D] of N points. */
function covarianceOf(points: ArrayLike<number>, D: number) {
  const N = points.length / D
  const mean = new Float64Array(D)
  const covariance = new Float64Array(D * D)
  const lit = new Uint32Array(D)
  for (let n = 0; n < N; n++) {
    let count = 0
    for (let i = 0; i < D; i++) if (points[n * D + i] !== 0) lit[count++] = i
    for (let a = 0; a < count; a++) {
      const [i, x] = [lit[a]!, points[n * D + lit[a]!]!]
      mean[i]! += x / N
      for (let b = a; b < count; b++) covariance[i * D + lit[b]!]! += (x * points[n * D + lit[b]!]!) / N
    }
  }
  for (let i = 0; i < D; i++)
    for (let j = i; j < D; j++) {
      covariance[i * D + j]! -= mean[i]! * mean[j]!
      covariance[j * D + i] = covariance[i * D + j]!
    }
  return { mean, covariance }
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const D = vector.length
  const product = new Float64Array(D)
  for (let i = 0; i < D; i++) {
    let sum = 0
    for (let j = 0; j < D; j++) sum += matrix[i * D + j]! * vector[j]!
    product[i] = sum
  }
  return product
}

/** Vectors at right angles and of length 1 that span what the given ones span (Gram–Schmidt); what is left of none is 0. */
export function orthonormal(vectors: readonly ArrayLike<number>[]): Float64Array[] {
  const found: Float64Array[] = []
  for (const one of vectors) {
    const vector = Float64Array.from(one)
    const whole = Math.sqrt(dot(vector, vector))
    // Twice, because one pass leaves what rounding has left.
    for (const other of [...found, ...found]) {
      const along = dot(vector, other)
      for (let i = 0; i < vector.length; i++) vector[i]! -= along * other[i]!
    }
    const length = Math.sqrt(dot(vector, vector))
    found.push(length > 1e-12 * whole ? vector.map((x) => x / length) : vector.fill(0))
  }
  return found
}

/**
 * Mean squared error per coordinate when points are rebuilt from their mean and their shadows on the first k
 * directions, for k = 0, 1, 2, … up to all of them.
 *
 * @param points N × D
 */
export function rebuildErrors({ mean, directions }: Components, points: ArrayLike<number>): number[] {
  const D = mean.length
  const N = points.length / D
  const errors = new Array<number>(directions.length + 1).fill(0)
  const apart = new Float64Array(D)
  for (let n = 0; n < N; n++) {
    for (let i = 0; i < D; i++) apart[i] = points[n * D + i]! - mean[i]!
    let left = dot(apart, apart)
    errors[0]! += left / points.length
    for (const [k, direction] of directions.entries()) {
      left -= dot(apart, direction) ** 2
      errors[k + 1]! += left / points.length
    }
  }
  return errors
}

/**
 * How much of one subspace lies in another: 1 where the first is inside the second, 0 where they are at right angles.
 * It is the mean squared cosine of the principal angles, 1/k Σ_i Σ_j (a_i · b_j)².
 *
 * @param a k vectors that span the first, in any angles
 * @param b vectors of length 1 at right angles that span the second
 */
export function sharedSpace(a: readonly ArrayLike<number>[], b: readonly Float64Array[]): number {
  const own = orthonormal(a)
  const sum = own.reduce((total, u) => total + b.reduce((s, v) => s + dot(u, v) ** 2, 0), 0)
  return sum / own.length
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
