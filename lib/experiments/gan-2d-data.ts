import { say } from '@/lib/locale/say'
import type { Modes } from '@/lib/math/coverage'
import { integer, normal, type Rng } from '@/lib/math/rng'
import type { Gan2dParams } from './gan-2d.params'
import { parsePoints } from './playground-own'

/** Something to be imitated: real samples come from it. */
export interface Distribution {
  /** One sample. */
  draw(rng: Rng): readonly [x: number, y: number]
  /** Its clouds, where it is made of clouds. */
  modes?: Modes
}

const RING = 2 //     radius
const GRID = 2 //     between rows
/** Points of a reader are kept in [−6, 6]². */
export const OWN_SCALE = 2
/** Without modes: who has a neighbour this near is covered. */
export const RADIUS = 0.2
/** Fewest own points to learn from. */
export const FEWEST = 4
/** How far a real sample lies from an own point, standard deviation. */
export const OWN_SIGMA = 0.06

/** Eight clouds on a circle, as in Metz et al. 2017, §3.1. */
const ring: Modes = {
  sigma: 0.1,
  centres: Float32Array.from({ length: 16 }, (_, i) => {
    const angle = ((i >> 1) * Math.PI) / 4
    return RING * (i % 2 === 0 ? Math.cos(angle) : Math.sin(angle))
  }),
}

/** Nine clouds in three rows. */
const grid: Modes = {
  sigma: 0.1,
  centres: Float32Array.from({ length: 18 }, (_, i) => {
    const k = i >> 1
    return GRID * (i % 2 === 0 ? (k % 3) - 1 : Math.floor(k / 3) - 1)
  }),
}

/** @throws Error when the reader's own points are too few to learn from */
export function distributionOf({ data, own }: Pick<Gan2dParams, 'data' | 'own'>): Distribution {
  switch (data) {
    case 'ring':
      return clouds(ring)
    case 'grid':
      return clouds(grid)
    case 'line':
      return {
        draw(rng) {
          const along = 4.4 * rng() - 2.2
          return [along + 0.04 * normal(rng), 0.5 * along + 0.04 * normal(rng)]
        },
      }
    case 'moons':
      return {
        draw(rng) {
          const angle = Math.PI * rng()
          const [x, y] =
            rng() < 0.5 ? [Math.cos(angle), Math.sin(angle)] : [1 - Math.cos(angle), 0.5 - Math.sin(angle)]
          return [1.5 * (x - 0.5) + 0.06 * normal(rng), 1.5 * (y - 0.25) + 0.06 * normal(rng)]
        },
      }
    case 'own':
      return ownPoints(own)
  }
}

function clouds(modes: Modes): Distribution {
  const { centres, sigma } = modes
  return {
    modes,
    draw(rng) {
      const k = integer(rng, centres.length / 2)
      return [centres[2 * k]! + sigma * normal(rng), centres[2 * k + 1]! + sigma * normal(rng)]
    },
  }
}

function ownPoints(text: string): Distribution {
  const { points } = parsePoints(text)
  if (points.length < FEWEST)
    throw new Error(say('Draw at least four points of your own first, in the panel “My own data”.'))
  return {
    draw(rng) {
      const { x, y } = points[integer(rng, points.length)]!
      return [x / OWN_SCALE + OWN_SIGMA * normal(rng), y / OWN_SCALE + OWN_SIGMA * normal(rng)]
    },
  }
}

/** So many real samples, [N, 2]. */
export function drawReal({ draw }: Distribution, count: number, rng: Rng): Float32Array {
  const samples = new Float32Array(2 * count)
  for (let i = 0; i < count; i++) samples.set(draw(rng), 2 * i)
  return samples
}

/** Noise from N(0, 1), [N, latent]. */
export function drawNoise(count: number, latent: number, rng: Rng): Float32Array {
  return Float32Array.from({ length: count * latent }, () => normal(rng))
}
