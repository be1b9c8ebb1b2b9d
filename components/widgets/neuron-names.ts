import type { NEURON_DATA } from '@/lib/experiments/neuron.params'
import type { NeuronData } from '@/lib/experiments/neuron-data'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'

/** Data sets as the reader reads them. */
export const DATA_NAMES: Record<(typeof NEURON_DATA)[number], string> = {
  penguins: say('Penguins'),
  clouds: say('Two clouds'),
  and: say('And'),
  or: say('Or'),
  xor: say('Exclusive or'),
  own: say('My own points'),
}

export const LOOK_NAMES = { mine: say('yours'), gradient: say('gradient'), perceptron: say('perceptron') }

/** A number with two decimals and a real minus sign, so that it keeps its place while it changes. */
export function fixed(value: number, decimals = 2): string {
  const text = value.toFixed(decimals)
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−')
}

/** An input in the units it was measured in: `217 mm`. */
export function measured({ axes }: NeuronData, axis: 0 | 1, input: number): string {
  const { mean, deviation, unit } = axes[axis]
  const value = mean + deviation * input
  return unit ? `${formatNumber(value, unit === 'g' ? 4 : 3)} ${unit}` : fixed(value)
}
