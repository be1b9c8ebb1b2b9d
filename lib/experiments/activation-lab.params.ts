import * as v from 'valibot'
import type { Setup } from '@/lib/engine/experiment'
import { oneOf, real, someOf, text, whole } from '@/lib/engine/params'
import { say } from '@/lib/locale/say'

/** Every activation function that can race, in the order in which the lesson meets them. */
export const ACTIVATIONS = [
  'linear',
  'step',
  'sigmoid',
  'tanh',
  'relu',
  'leakyRelu',
  'elu',
  'selu',
  'softplus',
  'gelu',
  'swish',
] as const
export const DATASETS = ['circle', 'xor', 'moons', 'spiral', 'gauss', 'own'] as const
/** Whether all networks begin with Glorot's rule, or each with the rule made for its activation. */
export const STARTS = ['same', 'fitting'] as const
/** What the large picture shows; it does not touch the run. */
export const VIEWS = ['race', 'curves', 'units', 'product', 'own'] as const
/** Most networks in one race. */
export const MOST = 4

const params = v.object({
  activations: someOf(ACTIVATIONS, {
    label: say('Activations'),
    default: ['linear', 'sigmoid', 'tanh', 'relu'],
    least: 1,
    most: MOST,
  }),
  view: oneOf(VIEWS, { label: say('View'), default: 'race', live: true }),
  data: oneOf(DATASETS, { label: say('Data'), default: 'circle' }),
  /** `x,y,label` of each point the reader made, joined by spaces; used when `data` is `own`. */
  own: text({ label: say('Own points'), default: '', max: 40_000 }),
  noise: real({ label: say('Noise'), default: 0.05, min: 0, max: 0.5 }),
  depth: whole({ label: say('Hidden layers'), default: 2, min: 1, max: 8 }),
  width: whole({ label: say('Neurons in each'), default: 8, min: 1, max: 16 }),
  start: oneOf(STARTS, { label: say('Initial weights'), default: 'same' }),
  /** Factor on every initial weight. */
  gain: real({ label: say('Initial weights times'), default: 1, min: 0.1, max: 10 }),
  /** Initial bias of every hidden neuron. */
  bias: real({ label: say('Initial hidden bias'), default: 0, min: -10, max: 10 }),
  learningRate: real({ label: say('Learning rate'), default: 0.1, min: 0.0001, max: 10, live: true }),
  batchSize: whole({ label: say('Batch size'), default: 10, min: 1, max: 100, live: true }),
})

export const setup = {
  title: say('Activation lab'),
  params,
  backends: ['scratch', 'wasm', 'webgl', 'webgpu', 'cpu'],
  stepsPerSecond: 1000,
} satisfies Setup<typeof params>

export type ActivationLabParams = v.InferOutput<typeof params>
export type ActivationName = (typeof ACTIVATIONS)[number]
