import { type Plane, pointOn, principalPlane, shadowOn } from '@/lib/math/principal'
import { createRng, normal } from '@/lib/math/rng'
import type { Interval } from '@/lib/math/scales'
import type { RacerName } from './optimizer-race.params'
import { ROWS } from './optimizer-race-network'

/** The training loss over a plane through the space of all weights. */
export interface Slice {
  kind: 'paths' | 'random'
  /** When it was computed. */
  step: number
  columns: number
  /** Row by row from the top, `columns`² of them. */
  losses: Float32Array
  u: Interval
  v: Interval
  /** Of the squared distances that the runs have gone, the share that lies in this plane. */
  share: number
}

/** A slice with what is needed to lay more points on it. */
export interface CutSlice {
  view: Slice
  plane: Plane
}

const COLUMNS = 27
/** How far a slice along the runs reaches at least, and how far a random one: in the units of the weights. */
const LEAST_REACH = 0.5
const RANDOM_REACH = 2

type LossAt = (theta: Float32Array) => number

/**
 * A plane through `origin` along two random directions, each scaled neuron by neuron to the length of that neuron's
 * own weights (Li et al. 2018, §4, “filter normalization”); biases stay. The directions are then made orthogonal and
 * scaled to one, so that shadows on the plane are shadows.
 */
export function randomPlane(origin: Float32Array, seed: number): Plane {
  const u = like(origin, seed, 'u')
  const v = like(origin, seed, 'v')
  scale(u, 1 / lengthOf(u))
  const along = u.reduce((sum, value, i) => sum + value * v[i]!, 0)
  for (let i = 0; i < v.length; i++) v[i]! -= along * u[i]!
  scale(v, 1 / lengthOf(v))
  return { origin, u, v }
}

function like(theta: Float32Array, seed: number, name: string): Float32Array {
  const rng = createRng(seed, 'slice', name)
  const direction = new Float32Array(theta.length)
  for (const [from, to] of ROWS) {
    const row = direction.subarray(from, to).map(() => normal(rng))
    const ratio = lengthOf(theta.subarray(from, to)) / Math.max(lengthOf(row), 1e-12)
    direction.set(
      row.map((value) => ratio * value),
      from,
    )
  }
  return direction
}

/**
 * Cuts the loss of a network along the plane spanned by its runs: through their common start, along the two directions
 * that hold most of where they have been (Li et al. 2018, §7.2). Undefined before anybody has moved.
 */
export function cutAlong(traces: readonly Float32Array[], start: Float32Array, lossAt: LossAt, step: number) {
  const spanned = principalPlane(traces, start)
  if (!spanned) return
  const shadows = traces.map((theta) => shadowOn(spanned.plane, theta))
  const [u, v] = [0, 1].map((axis) => {
    const values = [0, ...shadows.map((shadow) => shadow[axis]!)]
    return [Math.min(...values), Math.max(...values)] as const
  }) as [Interval, Interval]
  // A square around them all, with a margin.
  const half = Math.max(0.65 * (u[1] - u[0]), 0.65 * (v[1] - v[0]), LEAST_REACH)
  const around = ([lo, hi]: Interval): Interval => [(lo + hi) / 2 - half, (lo + hi) / 2 + half]
  return cut(spanned.plane, lossAt, [around(u), around(v)], { kind: 'paths', step, share: spanned.share })
}

/** Cuts it along two random directions around the weights of one racer. */
export function cutAround(
  theta: Float32Array,
  { seed, lossAt, step, traces, start }: AroundOptions,
): CutSlice {
  const plane = randomPlane(theta, seed)
  const reach: Interval = [-RANDOM_REACH, RANDOM_REACH]
  const share = shareAlong(plane, traces, start)
  return cut(plane, lossAt, [reach, reach], { kind: 'random', step, share })
}

interface AroundOptions {
  seed: number
  lossAt: LossAt
  step: number
  /** Where the racers have been, from `start` on. */
  traces: readonly Float32Array[]
  start: Float32Array
}

function cut(
  plane: Plane,
  lossAt: LossAt,
  [u, v]: readonly [Interval, Interval],
  about: Pick<Slice, 'kind' | 'step' | 'share'>,
): CutSlice {
  const at = ([lo, hi]: Interval, i: number) => lo + ((i + 0.5) / COLUMNS) * (hi - lo)
  const losses = new Float32Array(COLUMNS * COLUMNS)
  for (let row = 0, i = 0; row < COLUMNS; row++)
    for (let column = 0; column < COLUMNS; column++, i++)
      losses[i] = lossAt(pointOn(plane, at(u, column), at(v, COLUMNS - 1 - row)))
  return { view: { ...about, columns: COLUMNS, losses, u, v }, plane }
}

/** Of the squared distances of some points from where they started, the share that lies along the plane. */
function shareAlong({ u, v }: Plane, points: readonly Float32Array[], start: Float32Array): number {
  let [inside, whole] = [0, 0]
  for (const point of points) {
    const [a, b] = shadowOn({ origin: start, u, v }, point)
    inside += a * a + b * b
    for (let i = 0; i < point.length; i++) whole += (point[i]! - start[i]!) ** 2
  }
  return whole > 0 ? inside / whole : 0
}

/** The way of one racer over a slice, as its shadow. */
export interface Shadow {
  name: RacerName
  x: Float32Array
  y: Float32Array
}

export function shadowOf(plane: Plane, name: RacerName, trace: readonly Float32Array[]): Shadow {
  const places = trace.map((theta) => shadowOn(plane, theta))
  return {
    name,
    x: Float32Array.from(places, ([x]) => x),
    y: Float32Array.from(places, ([, y]) => y),
  }
}

function lengthOf(values: Float32Array): number {
  let sum = 0
  for (const value of values) sum += value * value
  return Math.sqrt(sum)
}

function scale(values: Float32Array, factor: number) {
  for (let i = 0; i < values.length; i++) values[i]! *= factor
}
