import { type Birth, type Checkpoint, defineExperiment, type Snapshot } from '@/lib/engine/experiment'
import { createOptimizer, lossAndGradients } from '@/lib/engine/optimizers'
import { readBack } from '@/lib/engine/read-back'
import { tf } from '@/lib/engine/tf'
import { loadVariables, readTensors, saveVariables, type Variables } from '@/lib/engine/weights'
import { modeQuality, neighbourQuality } from '@/lib/math/coverage'
import { createRng } from '@/lib/math/rng'
import { BETA1, EXTENT, type Gan2dParams, setup } from './gan-2d.params'
import { distributionOf, drawNoise, drawReal, RADIUS } from './gan-2d-data'
import { type ExportAnswer, keepPlayers } from './gan-2d-keep'
import { discriminatorLoss, generatorLoss } from './gan-2d-losses'
import { createDiscriminator, createGenerator } from './gan-2d-net'
import { lattice } from './playground-features'

/** Real and generated samples that everything is measured on; nobody learns from these. */
const SEEN = 512
/** Generated samples whose slope is shown. */
const PUSHED = 96
/** Cells along each side of the discriminator's map. */
const COLUMNS = 40
/** Lines of noise in each direction that show how the generator folds the plane, and places along each. */
const LINES = 13
const PLACES = 41
/** Noise is shown from −REACH to +REACH, in standard deviations. */
const REACH = 2.4

export interface Gan2dView extends Snapshot {
  extent: number
  /** The discriminator at the middles of the cells, row by row from the top left: P(real), or of a critic its value. */
  field: { columns: number; values: Float32Array; kind: 'probability' | 'value' }
  /** [N, 2] */
  real: Float32Array
  /** [N, 2] */
  samples: Float32Array
  /** −∂ℓ/∂x of the generator's loss ℓ of each of the first samples by where the sample lies, [n, 2]. */
  pushes: Float32Array
  /** Share of the samples that belongs to each mode, and how many are found; only where there are modes. */
  modes?: { shares: Float32Array; found: number; centres: Float32Array; sigma: number }
}

export type Gan2dQuestion = { type: 'sheet' } | { type: 'export' }
/** Where the generator puts straight lines of noise: x, y, x, y, … of each. Only for two numbers of noise. */
export interface Sheet {
  step: number
  lines: Float32Array[]
}

