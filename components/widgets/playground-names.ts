import type { ACTIVATIONS, DATASETS, FEATURES } from '@/lib/experiments/playground.params'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'

/** Data sets as the reader reads them. */
export const DATA_NAMES: Record<(typeof DATASETS)[number], string> = {
  circle: say('Circle'),
  xor: say('Exclusive or'),
  gauss: say('Two clouds'),
  spiral: say('Two spirals'),
  moons: say('Two moons'),
  blobs3: say('Three clouds'),
  spiral3: say('Three spirals'),
  rings4: say('Four rings'),
  plane: say('Plane (regression)'),
  hills: say('Hills (regression)'),
  own: say('My own points'),
}

export const FEATURE_NAMES: Record<(typeof FEATURES)[number], string> = {
  x: 'x₁',
  y: 'x₂',
  x2: 'x₁²',
  y2: 'x₂²',
  xy: 'x₁x₂',
  sinx: 'sin x₁',
  siny: 'sin x₂',
}

export const ACTIVATION_NAMES: Record<(typeof ACTIVATIONS)[number], string> = {
  tanh: 'tanh',
  relu: 'ReLU',
  sigmoid: say('sigmoid'),
  linear: say('linear'),
  leakyRelu: say('leaky ReLU'),
  elu: 'ELU',
  gelu: 'GELU',
  swish: 'swish',
}

/** A loss in at most six characters, so that its box never overflows: `0.0123`, `3.4e−5`, `12.345`, `2.1e7`. */
export function formatLoss(loss: number): string {
  const size = Math.abs(loss)
  if (!Number.isFinite(loss) || size === 0) return formatNumber(loss)
  const text =
    size < 1e-3 || size >= 1e5
      ? loss.toExponential(1).replace('e+', 'e')
      : loss.toFixed(4 - Math.max(0, Math.floor(Math.log10(size))))
  return text.replaceAll('-', '−')
}
