import * as v from 'valibot'
import type { Setup } from '@/lib/engine/experiment'
import { flag, oneOf, real, text, whole } from '@/lib/engine/params'
import { say } from '@/lib/locale/say'

export const NEURON_DATA = ['penguins', 'clouds', 'and', 'or', 'xor', 'own'] as const
export const MEASUREMENTS = ['beakLength', 'beakDepth', 'flipperLength', 'bodyMass'] as const
export const SPECIES = ['Adelie', 'Chinstrap', 'Gentoo'] as const
export const LOOKS = ['mine', 'gradient', 'perceptron'] as const

const weight = (label: string, value: number) =>
  real({ label, default: value, min: -1000, max: 1000, live: true })

const params = v.object({
  data: oneOf(NEURON_DATA, { label: say('Data'), default: 'penguins' }),
  x: oneOf(MEASUREMENTS, { label: say('First measurement'), default: 'flipperLength' }),
  y: oneOf(MEASUREMENTS, { label: say('Second measurement'), default: 'beakDepth' }),
  species: oneOf(SPECIES, { label: say('Species to find'), default: 'Gentoo' }),
  /** The same species as the one to find means: all others. */
  against: oneOf(['the others', ...SPECIES], { label: say('Among'), default: 'the others' }),
  points: whole({ label: say('Points'), default: 200, min: 20, max: 400 }),
  noise: real({ label: say('Noise'), default: 0.1, min: 0, max: 0.5 }),
  /** `x,y,label` of each point the reader made, joined by spaces; used when `data` is `own`. */
  own: text({ label: say('Own points'), default: '', max: 40_000 }),
  /** The reader's own neuron. */
  w1: weight(say('Your w₁'), 1),
  w2: weight(say('Your w₂'), 1),
  b: weight(say('Your b'), 0),
  start: oneOf(['random', 'mine'], { label: say('Learning starts from'), default: 'random' }),
  learningRate: real({ label: say('Learning rate'), default: 0.5, min: 0.001, max: 100, live: true }),
  /** Whose answer colours the plane. */
  look: oneOf(LOOKS, { label: say('Show'), default: 'mine', live: true }),
  showTest: flag({ label: say('Held-back points'), default: false, live: true }),
  output: oneOf(['sigmoid', 'step'], { label: say('Output'), default: 'sigmoid', live: true }),
})

export const setup = {
  title: say('One neuron'),
  params,
  backends: ['scratch', 'wasm', 'webgl', 'webgpu', 'cpu'],
  stepsPerSecond: 10,
} satisfies Setup<typeof params>

export type NeuronParams = v.InferOutput<typeof params>
