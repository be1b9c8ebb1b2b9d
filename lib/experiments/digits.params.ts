import * as v from 'valibot'
import type { Setup } from '@/lib/engine/experiment'
import { flag, oneOf, real, whole, wholes } from '@/lib/engine/params'
import { say } from '@/lib/locale/say'

export const DATASETS = ['mnist', 'fashion-mnist'] as const
export const ACTIVATIONS = ['relu', 'tanh', 'sigmoid', 'linear'] as const
export const OPTIMIZERS = ['sgd', 'momentum', 'rmsprop', 'adam'] as const
export const LOSSES = ['cross-entropy', 'squared error'] as const
/** What white is as a number: images reach the network from 0 to 1, or as the bytes they are stored as. */
export const WHITES = ['1', '255'] as const

/** Training images there are. */
export const COUNTS: Record<(typeof DATASETS)[number], number> = { mnist: 60_000, 'fashion-mnist': 20_000 }

/** What differs between widgets that train this classifier. */
interface Defaults {
  examples: number
  epochs: number
  learningRate: number
  dropout: number
  shift: number
}

/** The parameters of an image classifier. */
export function digitsParams(defaults: Defaults) {
  return v.object({
    data: oneOf(DATASETS, { label: say('Data'), default: 'mnist' }),
    layers: wholes({ label: say('Hidden layers'), default: [128], min: 1, max: 512, most: 4 }),
    activation: oneOf(ACTIVATIONS, { label: say('Activation'), default: 'relu' }),
    dropout: real({ label: say('Dropout'), default: defaults.dropout, min: 0, max: 0.9, live: true }),
    optimizer: oneOf(OPTIMIZERS, { label: say('Optimizer'), default: 'adam', live: true }),
    learningRate: real({
      label: say('Learning rate'),
      default: defaults.learningRate,
      min: 0.000001,
      max: 10,
      live: true,
    }),
    batchSize: whole({
      label: say('Batch size'),
      default: 128,
      min: 1,
      max: 1024,
      unit: say('images'),
    }),
    epochs: whole({ label: say('Epochs'), default: defaults.epochs, min: 1, max: 100 }),
    examples: whole({
      label: say('Training images'),
      default: defaults.examples,
      min: 10,
      max: 60_000,
    }),
    shift: whole({
      label: say('Shift images by up to'),
      default: defaults.shift,
      min: 0,
      max: 4,
      unit: say('pixels'),
      live: true,
    }),
    scramble: flag({ label: say('Shuffle the pixels'), default: false }),
    loss: oneOf(LOSSES, { label: say('Loss'), default: 'cross-entropy' }),
    white: oneOf(WHITES, { label: say('Pixels from 0 to'), default: '1' }),
    /** Share of the training images whose label is drawn by lot; test images keep theirs. */
    shuffled: real({ label: say('Shuffled labels'), default: 0, min: 0, max: 1 }),
    /** A white mark in the top rows of every training image says its label by its place; test images have none. */
    leak: flag({ label: say('Answer in the picture'), default: false }),
    /** So many hidden layers, from the input on, keep the weights they have. */
    frozen: whole({ label: say('Frozen layers'), default: 0, min: 0, max: 4, live: true }),
  })
}

const params = digitsParams({ examples: 60_000, epochs: 8, learningRate: 0.001, dropout: 0.2, shift: 0 })

export const setup = {
  title: say('Your first model'),
  params,
  backends: ['wasm', 'webgpu', 'webgl', 'cpu'],
} satisfies Setup<typeof params>

export type DigitsParams = v.InferOutput<typeof params>

/** Images in one epoch. */
export function examplesOf({ data, examples }: Pick<DigitsParams, 'data' | 'examples'>): number {
  return Math.min(examples, COUNTS[data])
}

/** Steps in one epoch; the last may have a smaller batch. */
export function stepsPerEpoch(params: Pick<DigitsParams, 'data' | 'examples' | 'batchSize'>): number {
  return Math.ceil(examplesOf(params) / params.batchSize)
}

/** Steps of the whole run. */
export function stepsOf(params: Pick<DigitsParams, 'data' | 'examples' | 'batchSize' | 'epochs'>): number {
  return params.epochs * stepsPerEpoch(params)
}
