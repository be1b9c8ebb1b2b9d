import * as v from 'valibot'
import type { Setup } from '@/lib/engine/experiment'
import { flag, oneOf, real, whole } from '@/lib/engine/params'
import { say } from '@/lib/locale/say'
import { type DeepShape, NORMS } from '@/lib/math/signal'

export const ACTIVATIONS = ['tanh', 'sigmoid', 'relu'] as const

/** How weights begin, from nothing at all to the rules of the trade. */
export const INITS = [
  'zeros',
  'constant',
  'normal',
  'glorotUniform',
  'glorotNormal',
  'heNormal',
  'lecunNormal',
  'orthogonal',
] as const
export type Init = (typeof INITS)[number]

/** The one thing in which the second network differs from the first. */
export const REPAIRS = [
  'none',
  'glorot',
  'he',
  'orthogonal',
  'batch norm',
  'layer norm',
  'residual',
  'clipping',
] as const
export type Repair = (typeof REPAIRS)[number]

/** How a digit's pixels reach the network. */
export const INPUTS = ['standardized', 'shares', 'bytes'] as const

/** What batch norm divides by when the network is examined. */
export const EXAMS = ['running', 'batch', 'single'] as const

const params = v.object({
  depth: whole({ label: say('Hidden layers'), default: 20, min: 2, max: 50 }),
  activation: oneOf(ACTIVATIONS, { label: say('Activation'), default: 'tanh' }),
  init: oneOf(INITS, { label: say('Initial weights'), default: 'normal' }),
  /** Standard deviation of `normal`, value of `constant`. */
  scale: real({ label: say('Size of a weight'), default: 0.05, min: 0.001, max: 3 }),
  norm: oneOf(NORMS, { label: say('Normalization'), default: 'none' }),
  residual: flag({ label: say('Residual connections'), default: false }),
  repair: oneOf(REPAIRS, { label: say('Repair'), default: 'none' }),
  learningRate: real({ label: say('Learning rate'), default: 0.05, min: 0.0001, max: 10, live: true }),
  /** Largest length of the gradient of all weights together; 0: any. */
  clip: real({ label: say('Clip the gradient at'), default: 0, min: 0, max: 100, live: true }),
  batchSize: whole({ label: say('Batch size'), default: 32, min: 1, max: 128, live: true }),
  width: whole({ label: say('Neurons in each layer'), default: 32, min: 4, max: 64 }),
  inputs: oneOf(INPUTS, { label: say('Inputs'), default: 'standardized' }),
  exam: oneOf(EXAMS, { label: say('Batch norm at test'), default: 'running', live: true }),
  /** The layer that is looked at closely; it does not touch the run. */
  layer: whole({ label: say('Layer'), default: 1, min: 1, max: 50, live: true }),
})

export const setup = {
  title: say('Deep signal'),
  params,
  backends: ['scratch', 'wasm', 'webgl', 'webgpu', 'cpu'],
} satisfies Setup<typeof params>

export type DeepSignalParams = v.InferOutput<typeof params>

/** A network of the experiment: what sets it apart before and while it trains. */
export type DeepSpec = Pick<
  DeepSignalParams,
  'depth' | 'width' | 'activation' | 'init' | 'scale' | 'norm' | 'residual' | 'clip'
>

/** Length at which the repair clips. */
export const CLIP = 1

/** The networks of a run: as the reader has set it up, and, with a repair, the same with that one change. */
export function specsOf(params: DeepSignalParams): DeepSpec[] {
  const { repair } = params
  return repair === 'none' ? [params] : [params, { ...params, ...CHANGES[repair] }]
}

const CHANGES: Record<Exclude<Repair, 'none'>, Partial<DeepSpec>> = {
  glorot: { init: 'glorotNormal' },
  he: { init: 'heNormal' },
  orthogonal: { init: 'orthogonal' },
  'batch norm': { norm: 'batch' },
  'layer norm': { norm: 'layer' },
  residual: { residual: true },
  clipping: { clip: CLIP },
}

/** Of each digit, 28 × 28 pixels become 7 × 7. */
export const SIDE = 7
export const CLASSES = 10

/**
 * The 49 inputs over the training images as shares of white: mean, deviation, and the part of the variance that is
 * between images (the rest is between the middle of a picture and its margin). Checked by a test.
 */
export const PIXELS = { mean: 0.1307, deviation: 0.2307, share: 0.537 }

/** Mean square of the inputs, and how much of it differs between images. */
export function inputMoments(inputs: DeepSignalParams['inputs']): { square: number; share: number } {
  const { mean, deviation, share } = PIXELS
  const variance = deviation ** 2
  const factor = inputs === 'bytes' ? 255 : 1
  const square = inputs === 'standardized' ? 1 : (mean ** 2 + variance) * factor ** 2
  const differing = inputs === 'standardized' ? share : share * variance * factor ** 2
  return { square, share: differing / square }
}

/** Variance of a weight; undefined for weights that are not drawn. */
export function weightVariance({
  init,
  scale,
  activation,
}: DeepSpec): DeepShape['weightVariance'] | undefined {
  switch (init) {
    case 'zeros':
      return () => 0
    case 'constant':
      return
    case 'normal':
      return () => scale ** 2
    case 'glorotUniform':
    case 'glorotNormal':
      return (fanIn, fanOut) => 2 / (fanIn + fanOut)
    case 'heNormal':
      return (fanIn) => 2 / fanIn
    case 'lecunNormal':
      return (fanIn) => 1 / fanIn
    case 'orthogonal':
      return (fanIn, fanOut) => orthogonalGain(activation) ** 2 / Math.max(fanIn, fanOut)
  }
}

/** √2 for ReLU, to make up for the half that it shuts; 1 for the others. */
export const orthogonalGain = (activation: DeepSpec['activation']) => (activation === 'relu' ? Math.SQRT2 : 1)

/** What theory needs to know of a network; undefined where weights are not drawn, for then it says nothing. */
export function shapeOf(spec: DeepSpec, inputs: DeepSignalParams['inputs']): DeepShape | undefined {
  const variance = weightVariance(spec)
  if (!variance) return
  const { square, share } = inputMoments(inputs)
  return {
    ...spec,
    inputs: SIDE ** 2,
    inputSquare: square,
    inputShare: share,
    classes: CLASSES,
    weightVariance: variance,
  }
}
