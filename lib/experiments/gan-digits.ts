import {
  type Birth,
  type Checkpoint,
  defineExperiment,
  type Snapshot,
  type Trainer,
} from '@/lib/engine/experiment'
import { under, within } from '@/lib/engine/named-arrays'
import { createOptimizer, lossAndGradients } from '@/lib/engine/optimizers'
import { readBack } from '@/lib/engine/read-back'
import { tf } from '@/lib/engine/tf'
import { countParameters, loadVariables, readTensors, saveVariables } from '@/lib/engine/weights'
import { slerp } from '@/lib/math/generated'
import { createRng, normal } from '@/lib/math/rng'
import { toBytes } from './autoencoder'
import { type DigitsData, openDigits } from './digits-data'
import { range } from './digits-exam'
import { createOrder } from './digits-order'
import { toInputs } from './digits-pixels'
import { type GanDigitsParams, SIDE, setup, stepsOf, stepsPerEpoch } from './gan-digits.params'
import { createJudge, fetchJudge, type Verdict, verdictOf } from './gan-digits-judge'
import {
  createDiscriminator,
  createGenerator,
  discriminatorLoss,
  generatorLoss,
  type Moments,
} from './gan-digits-model'

const PIXELS = SIDE * SIDE
/** Images that are judged, made and real ones alike, and once in how many steps. */
const JUDGED = 100
const JUDGE_EVERY = 100
/** Latents that are shown in every snapshot, and as many of them in the film. */
const SHOWN = 32
const FILMED = 8
/** The film has a picture at step 0, at this one, and each time the steps have doubled. */
const FILM_FROM = 50
const FILM_LENGTH = 12
/** Batches that the running losses are a mean of. */
const WINDOW = 20

export interface GanDigitsView extends Snapshot {
  /** Numbers that are learned. */
  parameters: { generator: number; discriminator: number }
  stepsPerEpoch: number
  /** Training images that have arrived, and that will be used. */
  train: { present: number; count: number }
  /** What is made of the same latents all the time, as bytes. */
  made: Uint8Array
  /** What the judge says of each of them: ten probabilities, one after another. */
  readings: Float32Array
  /** Images behind `confidence`, `entropy` and `classes`; what the judge says of as many real ones. */
  judged: number
  real: Verdict
}

export type GanDigitsQuestion =
  /** Images on the way from one shown latent to another, at shares of it from 0 to 1. */
  | { type: 'walk'; from: number; to: number; at: readonly number[] }
  /** What was made of the first latents as the steps went by. */
  | { type: 'film' }

/** Images as bytes, and what the judge says of each: ten probabilities, one after another. */
export interface Walk {
  step: number
  pixels: Uint8Array
  probabilities: Float32Array
}
/** For each step, the images of the same latents. */
export interface Film {
  latents: number
  frames: { step: number; pixels: Uint8Array }[]
}

interface Needed {
  digits: DigitsData
  judge: Float32Array
}

async function fetchNeeded(
  { examples }: Pick<GanDigitsParams, 'examples'>,
  birth: Pick<Birth, 'report' | 'signal'>,
): Promise<Needed> {
  const [digits, judge] = await Promise.all([
    openDigits({ data: 'mnist', examples }, birth),
    fetchJudge(birth.signal),
  ])
  return { digits, judge }
}

/** Two networks: one makes digits out of noise, the other says which are real. */
export const experiment = defineExperiment({
  ...setup,
  length: stepsOf,
  data: fetchNeeded,
  create: createTrainer,
})