/** Two small networks against each other: one draws points, one tells them from real ones. */
export const experiment = defineExperiment({
  ...setup,
  create(params: Gan2dParams, { seed }: Birth) {
    const { latent } = params
    const distribution = distributionOf(params)
    const generator = createGenerator(params, seed)
    const discriminator = createDiscriminator(params, seed)
    const optimizers = {
      generator: createOptimizer('adam', generator.variables),
      discriminator: createOptimizer('adam', discriminator.variables),
    }
    let step = 0

    const real = drawReal(distribution, SEEN, createRng(seed, 'seen real'))
    const seen = tf.tidy(() => ({
      real: tf.tensor2d(real.slice(), [SEEN, 2]),
      z: tf.tensor2d(drawNoise(SEEN, latent, createRng(seed, 'seen noise')), [SEEN, latent]),
      between: tf.tensor2d(uniform(SEEN, seed, 'seen between'), [SEEN, 1]),
      cells: tf.tensor2d(
        lattice(COLUMNS).map((at) => at * (EXTENT / 6)),
        [COLUMNS ** 2, 2],
      ),
    }))

    const noise = (count: number, player: string, k: number) =>
      tf.tensor2d(drawNoise(count, latent, createRng(seed, 'noise', player, step, k)), [count, latent])

    /** Gradients of both players' losses where they are, or only of one. */
    const slopes = {
      discriminator: (now: Gan2dParams, real: tf.Tensor, fake: tf.Tensor, between: tf.Tensor) =>
        lossAndGradients(
          () => discriminatorLoss(now.loss, discriminator, { real, fake, between, strength: now.penalty }),
          discriminator.variables,
        ),
      generator: (now: Gan2dParams, z: tf.Tensor) =>
        lossAndGradients(
          () => generatorLoss(now.loss, discriminator.judge(generator.generate(z))),
          generator.variables,
        ),
    }

    function trainDiscriminator(now: Gan2dParams, k: number) {
      const N = now.batchSize
      tf.tidy(() => {
        const batch = tf.tensor2d(drawReal(distribution, N, createRng(seed, 'real', step, k)), [N, 2])
        const fake = generator.generate(noise(N, 'discriminator', k))
        const between = tf.tensor2d(uniform(N, seed, 'between', step, k), [N, 1])
        const { gradients } = slopes.discriminator(now, batch, fake, between)
        optimizers.discriminator.apply(gradients, { learningRate: now.discriminatorRate, beta1: BETA1 })
      })
    }

    function trainGenerator(now: Gan2dParams) {
      tf.tidy(() => {
        const { gradients } = slopes.generator(now, noise(now.batchSize, 'generator', 0))
        optimizers.generator.apply(gradients, { learningRate: now.generatorRate, beta1: BETA1 })
      })
    }

    return {
      step(now: Gan2dParams) {
        const turns = now.learns === 'generator' ? 0 : now.learns === 'both' ? now.discriminatorSteps : 1
        for (let k = 0; k < turns; k++) trainDiscriminator(now, k)
        if (now.learns !== 'discriminator') trainGenerator(now)
        step++
      },

      async snapshot(now: Gan2dParams): Promise<Gan2dView> {
        const critic = now.loss === 'wgan-gp'
        const looked = tf.tidy(() => {
          const samples = generator.generate(seen.z)
          const of = (logits: tf.Tensor) => (critic ? logits : tf.sigmoid(logits))
          const some = tf.slice(samples, [0, 0], [PUSHED, 2])
          const push = tf.grad((x) => generatorLoss(now.loss, discriminator.judge(x)))(some)
          const d = slopes.discriminator(now, seen.real, samples, seen.between)
          const g = slopes.generator(now, seen.z)
          return {
            samples,
            field: of(discriminator.judge(seen.cells)),
            pushes: tf.mul(push, -PUSHED), // a loss is a mean over samples
            numbers: tf.stack([
              d.loss,
              g.loss,
              lengthOf(d.gradients),
              lengthOf(g.gradients),
              tf.mean(of(discriminator.judge(seen.real))),
              tf.mean(of(discriminator.judge(samples))),
            ]),
          }
        })
        const { samples, field, pushes, numbers } = await readTensors(looked)
        tf.dispose(looked)
        const { modes } = distribution
        const byMode = modes && modeQuality(samples!.values, modes)
        const quality = byMode ?? neighbourQuality(samples!.values, real, RADIUS)
        const [loss, generatorLossNow, dLength, gLength, judgedReal, judgedFake] = numbers!.values
        return {
          metrics: {
            loss: loss!,
            generatorLoss: generatorLossNow!,
            coverage: quality.coverage,
            precision: quality.precision,
            'gradient.discriminator': dLength!,
            'gradient.generator': gLength!,
            'judged.real': judgedReal!,
            'judged.generated': judgedFake!,
          },
          extent: EXTENT,
          field: { columns: COLUMNS, values: field!.values, kind: critic ? 'value' : 'probability' },
          real,
          samples: samples!.values,
          pushes: pushes!.values,
          ...(byMode ? { modes: { ...modes, shares: byMode.shares, found: byMode.found } } : {}),
        }
      },

      async ask(question: Gan2dQuestion): Promise<Sheet | ExportAnswer> {
        const at = step
        switch (question.type) {
          case 'export':
            return keepPlayers(generator, discriminator, { latent, seed, step })
          case 'sheet': {
            if (latent !== 2) throw new Error(`No sheet of ${latent} numbers can be drawn in the plane`)
            const places = tf.tidy(() => generator.generate(tf.tensor2d(sheet(), [2 * LINES * PLACES, 2])))
            const values = await readBack(places)
            const lines = Array.from({ length: 2 * LINES }, (_, i) =>
              values.slice(2 * PLACES * i, 2 * PLACES * (i + 1)),
            )
            places.dispose()
            return { step: at, lines }
          }
        }
      },

      async save(): Promise<Checkpoint> {
        const [g, d, gMemory, dMemory] = await Promise.all([
          saveVariables(generator.variables),
          saveVariables(discriminator.variables),
          optimizers.generator.save(),
          optimizers.discriminator.save(),
        ])
        return {
          step,
          arrays: { ...g, ...d, ...under('generator', gMemory), ...under('discriminator', dMemory) },
        }
      },

      load({ step: saved, arrays }: Checkpoint) {
        loadVariables({ ...generator.variables, ...discriminator.variables } as Variables, arrays)
        optimizers.generator.load(from('generator', arrays))
        optimizers.discriminator.load(from('discriminator', arrays))
        step = saved
      },

      dispose() {
        for (const optimizer of Object.values(optimizers)) optimizer.dispose()
        tf.dispose([
          ...Object.values(generator.variables),
          ...Object.values(discriminator.variables),
          ...Object.values(seen),
        ])
      },
    }
  },
})

/** Length of all gradients together. */
function lengthOf(gradients: Record<string, tf.Tensor>): tf.Tensor {
  return tf.sqrt(tf.addN(Object.values(gradients).map((g) => tf.sum(tf.square(g)))))
}

function uniform(count: number, seed: number, ...stream: (string | number)[]): Float32Array {
  const rng = createRng(seed, ...stream)
  return Float32Array.from({ length: count }, () => rng())
}

/** Lines of noise, first those along the one number, then those along the other: [2 · LINES · PLACES, 2]. */
function sheet(): Float32Array {
  const at = (i: number, count: number) => REACH * ((2 * i) / (count - 1) - 1)
  const out = new Float32Array(4 * LINES * PLACES)
  let p = 0
  for (const turned of [false, true])
    for (let line = 0; line < LINES; line++)
      for (let place = 0; place < PLACES; place++) {
        const pair = [at(place, PLACES), at(line, LINES)]
        out.set(turned ? pair.reverse() : pair, p)
        p += 2
      }
  return out
}

/** Two optimizers in one checkpoint: each under the name of its player. */
function under(player: string, arrays: Checkpoint['arrays']): Checkpoint['arrays'] {
  return Object.fromEntries(Object.entries(arrays).map(([name, array]) => [`${player}:${name}`, array]))
}

function from(player: string, arrays: Checkpoint['arrays']): Checkpoint['arrays'] {
  const own = Object.entries(arrays).filter(([name]) => name.startsWith(`${player}:`))
  return Object.fromEntries(own.map(([name, array]) => [name.slice(player.length + 1), array]))
}
