import * as v from 'valibot'
import type { Setup } from '@/lib/engine/experiment'
import { oneOf, real, text, whole } from '@/lib/engine/params'
import { say } from '@/lib/locale/say'

export const DISTRIBUTIONS = ['ring', 'grid', 'line', 'moons', 'own'] as const
export type DistributionName = (typeof DISTRIBUTIONS)[number]

/** What the two players are trained by; `r1` is the non-saturating loss with a penalty. */
export const LOSSES = ['non-saturating', 'minimax', 'r1', 'wgan-gp'] as const
export type GanLoss = (typeof LOSSES)[number]

/** Who learns. */
export const PLAYERS = ['both', 'discriminator', 'generator'] as const

/** Everything happens in [−EXTENT, EXTENT]². */
export const EXTENT = 3
/** Slope of both players' leaky rectifiers left of zero. */
export const LEAK = 0.2
/** Adam's β₁ of both players (Radford, Metz and Chintala 2016, §4). */
export const BETA1 = 0.5

const params = v.object({
  data: oneOf(DISTRIBUTIONS, { label: say('Data'), default: 'ring' }),
  /** `x,y,0` of each point the reader made, in twice the units of the picture, joined by spaces; used when `data` is `own`. */
  own: text({ label: say('Own points'), default: '', max: 12_000 }),
  loss: oneOf(LOSSES, { label: say('Loss'), default: 'non-saturating', live: true }),
  penalty: real({ label: say('Strength of the penalty'), default: 0.1, min: 0, max: 100, live: true }),
  learns: oneOf(PLAYERS, { label: say('Who learns'), default: 'both', live: true }),
  discriminatorSteps: whole({
    label: say('Discriminator steps a round'),
    default: 1,
    min: 1,
    max: 10,
    live: true,
  }),
  discriminatorRate: real({
    label: say('Discriminator’s learning rate'),
    default: 0.002,
    min: 0.000001,
    max: 1,
    live: true,
  }),
  generatorRate: real({
    label: say('Generator’s learning rate'),
    default: 0.002,
    min: 0.000001,
    max: 1,
    live: true,
  }),
  batchSize: whole({
    label: say('Batch size'),
    default: 128,
    min: 2,
    max: 512,
    unit: say('samples'),
    live: true,
  }),
  latent: whole({ label: say('Numbers in the noise'), default: 2, min: 1, max: 16 }),
  generatorWidth: whole({ label: say('Generator’s width'), default: 32, min: 1, max: 128 }),
  discriminatorWidth: whole({ label: say('Discriminator’s width'), default: 32, min: 1, max: 128 }),
})

export const setup = {
  title: say('A GAN in the plane'),
  params,
  backends: ['wasm', 'cpu', 'webgl', 'webgpu'],
} satisfies Setup<typeof params>

export type Gan2dParams = v.InferOutput<typeof params>

/** Whether the discriminator is held back by its slope. */
export function penalises(loss: GanLoss): loss is 'r1' | 'wgan-gp' {
  return loss === 'r1' || loss === 'wgan-gp'
}
