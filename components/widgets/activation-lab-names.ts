import type { ActivationName, DATASETS, STARTS, VIEWS } from '@/lib/experiments/activation-lab.params'
import { formatNumber } from '@/lib/math/format'

/** Activations as the reader reads them. */
export const ACTIVATION_NAMES: Record<ActivationName, string> = {
  linear: 'identity',
  step: 'step',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  leakyRelu: 'leaky ReLU',
  elu: 'ELU',
  selu: 'SELU',
  softplus: 'softplus',
  gelu: 'GELU',
  swish: 'SiLU (swish)',
}

export const DATA_NAMES: Record<(typeof DATASETS)[number], string> = {
  circle: 'Circle',
  xor: 'Exclusive or',
  moons: 'Two moons',
  spiral: 'Two spirals',
  gauss: 'Two clouds',
  own: 'My own points',
}

export const START_NAMES: Record<(typeof STARTS)[number], string> = {
  same: 'the same for all',
  fitting: 'fitting each',
}

export const VIEW_NAMES: Record<(typeof VIEWS)[number], string> = {
  race: 'Race',
  curves: 'Curves',
  units: 'Neurons',
  product: 'One matrix',
  own: 'Points',
}

/** Dashes of the four networks of a race, so that they differ without their colours. */
export const LANE_DASHES: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [9, 3, 2, 3]]

/** A loss in at most six characters, so that its box never overflows; a dash where there is none. */
export function formatLoss(loss: number): string {
  if (Number.isNaN(loss)) return '–'
  if (!Number.isFinite(loss)) return formatNumber(loss)
  const text =
    loss !== 0 && loss < 1e-3
      ? loss.toExponential(1)
      : loss < 1e4
        ? loss.toFixed(loss < 10 ? 4 : 1)
        : loss.toExponential(1)
  return text.replaceAll('-', '−').replace('e+', 'e')
}
