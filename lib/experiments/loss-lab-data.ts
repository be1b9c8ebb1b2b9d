import { createRng, normal, type Rng } from '@/lib/math/rng'
import type { LossLabParams, Task } from './loss-lab.params'

/** Inputs [N, D], row by row, and one target each. */
export interface Examples {
  x: Float32Array
  y: Float32Array
}

/** The line behind the points of `outliers`, and how far they stray from it. */
export const LINE = { slope: 0.6, intercept: 1, noise: 0.4 }
export const LINE_POINTS = 20
/** The point that does not belong: far out, where it has the longest lever. */
export const ODD = LINE_POINTS - 1
const REACH = 4

/** How many points judge the calibration. */
const JUDGES = 4000

/** Sizes of the network that every loss of a task trains. */
export const SIZES: Record<Task, readonly number[]> = {
  outliers: [1, 1],
  saturation: [1, 1],
  calibration: [2, 16, 16, 1],
}

/** What a task learns from; `test` judges the calibration. */
export function loadExamples(params: LossLabParams, seed: number): { train: Examples; test?: Examples } {
  switch (params.task) {
    case 'outliers':
      return { train: line(createRng(seed, 'data'), params.outlier) }
    case 'saturation':
      return { train: { x: Float32Array.of(1), y: Float32Array.of(1) } }
    case 'calibration':
      return {
        train: twoClasses(createRng(seed, 'data'), params.points, params.distance),
        test: twoClasses(createRng(seed, 'test'), JUDGES, params.distance),
      }
  }
}

/** Points evenly along a line, with noise; the last stands at the height the reader gives it. */
function line(rng: Rng, outlier: number): Examples {
  const x = Float32Array.from({ length: LINE_POINTS }, (_, i) => -REACH + (2 * REACH * i) / (LINE_POINTS - 1))
  const y = x.map((x) => LINE.slope * x + LINE.intercept + LINE.noise * normal(rng))
  y[ODD] = outlier
  return { x, y }
}

/**
 * Two round clouds of variance 1 in the plane, `distance` apart along the first axis, class by class in turn. The
 * probability of class 1 at x is σ(distance · x₁): what a perfect model would say.
 */
function twoClasses(rng: Rng, count: number, distance: number): Examples {
  const x = new Float32Array(2 * count)
  const y = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    y[i] = i % 2
    x[2 * i] = normal(rng) + (y[i]! - 0.5) * distance
    x[2 * i + 1] = normal(rng)
  }
  return { x, y }
}
