import { normal, type Rng } from '@/lib/math/rng'

/** Points in the plane with what is to be predicted of each. */
export interface Points {
  /** Coordinates in [−6, 6], [N, 2]. */
  points: Float32Array
  /** The class (0, 1, …), or for regression the value in [−1, 1], of each point, [N]. */
  values: Float32Array
}

interface Generator {
  /** Number of classes; 0 for regression. */
  classes: number
  /** Draws one point; `label` takes each class in turn. */
  draw(rng: Rng, noise: number, label: number): [x: number, y: number, value: number]
}

const RADIUS = 5
const EDGE = 6

const uniform = (rng: Rng, from: number, to: number) => from + (to - from) * rng()

/** A shift whose size is the noise times the radius of the picture. */
const jitter = (rng: Rng, noise: number) => noise * RADIUS * uniform(rng, -0.5, 0.5)

/** An arm of a spiral; arms are turned against each other by 2π / `arms`. */
function spiral(rng: Rng, noise: number, arm: number, arms: number): [number, number, number] {
  const along = rng()
  const angle = 1.75 * along * 2 * Math.PI + (arm * 2 * Math.PI) / arms
  const radius = along * RADIUS
  return [radius * Math.sin(angle) + jitter(rng, noise), radius * Math.cos(angle) + jitter(rng, noise), arm]
}

/** A cloud around the corner of a regular polygon. */
function cloud(rng: Rng, noise: number, corner: number, corners: number): [number, number, number] {
  const angle = Math.PI / 4 + (corner * 2 * Math.PI) / corners
  const spread = 0.6 + 2.8 * noise
  return [2.8 * Math.cos(angle) + spread * normal(rng), 2.8 * Math.sin(angle) + spread * normal(rng), corner]
}

/** A ring between two radii; noise moves the point after its class was decided. */
function ring(
  rng: Rng,
  noise: number,
  inner: number,
  outer: number,
  label: number,
): [number, number, number] {
  const radius = uniform(rng, inner, outer)
  const angle = uniform(rng, 0, 2 * Math.PI)
  return [radius * Math.sin(angle) + jitter(rng, noise), radius * Math.cos(angle) + jitter(rng, noise), label]
}

const HILLS: readonly [x: number, y: number, height: number][] = [
  [-4, 2.5, 1],
  [0, 2.5, -1],
  [4, 2.5, 1],
  [-4, -2.5, -1],
  [0, -2.5, 1],
  [4, -2.5, -1],
]

/** The data sets of the playground; the first four and the two regressions are modelled on TensorFlow Playground's. */
export const generators = {
  circle: {
    classes: 2,
    draw: (rng, noise, label) => (label === 1 ? ring(rng, noise, 0, 2.5, 1) : ring(rng, noise, 3.5, 5, 0)),
  },
  /** Class 1 where x and y have the same sign. A gap of 0.3 keeps the classes apart where there is no noise. */
  xor: {
    classes: 2,
    draw(rng, noise, label) {
      const right = rng() < 0.5 ? 1 : -1
      const up = label === 1 ? right : -right
      return [
        right * uniform(rng, 0.3, RADIUS) + jitter(rng, noise),
        up * uniform(rng, 0.3, RADIUS) + jitter(rng, noise),
        label,
      ]
    },
  },
  gauss: { classes: 2, draw: (rng, noise, label) => cloud(rng, noise, label, 2) },
  spiral: { classes: 2, draw: (rng, noise, label) => spiral(rng, noise, label, 2) },
  moons: {
    classes: 2,
    draw(rng, noise, label) {
      const angle = Math.PI * rng()
      const [x, y] =
        label === 0 ? [Math.cos(angle), Math.sin(angle)] : [1 - Math.cos(angle), 0.5 - Math.sin(angle)]
      return [2.8 * (x - 0.5) + jitter(rng, noise), 2.8 * (y - 0.25) + jitter(rng, noise), label]
    },
  },
  blobs3: { classes: 3, draw: (rng, noise, label) => cloud(rng, noise, label, 3) },
  spiral3: { classes: 3, draw: (rng, noise, label) => spiral(rng, noise, label, 3) },
  rings4: {
    classes: 4,
    draw: (rng, noise, label) => ring(rng, noise, 1.25 * label + 0.15, 1.25 * label + 1.1, label),
  },
  /** A slope along the diagonal. */
  plane: {
    classes: 0,
    draw(rng, noise) {
      const x = uniform(rng, -EDGE, EDGE)
      const y = uniform(rng, -EDGE, EDGE)
      return [x, y, clamp((x + y) / 10 + noise * uniform(rng, -1, 1), 1)]
    },
  },
  /** Six hills and hollows that fall off within 2 units. */
  hills: {
    classes: 0,
    draw(rng, noise) {
      const x = uniform(rng, -EDGE, EDGE)
      const y = uniform(rng, -EDGE, EDGE)
      const height = HILLS.reduce(
        (sum, [cx, cy, h]) => sum + h * Math.max(0, 1 - Math.hypot(x - cx, y - cy) / 2),
        0,
      )
      return [x, y, clamp(height + noise * uniform(rng, -1, 1), 1)]
    },
  },
} satisfies Record<string, Generator>

export type GeneratorName = keyof typeof generators

/**
 * A seeded data set. Classes come in turn, so that any stretch of it holds nearly equal numbers of each.
 *
 * @param noise in [0, 0.5]: how far points are shifted (or values off), as a share of the picture's radius
 */
export function generatePoints(
  name: GeneratorName,
  { count, noise, rng }: { count: number; noise: number; rng: Rng },
): Points {
  const { classes, draw }: Generator = generators[name]
  const points = new Float32Array(2 * count)
  const values = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    const [x, y, value] = draw(rng, noise, classes > 0 ? i % classes : 0)
    points[2 * i] = clamp(x, EDGE)
    points[2 * i + 1] = clamp(y, EDGE)
    values[i] = value
  }
  return { points, values }
}

const clamp = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value))
