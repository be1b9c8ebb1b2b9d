import * as v from 'valibot'
import type { Setup } from '@/lib/engine/experiment'
import { flag, oneOf, real, whole, wholes } from '@/lib/engine/params'
import { say } from '@/lib/locale/say'
import { parameterCount } from '@/lib/math/feedforward'
import { DATASETS } from './digits.params'

export { stepsOf, stepsPerEpoch } from './digits.params'

/** Pixels of an image. */
export const PIXELS = 784
/** Numbers in the code at most. */
export const WIDEST = 128

const params = v.object({
  data: oneOf(DATASETS, { label: say('Data'), default: 'mnist' }),
  code: whole({ label: say('Numbers in the code'), default: 32, min: 1, max: WIDEST }),
  /** Widths from the image to the code; the decoder has the same, the other way round. */
  hidden: wholes({ label: say('Hidden layers'), default: [128], min: 1, max: 256, most: 3 }),
  /** No activation anywhere, the output included. */
  linear: flag({ label: say('Linear'), default: false }),
  noise: real({ label: say('Noise'), default: 0, min: 0, max: 1, live: true }),
  mask: real({ label: say('Pixels put out'), default: 0, min: 0, max: 0.9, live: true }),
  /** Classes whose images it never learns from. */
  without: wholes({ label: say('Classes left out'), default: [], min: 0, max: 9, most: 9 }),
  learningRate: real({ label: say('Learning rate'), default: 0.005, min: 0.000001, max: 1, live: true }),
  batchSize: whole({ label: say('Batch size'), default: 64, min: 1, max: 512, unit: say('images') }),
  epochs: whole({ label: say('Epochs'), default: 2, min: 1, max: 30 }),
  examples: whole({ label: say('Training images'), default: 60_000, min: 10, max: 60_000 }),
})

export const setup = {
  title: say('An autoencoder'),
  params,
  backends: ['wasm', 'webgpu', 'webgl', 'cpu'],
} satisfies Setup<typeof params>

export type AutoencoderParams = v.InferOutput<typeof params>

/** Widths of all layers from image to image, such as 784, 128, 32, 128, 784. */
export function widthsOf({ hidden, code }: Pick<AutoencoderParams, 'hidden' | 'code'>): number[] {
  return [PIXELS, ...hidden, code, ...hidden.toReversed(), PIXELS]
}

/** Numbers that are learned: by all of it, and by the decoder alone. */
export function sizeOf(params: Pick<AutoencoderParams, 'hidden' | 'code'>) {
  const widths = widthsOf(params)
  return {
    parameters: parameterCount(widths),
    decoder: parameterCount(widths.slice(params.hidden.length + 1)),
  }
}

/** Whether something is done to the images before the network sees them. */
export function damages({ noise, mask }: Pick<AutoencoderParams, 'noise' | 'mask'>): boolean {
  return noise > 0 || mask > 0
}
