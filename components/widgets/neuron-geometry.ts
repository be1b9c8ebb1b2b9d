import type { NeuronData } from '@/lib/experiments/neuron-data'
import { footOf, type Neuron, through, weightedSum } from '@/lib/math/neuron'

export type Place = readonly [x: number, y: number]
type Edge = readonly [number, number]

/** A place of the plane the reader asks about; with its number where an example lies there. */
export interface Spot {
  place: Place
  index?: number
}

/** How near an example a click has to be, as a share of the picture. */
const NEAR = 0.04

/** Shortest and longest arrow as a share of the picture, and the length of weights at which it is mostly grown. */
const [SHORT, LONG, SCALE] = [0.12, 0.38, 3]

/** Where the handle that moves the line stands: at the last pivot while the line still goes through it, else nearest to the middle. */
export function anchorOf(neuron: Neuron, [lo, hi]: Edge, pivot?: Place): Place {
  const size = Math.hypot(neuron[0], neuron[1])
  if (pivot && Math.abs(weightedSum(neuron, ...pivot)) < 0.01 * Math.max(size, 0.1)) return pivot
  const middle = (lo + hi) / 2
  return inside(footOf(neuron, middle, middle) ?? [middle, middle], [lo, hi])
}

/** The tip of the arrow of the weights: its direction is theirs, its length grows with theirs and stays in sight. */
export function tipOf([w1, w2]: Neuron, [x, y]: Place, [lo, hi]: Edge): Place {
  const size = Math.hypot(w1, w2)
  const reach = (hi - lo) * (SHORT + (LONG - SHORT) * (1 - Math.exp(-size / SCALE)))
  const [ux, uy] = size > 0 ? [w1 / size, w2 / size] : [1, 0]
  return inside([x + reach * ux, y + reach * uy], [lo, hi])
}

/** The neuron whose arrow from the anchor has its tip here; its line still goes through the anchor. */
export function turnedTo([x, y]: Place, tip: Place, [lo, hi]: Edge): Neuron {
  const [dx, dy] = [tip[0] - x, tip[1] - y]
  const reach = Math.hypot(dx, dy)
  if (reach === 0) return through([0.1, 0, 0], x, y)
  const grown = Math.max(0.01, Math.min(0.999, (reach / (hi - lo) - SHORT) / (LONG - SHORT)))
  const size = -SCALE * Math.log(1 - grown)
  return through([(size * dx) / reach, (size * dy) / reach, 0], x, y)
}

/** The neuron turned by an angle (counter-clockwise) and with weights `factor` times as long, its line through the anchor. */
export function turnedBy([w1, w2]: Neuron, [x, y]: Place, angle: number, factor = 1): Neuron {
  const [cos, sin] = [factor * Math.cos(angle), factor * Math.sin(angle)]
  const [u1, u2] = w1 === 0 && w2 === 0 ? [0.1, 0] : [w1, w2]
  return through([cos * u1 - sin * u2, sin * u1 + cos * u2, 0], x, y)
}

/** The tip of the arrow that shows where the weights would go: against their slope, never out of proportion. */
export function downhillFrom([x, y]: Place, [s1, s2]: readonly number[], [lo, hi]: Edge): Place {
  const size = Math.hypot(s1!, s2!)
  if (size === 0) return [x, y]
  const length = (hi - lo) * 0.2 * Math.tanh(4 * size)
  return [x - (length * s1!) / size, y - (length * s2!) / size]
}

/** The learning example nearest to a place, where one is near. */
export function nearestExample(
  { train: { x, labels }, edge: [lo, hi] }: NeuronData,
  [px, py]: Place,
): Spot | undefined {
  let best = (hi - lo) * NEAR
  let found: Spot | undefined
  for (let index = 0; index < labels.length; index++) {
    const place = [x[2 * index]!, x[2 * index + 1]!] as const
    const away = Math.hypot(place[0] - px, place[1] - py)
    if (away > best) continue
    best = away
    found = { place, index }
  }
  return found
}

function inside([x, y]: Place, [lo, hi]: Edge): Place {
  const clamp = (value: number) => Math.max(lo, Math.min(hi, value))
  return [clamp(x), clamp(y)]
}