async function createTrainer(
  params: GanDigitsParams,
  birth: Birth,
  data: Needed | Promise<Needed> = fetchNeeded(params, birth),
): Promise<Trainer<GanDigitsParams, GanDigitsView>> {
  const { seed } = birth
  const { digits, judge: weights } = await data
  const { train, test, shard } = digits
  const { latent } = params
  const order = createOrder(seed, train.count, shard, params.batchSize)
  const generator = createGenerator(params, seed)
  const discriminator = createDiscriminator(params, seed)
  const optimizers = {
    generator: createOptimizer('adam', generator.variables),
    discriminator: createOptimizer('adam', discriminator.variables),
  }
  const judge = createJudge(weights)
  let step = 0
  let judgedAt = 0
  let film: Film['frames'] = []

  const noise = (count: number, ...stream: (string | number)[]) => {
    const rng = createRng(seed, ...stream)
    return Float32Array.from({ length: count * latent }, () => normal(rng))
  }
  const latentsOf = (values: Float32Array) => tf.tensor2d(values, [values.length / latent, latent])
  const imagesOf = (values: Float32Array) => tf.tensor4d(values, [values.length / PIXELS, SIDE, SIDE, 1])
  const flat = (images: tf.Tensor) => tf.reshape(images, [images.shape[0]!, PIXELS])

  const shown = noise(SHOWN, 'shown')
  const held = { shown: latentsOf(shown), judged: latentsOf(noise(JUDGED, 'judged')) }

  /** What the judge says of what is made of some latents, read back. */
  async function judged(latents: tf.Tensor): Promise<Float32Array> {
    const said = tf.tidy(() => judge.probabilities(flat(generator.forward(latents))))
    const values = await readBack(said)
    said.dispose()
    return values
  }
  async function realVerdict(): Promise<Verdict> {
    const { pixels } = test.pick(range(0, JUDGED))
    const said = tf.tidy(() => judge.probabilities(flat(imagesOf(toInputs(pixels)))))
    const values = await readBack(said)
    said.dispose()
    return verdictOf(values)
  }
  async function bytesOf(latents: tf.Tensor): Promise<Uint8Array> {
    const images = tf.tidy(() => generator.forward(latents))
    const bytes = toBytes(await readBack(images))
    images.dispose()
    return bytes
  }

  const filmDue = (at: number) => {
    const doublings = Math.log2(at / FILM_FROM)
    return at === 0 || (doublings >= 0 && Number.isInteger(doublings) && film.length < FILM_LENGTH)
  }
  async function takeFrame() {
    const latents = tf.slice(held.shown, [0, 0], [FILMED, latent])
    film.push({ step, pixels: await bytesOf(latents) })
    latents.dispose()
  }

  /** Both losses, and the mean probability of being real that the discriminator gives to real and to made images. */
  function measures(real: tf.Tensor, made: tf.Tensor): tf.Tensor {
    return tf.stack([
      discriminatorLoss(real, made),
      generatorLoss(made),
      tf.mean(tf.sigmoid(real)),
      tf.mean(tf.sigmoid(made)),
    ])
  }
  const seen = {
    batch: tf.tidy(() => {
      const x = imagesOf(toInputs(train.pick(order.at(0).batch).pixels))
      const made = discriminator.forward(generator.forward(latentsOf(noise(x.shape[0], 'generator', 0))))
      return measures(discriminator.forward(x), made)
    }),
    judged: tf.tidy(() => judge.probabilities(flat(generator.forward(held.judged)))),
  }
  function see(name: keyof typeof seen, value: tf.Tensor) {
    seen[name].dispose()
    seen[name] = value
  }
  const real = await realVerdict()
  await takeFrame()

  /** The discriminator learns from real and made images, then the generator from what the discriminator now says. */
  function trainOn(images: Uint32Array, now: GanDigitsParams) {
    const moments: Moments = {}
    const found = tf.tidy(() => {
      const count = images.length
      const x = imagesOf(toInputs(train.pick(images).pixels))
      const drop = (of: string) => ({ rng: createRng(seed, 'dropout', of, step), rate: now.dropout })
      const beta1 = now.momentum
      // Normalized by its own batch, as the generator is when it learns; its running means are not moved by it.
      const unused: Moments = {}
      const made = generator.forward(latentsOf(noise(count, 'discriminator', step)), unused)
      tf.dispose(unused)
      let said: tf.Tensor[] = []
      const first = lossAndGradients(() => {
        const onReal = discriminator.forward(x, drop('real'))
        const onMade = discriminator.forward(made, drop('made'))
        said = [tf.keep(onReal), tf.keep(onMade)]
        return discriminatorLoss(onReal, onMade)
      }, discriminator.variables)
      optimizers.discriminator.apply(first.gradients, { learningRate: now.discriminatorRate, beta1 })
      const z = latentsOf(noise(count, 'generator', step))
      const second = lossAndGradients(
        () => generatorLoss(discriminator.forward(generator.forward(z, moments), drop('generator'))),
        generator.variables,
      )
      optimizers.generator.apply(second.gradients, { learningRate: now.generatorRate, beta1 })
      const scores = said.map((logits) => tf.mean(tf.sigmoid(logits)))
      tf.dispose(said)
      const values = tf.stack([first.loss, second.loss, ...scores])
      // r ← r + (x − r) / n: the mean of the first batches, then one that forgets those long past.
      const n = Math.min(step + 1, WINDOW)
      return tf.add(tf.mul(seen.batch, 1 - 1 / n), tf.mul(values, 1 / n))
    })
    generator.follow(moments)
    tf.dispose(moments)
    see('batch', found)
  }

  return {
    async step(now) {
      const { batch, needs } = order.at(step)
      await train.until(needs)
      trainOn(batch, now)
      step++
      if (filmDue(step)) await takeFrame()
      if (step % JUDGE_EVERY !== 0) return
      see(
        'judged',
        tf.tidy(() => judge.probabilities(flat(generator.forward(held.judged)))),
      )
      judgedAt = step
    },

    async snapshot(): Promise<GanDigitsView> {
      const [batch, said, made, readings] = await Promise.all([
        readBack(seen.batch),
        readBack(seen.judged),
        bytesOf(held.shown),
        judged(held.shown),
      ])
      return {
        metrics: {
          loss: batch[0]!,
          generatorLoss: batch[1]!,
          realScore: batch[2]!,
          madeScore: batch[3]!,
          ...verdictOf(said),
          judgedStep: judgedAt,
          epoch: step / stepsPerEpoch(params),
        },
        parameters: {
          generator: countParameters(generator.variables),
          discriminator: countParameters(discriminator.variables),
        },
        stepsPerEpoch: stepsPerEpoch(params),
        train: { present: train.present(), count: train.count },
        made,
        readings,
        judged: JUDGED,
        real,
      }
    },

    async ask(question: GanDigitsQuestion): Promise<Walk | Film> {
      if (question.type === 'film') return { latents: FILMED, frames: film }
      const one = (i: number) => Array.from(shown.subarray(i * latent, (i + 1) * latent))
      const [from, to] = [one(question.from), one(question.to)]
      const latents = latentsOf(Float32Array.from(question.at.flatMap((share) => slerp(from, to, share))))
      const walk = { step, pixels: await bytesOf(latents), probabilities: await judged(latents) }
      latents.dispose()
      return walk
    },

    async save(): Promise<Checkpoint> {
      const arrays = await Promise.all([
        saveVariables(generator.variables),
        saveVariables(discriminator.variables),
        optimizers.generator.save().then((memory) => under('generator', memory)),
        optimizers.discriminator.save().then((memory) => under('discriminator', memory)),
        saveVariables(generator.running).then((running) => under('running', running)),
        readTensors({ 'seen/batch': seen.batch, 'seen/judged': seen.judged }),
      ])
      const frames = film.map(({ step, pixels }) => [
        `film/${step}`,
        { shape: [FILMED, PIXELS], values: Float32Array.from(pixels) },
      ])
      const at = { shape: [], values: Float32Array.of(judgedAt) }
      return {
        step,
        arrays: Object.assign({}, ...arrays, Object.fromEntries(frames), { 'seen/judgedAt': at }),
      }
    },

    load({ step: saved, arrays }) {
      loadVariables(generator.variables, arrays)
      loadVariables(discriminator.variables, arrays)
      loadVariables(generator.running, within('running', arrays))
      optimizers.generator.load(within('generator', arrays))
      optimizers.discriminator.load(within('discriminator', arrays))
      for (const name of ['batch', 'judged'] as const) {
        const array = arrays[`seen/${name}`]
        if (array) see(name, tf.tensor(array.values.slice(), array.shape))
      }
      film = Object.entries(within('film', arrays))
        .map(([at, { values }]) => ({ step: Number(at), pixels: Uint8Array.from(values) }))
        .sort((a, b) => a.step - b.step)
      judgedAt = arrays['seen/judgedAt']?.values[0] ?? 0
      step = saved
    },

    dispose() {
      for (const optimizer of Object.values(optimizers)) optimizer.dispose()
      judge.dispose()
      tf.dispose([
        ...Object.values(generator.variables),
        ...Object.values(generator.running),
        ...Object.values(discriminator.variables),
        ...Object.values(held),
        ...Object.values(seen),
      ])
    },
  }
}
