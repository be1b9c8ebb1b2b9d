import * as v from 'valibot'
import type { Setup } from '@/lib/engine/experiment'
import { flag, oneOf, real, someOf, text, whole, wholes } from '@/lib/engine/params'
import { say } from '@/lib/locale/say'

export const DATASETS = [
  'circle',
  'xor',
  'gauss',
  'spiral',
  'moons',
  'blobs3',
  'spiral3',
  'rings4',
  'plane',
  'hills',
  'own',
] as const
export const FEATURES = ['x', 'y', 'x2', 'y2', 'xy', 'sinx', 'siny'] as const
export const ACTIVATIONS = ['tanh', 'relu', 'sigmoid', 'linear', 'leakyRelu', 'elu', 'gelu', 'swish'] as const
export const OPTIMIZERS = ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw'] as const
export const LOSSES = ['cross-entropy', 'squared error'] as const
export const INITIALIZERS = ['uniform', 'glorotUniform', 'heNormal', 'zeros'] as const

const params = v.object({
  data: oneOf(DATASETS, { label: say('Data'), default: 'spiral' }),
  points: whole({ label: say('Points'), default: 300, min: 20, max: 1000 }),
  noise: real({ label: say('Noise'), default: 0.05, min: 0, max: 0.5 }),
  trainShare: real({ label: say('Share used for training'), default: 0.5, min: 0.1, max: 0.9 }),
  /** `x,y,label` of each point the reader made, joined by spaces; used when `data` is `own`. */
  own: text({ label: say('Own points'), default: '', max: 120_000 }),
  features: someOf(FEATURES, { label: say('Features'), default: ['x', 'y'] }),
  layers: wholes({ label: say('Hidden layers'), default: [8, 8], min: 1, max: 16, most: 6 }),
  activation: oneOf(ACTIVATIONS, { label: say('Activation'), default: 'tanh' }),
  loss: oneOf(LOSSES, { label: say('Loss'), default: 'cross-entropy' }),
  initializer: oneOf(INITIALIZERS, { label: say('Initial weights'), default: 'glorotUniform' }),
  optimizer: oneOf(OPTIMIZERS, { label: say('Optimizer'), default: 'sgd', live: true }),
  learningRate: real({ label: say('Learning rate'), default: 0.1, min: 0.00001, max: 10, live: true }),
  batchSize: whole({ label: say('Batch size'), default: 10, min: 1, max: 100, live: true }),
  l1: real({ label: 'L1', default: 0, min: 0, max: 1, live: true }),
  l2: real({ label: 'L2', default: 0, min: 0, max: 1, live: true }),
  dropout: real({ label: say('Dropout'), default: 0, min: 0, max: 0.9, live: true }),
  /** Share of the training points whose labels are dealt out anew among them; test points keep theirs. */
  shuffled: real({ label: say('Shuffled labels'), default: 0, min: 0, max: 1 }),
  /** So many hidden layers, from the input on, keep the weights they have. */
  frozen: whole({ label: say('Frozen layers'), default: 0, min: 0, max: 6, live: true }),
  showTest: flag({ label: say('Show test points'), default: false, live: true }),
  discretize: flag({ label: say('Hard boundary'), default: false, live: true }),
})

export const setup = {
  title: say('Playground'),
  params,
  backends: ['scratch', 'wasm', 'webgl', 'webgpu', 'cpu'],
  stepsPerSecond: 1000,
} satisfies Setup<typeof params>

export type PlaygroundParams = v.InferOutput<typeof params>
