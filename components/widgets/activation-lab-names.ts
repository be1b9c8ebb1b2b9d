import type { ActivationName, DATASETS, STARTS, VIEWS } from '@/lib/experiments/activation-lab.params'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'

/** Activations as the reader reads them. */
export const ACTIVATION_NAMES: Record<ActivationName, string> = {
  linear: say('identity'),
  step: say('step'),
  sigmoid: say('sigmoid'),
  tanh: 'tanh',
  relu: 'ReLU',
  leakyRelu: say('leaky ReLU'),
  elu: 'ELU',
  selu: 'SELU',
  softplus: say('softplus'),
  gelu: 'GELU',
  swish: say('SiLU (swish)'),
}

export const DATA_NAMES: Record<(typeof DATASETS)[number], string> = {
  circle: say('Circle'),
  xor: say('Exclusive or'),
  moons: say('Two moons'),
  spiral: say('Two spirals'),
  gauss: say('Two clouds'),
  own: say('My own points'),
}

export const START_NAMES: Record<(typeof STARTS)[number], string> = {
  same: say('the same for all'),
  fitting: say('fitting each'),
}

export const VIEW_NAMES: Record<(typeof VIEWS)[number], string> = {
  race: say('Race'),
  curves: say('Curves'),
  units: say('Neurons'),
  product: say('One matrix'),
  own: say('Points'),
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
