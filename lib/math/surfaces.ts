import type { Rng } from './rng'
import type { Interval } from './scales'

/** What a formula is computed with: numbers, or tensors on a device. */
export interface Arithmetic<T> {
  add(a: T | number, b: T | number): T
  sub(a: T | number, b: T | number): T
  mul(a: T | number, b: T | number): T
}

type Place = readonly [x: number, y: number]

/** A loss of two parameters, simple enough to be drawn whole. */
export interface LossSurface {
  /** The loss, never below 0, in any arithmetic. */
  formula<T>(ops: Arithmetic<T>, x: T, y: T): T
  /** ∂f/∂x and ∂f/∂y in closed form. */
  gradient(x: number, y: number): [number, number]
  /** The part of the plane that is drawn. */
  x: Interval
  y: Interval
  /** Where a race begins, give or take `scatter` in both directions. */
  start: Place
  scatter: Place
  /** Places where the loss is 0. */
  minima: readonly Place[]
}

const plain: Arithmetic<number> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
}

/** The loss at a place. */
export function heightOf({ formula }: Pick<LossSurface, 'formula'>, x: number, y: number): number {
  return formula(plain, x, y)
}

/** ½ (x² + κ y²): a valley κ times as steep across as along. κ is the condition number of its Hessian. */
export function ravine(condition: number): LossSurface {
  return {
    formula: ({ add, mul }, x, y) => mul(0.5, add(mul(x, x), mul(condition, mul(y, y)))),
    gradient: (x, y) => [x, condition * y],
    x: [-6, 6],
    y: [-6, 6],
    start: [-5, 1.5],
    scatter: [0.5, 0.3],
    minima: [[0, 0]],
  }
}

/** (1 − x)² + 100 (y − x²)²: a bent, flat valley (Rosenbrock 1960). */
export const rosenbrock: LossSurface = {
  formula({ add, sub, mul }, x, y) {
    const [along, across] = [sub(1, x), sub(y, mul(x, x))]
    return add(mul(along, along), mul(100, mul(across, across)))
  },
  gradient(x, y) {
    const across = y - x * x
    return [-2 * (1 - x) - 400 * x * across, 200 * across]
  },
  x: [-2, 2],
  y: [-1, 3],
  start: [-1.2, 1],
  scatter: [0.1, 0.1],
  minima: [[1, 1]],
}

/** Beale (1958): plains around a narrow, curved trough, walls of 10⁵ in the corners. */
export const beale: LossSurface = {
  formula({ add, sub, mul }, x, y) {
    let sum = mul(0, x)
    let power = y
    for (const target of BEALE) {
      const error = add(sub(target, x), mul(x, power))
      sum = add(sum, mul(error, error))
      power = mul(power, y)
    }
    return sum
  },
  gradient(x, y) {
    let [dx, dy] = [0, 0]
    for (const [i, target] of BEALE.entries()) {
      const n = i + 1
      const error = target - x + x * y ** n
      dx += 2 * error * (y ** n - 1)
      dy += 2 * error * n * x * y ** (n - 1)
    }
    return [dx, dy]
  },
  x: [-4.5, 4.5],
  y: [-4.5, 4.5],
  start: [1, 1.5],
  scatter: [0.2, 0.2],
  minima: [[3, 0.5]],
}
const BEALE = [1.5, 2.25, 2.625] as const

/** (x² + y − 11)² + (x + y² − 7)²: four hollows of the same depth (Himmelblau 1972). */
export const himmelblau: LossSurface = {
  formula({ add, sub, mul }, x, y) {
    const [a, b] = [sub(add(mul(x, x), y), 11), sub(add(x, mul(y, y)), 7)]
    return add(mul(a, a), mul(b, b))
  },
  gradient(x, y) {
    const [a, b] = [x * x + y - 11, x + y * y - 7]
    return [4 * x * a + 2 * b, 2 * a + 4 * y * b]
  },
  x: [-6, 6],
  y: [-6, 6],
  start: [-0.3, -0.9],
  scatter: [1, 1],
  minima: [
    [3, 2],
    [-2.805118, 3.131312],
    [-3.77931, -3.283186],
    [3.584428, -1.848126],
  ],
}

/** ½ x² + ¼ (y² − 1)²: a saddle at the origin between two hollows. */
export const saddle: LossSurface = {
  formula({ add, sub, mul }, x, y) {
    const b = sub(mul(y, y), 1)
    return add(mul(0.5, mul(x, x)), mul(0.25, mul(b, b)))
  },
  gradient: (x, y) => [x, y * (y * y - 1)],
  x: [-2, 2],
  y: [-2, 2],
  start: [-1.6, 0.002],
  scatter: [0.1, 0.001],
  minima: [
    [0, 1],
    [0, -1],
  ],
}

/**
 * The same landscape turned and shifted: its origin comes to `centre`, its axes stand at `angle` radians to ours.
 * Losses and the lengths of slopes are what they were. The part drawn stays.
 */
export function turned(surface: LossSurface, angle: number, centre: Place = [0, 0]): LossSurface {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const out = ([u, v]: Place): Place => [centre[0] + c * u - s * v, centre[1] + s * u + c * v]
  return {
    ...surface,
    formula(ops, x, y) {
      const { add, sub, mul } = ops
      const [dx, dy] = [sub(x, centre[0]), sub(y, centre[1])]
      return surface.formula(ops, add(mul(c, dx), mul(s, dy)), sub(mul(c, dy), mul(s, dx)))
    },
    gradient(x, y) {
      const [dx, dy] = [x - centre[0], y - centre[1]]
      const [gu, gv] = surface.gradient(c * dx + s * dy, c * dy - s * dx)
      return [c * gu - s * gv, s * gu + c * gv]
    },
    start: out(surface.start),
    minima: surface.minima.map(out),
  }
}

/**
 * A landscape nobody has seen: a ravine of some narrowness, turned by some angle, its lowest place somewhere in the
 * inner part of [−6, 6]², and a start 5 away from it.
 */
export function hidden(rng: Rng): LossSurface {
  const condition = 4 + 14 * rng()
  const angle = 2 * Math.PI * rng()
  const centre = [2 * (2 * rng() - 1), 2 * (2 * rng() - 1)] as const
  // Neither along the valley nor straight across it.
  const from = (0.1 + 0.15 * rng()) * Math.PI
  const start = [5 * Math.cos(from), 5 * Math.sin(from) * 0.6] as const
  return turned({ ...ravine(condition), start, scatter: [0, 0] }, angle, centre)
}
