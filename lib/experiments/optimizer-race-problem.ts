import type { tf } from '@/lib/engine/tf'
import { createRng, normal } from '@/lib/math/rng'
import {
  beale,
  heightOf,
  hidden,
  himmelblau,
  type LossSurface,
  ravine,
  rosenbrock,
  saddle,
  turned,
} from '@/lib/math/surfaces'
import type { OptimizerRaceParams } from './optimizer-race.params'

/** How good the parameters are. */
export interface Score {
  loss: number
  accuracy?: number
  testLoss?: number
  testAccuracy?: number
}

/** Something to be made small: all parameters of it are one vector θ. */
export interface Problem {
  /** θ before the first step. */
  start: Float32Array
  /** Whether this far out a racer has left the race for good. */
  lost(theta: Float32Array): boolean
  /** Without noise, on all examples. */
  score(theta: Float32Array): Score
  /** The slopes that racers see before step `step` (from 0), in JavaScript: a new array. */
  gradient(theta: Float32Array, step: number): Float32Array
  /** The loss that racers feel before that step, on the device; what it makes is the caller's to tidy. */
  deviceLoss(theta: tf.Tensor1D, step: number): tf.Scalar
  /** What is added to the slopes of `deviceLoss`, if anything. */
  noise?(step: number): Float32Array | undefined
}

/** Arenas that are surfaces of two parameters. */
export function surfaceOf(
  params: Pick<OptimizerRaceParams, 'arena' | 'condition'>,
  seed: number,
): LossSurface | undefined {
  switch (params.arena) {
    case 'ravine':
      return ravine(params.condition)
    case 'turned':
      return turned(ravine(params.condition), Math.PI / 4)
    case 'rosenbrock':
      return rosenbrock
    case 'beale':
      return beale
    case 'himmelblau':
      return himmelblau
    case 'saddle':
      return saddle
    case 'hidden':
      return hidden(createRng(seed, 'hidden'))
    case 'network':
      return
  }
}

/** Where a race on this surface begins: where the reader says, or at a place drawn around the usual one. */
export function startOn(
  { start, scatter }: LossSurface,
  params: Pick<OptimizerRaceParams, 'start' | 'x' | 'y'>,
  seed: number,
): [x: number, y: number] {
  if (params.start === 'given') return [params.x, params.y]
  const rng = createRng(seed, 'start')
  return [start[0] + scatter[0] * (2 * rng() - 1), start[1] + scatter[1] * (2 * rng() - 1)]
}

/** Beyond this a racer on a surface is far off every map. */
const FAR = 1000

/** A race on a surface. `noiseNow` is asked before every step: the reader may turn it. */
export function surfaceProblem(
  surface: LossSurface,
  params: OptimizerRaceParams,
  seed: number,
  noiseNow: () => number,
  device: () => typeof tf,
): Problem {
  function noise(step: number): Float32Array | undefined {
    const deviation = noiseNow()
    if (deviation === 0) return
    const rng = createRng(seed, 'noise', step)
    return Float32Array.of(deviation * normal(rng), deviation * normal(rng))
  }
  return {
    start: Float32Array.from(startOn(surface, params, seed)),
    lost: (theta) => !theta.every((value) => Math.abs(value) < FAR),
    score: ([x, y]) => ({ loss: heightOf(surface, x!, y!) }),
    gradient([x, y], step) {
      const extra = noise(step)
      return Float32Array.from(surface.gradient(x!, y!), (slope, i) => slope + (extra?.[i] ?? 0))
    },
    deviceLoss(theta) {
      const { add, sub, mul, slice } = device()
      type T = tf.Tensor | number
      const ops = {
        add: (a: T, b: T): tf.Tensor => add(a, b),
        sub: (a: T, b: T): tf.Tensor => sub(a, b),
        mul: (a: T, b: T): tf.Tensor => mul(a, b),
      }
      return surface.formula<tf.Tensor>(ops, slice(theta, 0, 1), slice(theta, 1, 1)).asScalar()
    },
    noise,
  }
}
