import * as v from 'valibot'
import type { Setup } from '@/lib/engine/experiment'
import { oneOf, real, text, whole, wholes } from '@/lib/engine/params'
import { say } from '@/lib/locale/say'

export const SOURCES = ['expression', 'network'] as const
export const BENDS = ['tanh', 'sigmoid', 'relu'] as const
/** Which part of the network is drawn: everything, or around one neuron, `layer.neuron` counted from 1. */
export const PARTS = ['all', '1.1', '1.2', '1.3', '2.1', '2.2', '2.3', 'output'] as const

const params = v.object({
  source: oneOf(SOURCES, { label: say('Graph of'), default: 'expression' }),
  expression: text({
    label: say('Expression'),
    default: 'x = 1.5; y = 0.5; L = (tanh(w*x + b) - y)^2',
    max: 1500,
  }),
  layers: wholes({ label: say('Hidden layers'), default: [3], min: 1, max: 3, most: 2 }),
  activation: oneOf(BENDS, { label: say('Activation'), default: 'tanh' }),
  part: oneOf(PARTS, { label: say('Show'), default: 'all', live: true }),
  learningRate: real({ label: say('Learning rate'), default: 0.1, min: 0.0001, max: 10, live: true }),
  /** Seed of the planted bug; 0 for none. */
  bug: whole({ label: say('Planted bug'), default: 0, min: 0, max: 9999, live: true }),
})

export const setup = {
  title: say('Backpropagation, number by number'),
  params,
  backends: ['scratch', 'wasm', 'webgl', 'webgpu', 'cpu'],
  stepsPerSecond: 10,
} satisfies Setup<typeof params>

export type BackpropParams = v.InferOutput<typeof params>
