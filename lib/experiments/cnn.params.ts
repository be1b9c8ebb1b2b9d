import * as v from 'valibot'
import type { Setup } from '@/lib/engine/experiment'
import { flag, oneOf, real, text, whole } from '@/lib/engine/params'
import { say } from '@/lib/locale/say'
import { DATASETS, OPTIMIZERS } from './digits.params'

export { stepsOf, stepsPerEpoch } from './digits.params'

const params = v.object({
  data: oneOf(DATASETS, { label: say('Data'), default: 'mnist' }),
  /** As `lib/math/layer-stack` reads it; the output layer is always there. */
  layers: text({ label: say('Layers'), default: 'conv8k5,max2,conv16k5,max2', max: 200 }),
  optimizer: oneOf(OPTIMIZERS, { label: say('Optimizer'), default: 'adam', live: true }),
  learningRate: real({ label: say('Learning rate'), default: 0.003, min: 0.000001, max: 10, live: true }),
  batchSize: whole({ label: say('Batch size'), default: 64, min: 1, max: 512, unit: say('images') }),
  epochs: whole({ label: say('Epochs'), default: 3, min: 1, max: 30 }),
  examples: whole({ label: say('Training images'), default: 60_000, min: 10, max: 60_000 }),
  shift: whole({
    label: say('Shift images by up to'),
    default: 0,
    min: 0,
    max: 4,
    unit: say('pixels'),
    live: true,
  }),
  scramble: flag({ label: say('Shuffle the pixels'), default: false }),
  /** A dense network with one hidden layer and about as many parameters, trained on the same batches. */
  rival: flag({ label: say('Race a dense network'), default: false }),
  /** Filters that do not learn, such as `1.3,1.4`: layer and filter, both from 1. */
  frozen: text({ label: say('Frozen filters'), default: '', max: 400, live: true }),
})

export const setup = {
  title: say('A convolutional network'),
  params,
  backends: ['wasm', 'webgpu', 'webgl', 'cpu'],
} satisfies Setup<typeof params>

export type CnnParams = v.InferOutput<typeof params>

/** A filter by its layer in the stack and its place there, both from 0. */
export interface Filter {
  stage: number
  filter: number
}

/** Reads `frozen`; what names no filter is left out. */
export function readFrozen(frozen: string): Filter[] {
  return frozen.split(',').flatMap((word) => {
    const found = /^\s*(\d+)\.(\d+)\s*$/.exec(word)
    return found ? [{ stage: Number(found[1]) - 1, filter: Number(found[2]) - 1 }] : []
  })
}

export function writeFrozen(filters: readonly Filter[]): string {
  return filters.map(({ stage, filter }) => `${stage + 1}.${filter + 1}`).join(',')
}
