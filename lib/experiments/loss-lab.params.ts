import * as v from 'valibot'
import type { Setup } from '@/lib/engine/experiment'
import { oneOf, real, whole } from '@/lib/engine/params'
import { say } from '@/lib/locale/say'

export const TASKS = ['outliers', 'saturation', 'calibration'] as const
export type Task = (typeof TASKS)[number]

/** Which losses race in each task, over the same model with the same start. */
export const RACERS = {
  outliers: ['squared', 'absolute', 'huber'],
  saturation: ['crossEntropy', 'squared'],
  calibration: ['crossEntropy', 'squared', 'absolute'],
} as const satisfies Record<Task, readonly LossName[]>
export type LossName = 'squared' | 'absolute' | 'huber' | 'crossEntropy'

/** What each task is best trained with; the widget sets it when the reader changes the task. */
export const RATES: Record<Task, number> = { outliers: 0.1, saturation: 0.1, calibration: 0.01 }

const params = v.object({
  task: oneOf(TASKS, { label: say('Experiment'), default: 'outliers' }),
  /** Height of the one point of `outliers` that does not belong to the line. */
  outlier: real({ label: say('Height of the odd point'), default: -8, min: -12, max: 12, live: true }),
  delta: real({ label: say('Huber’s δ'), default: 1, min: 0.1, max: 10, live: true }),
  /** Weight with which the neuron of `saturation` begins: its logit, as the input is 1 and the bias 0. */
  start: real({ label: say('Weight at the start'), default: -6, min: -10, max: 10 }),
  /** Between the centres of the two classes of `calibration`, in standard deviations. */
  distance: real({ label: say('Distance of the classes'), default: 2, min: 0, max: 6, unit: 'σ' }),
  points: whole({ label: say('Training points'), default: 100, min: 20, max: 1000 }),
  learningRate: real({ label: say('Learning rate'), default: 0.1, min: 0.0001, max: 10, live: true }),
})

export const setup = {
  title: say('Loss lab'),
  params,
  backends: ['wasm', 'cpu', 'webgl', 'webgpu'],
  stepsPerSecond: 100,
} satisfies Setup<typeof params>

export type LossLabParams = v.InferOutput<typeof params>
