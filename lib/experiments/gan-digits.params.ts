import * as v from 'valibot'
import type { Setup } from '@/lib/engine/experiment'
import { flag, real, whole } from '@/lib/engine/params'
import { say } from '@/lib/locale/say'
import { stepsOf as imageSteps } from './digits.params'

/** Side of an image in pixels. */
export const SIDE = 28

const rate = (label: string, rate: number) =>
  real({ label, default: rate, min: 0.000001, max: 0.1, live: true })

const params = v.object({
  latent: whole({ label: say('Numbers in a latent'), default: 32, min: 2, max: 128 }),
  /** Filters of the last layer but one; there are twice as many in the layer before it. */
  generator: whole({ label: say('Filters of the generator'), default: 16, min: 1, max: 64 }),
  /** Filters of the first layer; there are twice as many in the second. */
  discriminator: whole({ label: say('Filters of the discriminator'), default: 16, min: 1, max: 64 }),
  norm: flag({ label: say('Batch normalization'), default: true }),
  generatorRate: rate(say('Generator’s learning rate'), 0.002),
  discriminatorRate: rate(say('Discriminator’s learning rate'), 0.0005),
  momentum: real({ label: say('Momentum β₁'), default: 0.5, min: 0, max: 0.99, live: true }),
  dropout: real({ label: say('Discriminator’s dropout'), default: 0, min: 0, max: 0.9, live: true }),
  batchSize: whole({ label: say('Batch size'), default: 64, min: 2, max: 512, unit: say('images') }),
  epochs: whole({ label: say('Epochs'), default: 5, min: 1, max: 30 }),
  examples: whole({ label: say('Training images'), default: 60_000, min: 10, max: 60_000 }),
})

export const setup = {
  title: say('A generator of digits'),
  params,
  backends: ['wasm', 'webgpu', 'webgl', 'cpu'],
} satisfies Setup<typeof params>

export type GanDigitsParams = v.InferOutput<typeof params>

type Length = Pick<GanDigitsParams, 'examples' | 'batchSize' | 'epochs'>

/** Steps of the whole run. In each, first the discriminator learns and then the generator. */
export function stepsOf(params: Length): number {
  return imageSteps({ ...params, data: 'mnist' })
}

export function stepsPerEpoch(params: Omit<Length, 'epochs'>): number {
  return stepsOf({ ...params, epochs: 1 })
}
