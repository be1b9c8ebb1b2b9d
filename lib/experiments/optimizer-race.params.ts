import * as v from 'valibot'
import type { Setup } from '@/lib/engine/experiment'
import { oneOf, real, someOf, whole } from '@/lib/engine/params'
import { say } from '@/lib/locale/say'
import { SCHEDULES, schedules } from '@/lib/math/schedules'

/** Every update rule that can race, in the order in which they were found. */
export const OPTIMIZERS = ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw'] as const
export type RacerName = (typeof OPTIMIZERS)[number]

/** Where they race: on a surface of two parameters, on one that is hidden from the reader at first, or in a network. */
export const ARENAS = [
  'ravine',
  'turned',
  'rosenbrock',
  'beale',
  'himmelblau',
  'saddle',
  'hidden',
  'network',
] as const
export type Arena = (typeof ARENAS)[number]

export const DATASETS = ['moons', 'circle', 'xor', 'spiral'] as const

/** What the large picture shows; it does not touch the run. */
export const VIEWS = ['map', 'relief', 'steps'] as const

/** How many steps a race has in each arena, unless the reader sets it. */
export const LENGTHS: Record<Arena, number> = {
  ravine: 100,
  turned: 100,
  rosenbrock: 500,
  beale: 200,
  himmelblau: 100,
  saddle: 100,
  hidden: 15,
  network: 400,
}

/**
 * The learning rate of each racer in each arena: of 0.0001, 0.0002, 0.0005, 0.001 and so on up to 5 the one with
 * the lowest loss at the end of the race, as a geometric mean over the seeds 1 to 5, for the
 * hidden one, which is another for every seed, over 1 to 40. In the two ravines AdamW has Adam's: their lowest place is
 * the origin, which its decay finds without any slope, the sooner the larger the rate.
 */
export const TUNED: Record<Arena, Record<RacerName, number>> = {
  ravine: { sgd: 0.01, momentum: 0.01, nesterov: 0.01, adagrad: 2, rmsprop: 0.1, adam: 0.5, adamw: 0.5 },
  turned: { sgd: 0.01, momentum: 0.01, nesterov: 0.01, adagrad: 2, rmsprop: 0.1, adam: 2, adamw: 2 },
  rosenbrock: {
    sgd: 0.002,
    momentum: 0.002,
    nesterov: 0.001,
    adagrad: 2,
    rmsprop: 0.01,
    adam: 0.5,
    adamw: 0.2,
  },
  beale: { sgd: 0.02, momentum: 0.002, nesterov: 0.002, adagrad: 2, rmsprop: 0.02, adam: 1, adamw: 0.5 },
  himmelblau: {
    sgd: 0.01,
    momentum: 0.005,
    nesterov: 0.005,
    adagrad: 1,
    rmsprop: 0.05,
    adam: 0.5,
    adamw: 0.2,
  },
  saddle: { sgd: 0.2, momentum: 0.5, nesterov: 0.2, adagrad: 0.5, rmsprop: 0.05, adam: 0.2, adamw: 1 },
  hidden: { sgd: 0.1, momentum: 0.1, nesterov: 0.02, adagrad: 5, rmsprop: 0.5, adam: 1, adamw: 1 },
  network: { sgd: 2, momentum: 0.5, nesterov: 0.5, adagrad: 2, rmsprop: 0.2, adam: 0.2, adamw: 0.1 },
}

/** 0 takes the rate that suits the arena. */
const rate = (name: string) =>
  real({ label: say('Learning rate of {name}', { name }), default: 0, min: 0, max: 10, live: true })

const params = v.object({
  arena: oneOf(ARENAS, { label: say('Arena'), default: 'ravine' }),
  racers: someOf(OPTIMIZERS, { label: say('Racers'), default: ['sgd', 'momentum', 'adam'], least: 1 }),
  view: oneOf(VIEWS, { label: say('View'), default: 'map', live: true }),
  /** Of the race, and so of its schedule; 0 takes as many as suit the arena. */
  steps: whole({ label: say('Steps of the race'), default: 0, min: 0, max: 2000 }),
  schedule: oneOf(SCHEDULES, { label: say('Schedule'), default: 'constant', live: true }),
  /** Of every racer's learning rate. */
  scale: real({ label: say('All learning rates times'), default: 1, min: 0.01, max: 100, live: true }),
  sgdRate: rate('SGD'),
  momentumRate: rate('momentum'),
  nesterovRate: rate('Nesterov'),
  adagradRate: rate('AdaGrad'),
  rmspropRate: rate('RMSprop'),
  adamRate: rate('Adam'),
  adamwRate: rate('AdamW'),
  momentum: real({ label: say('Momentum μ'), default: 0.9, min: 0, max: 0.999, live: true }),
  beta1: real({ label: say('Adam’s β₁'), default: 0.9, min: 0, max: 0.999, live: true }),
  beta2: real({ label: say('Adam’s β₂'), default: 0.999, min: 0, max: 0.9999, live: true }),
  decay: real({ label: say('RMSprop’s ρ'), default: 0.9, min: 0, max: 0.999, live: true }),
  weightDecay: real({ label: say('AdamW’s decay λ'), default: 0.01, min: 0, max: 1, live: true }),
  /** How many times as steep across as along. */
  condition: real({ label: say('Narrowness of the ravine'), default: 100, min: 1, max: 300 }),
  /** Standard deviation of what is added to every slope, the same for all racers. */
  noise: real({ label: say('Noise on the slopes'), default: 0, min: 0, max: 20, live: true }),
  start: oneOf(['drawn', 'given'], { label: say('Start##where the racers begin'), default: 'drawn' }),
  x: real({ label: say('Start x'), default: 0, min: -6, max: 6 }),
  y: real({ label: say('Start y'), default: 0, min: -6, max: 6 }),
  data: oneOf(DATASETS, { label: say('Data of the network'), default: 'moons' }),
  batchSize: whole({ label: say('Batch size'), default: 20, min: 1, max: 200 }),
  plane: oneOf(['paths', 'random'], { label: say('Slice'), default: 'paths', live: true }),
})

export const setup = {
  title: say('Optimizer race'),
  params,
  backends: ['scratch', 'wasm', 'cpu', 'webgl', 'webgpu'],
  stepsPerSecond: 10,
} satisfies Setup<typeof params>

export type OptimizerRaceParams = v.InferOutput<typeof params>

/** A racer's learning rate for the step after `done` steps of the race, schedule and factor included. */
export function rateOf(params: OptimizerRaceParams, name: RacerName, done: number): number {
  const { arena, scale, schedule } = params
  return baseRate(params, name, arena) * scale * schedules[schedule](done, lengthOf(params))
}

/** How many steps the race has. */
export function lengthOf({ steps, arena }: Pick<OptimizerRaceParams, 'steps' | 'arena'>): number {
  return steps || LENGTHS[arena]
}

/** What the reader has set for a racer, or the rate that suits the arena. */
export function baseRate(params: OptimizerRaceParams, name: RacerName, arena = params.arena): number {
  return params[`${name}Rate`] || TUNED[arena][name]
}
