import {
  type Birth,
  type Checkpoint,
  defineExperiment,
  type Snapshot,
  type Trainer,
} from '@/lib/engine/experiment'
import { createOptimizer, lossAndGradients } from '@/lib/engine/optimizers'
import { readBack } from '@/lib/engine/read-back'
import { tf } from '@/lib/engine/tf'
import { countParameters, loadVariables, readTensors, saveVariables } from '@/lib/engine/weights'
import { meanSquare } from '@/lib/math/losses'
import { createRng } from '@/lib/math/rng'
import { type AutoencoderParams, damages, PIXELS, setup, stepsOf, stepsPerEpoch } from './autoencoder.params'
import { damage } from './autoencoder-damage'
import {
  type Compressed,
  codesOf,
  comparePrincipal,
  compress,
  decoded,
  errorsOf,
  type Places,
  type Principal,
  type Rebuilt,
  rebuild,
  type Scores,
} from './autoencoder-measures'
import { createAutoencoder, meanError } from './autoencoder-model'
import { type DigitsData, openDigits } from './digits-data'
import { range } from './digits-exam'
import { createOrder } from './digits-order'
import { toInputs } from './digits-pixels'

/** Test images looked at while training, and once in how many steps. */
const TESTED = 1000
const TEST_EVERY = 100
const TEST_EARLY = 20 // in the first 100 steps, where most happens
/** Batches that the running loss is a mean of. */
const WINDOW = 20
/** Test images that are rebuilt in every snapshot. */
const READ = 10
/** Test images judged one by one, and compressed. */
const JUDGED = 2000
const PACKED = 400
/** Training images that principal components come from. */
const COMPONENTS_FROM = 4000
/** Test images that an exported copy is checked with. */
const CHECKED = 3

export interface AutoencoderView extends Snapshot {
  classes: readonly string[]
  /** Numbers that are learned. */
  parameters: number
  stepsPerEpoch: number
  /** Training images that have arrived, and that will be used. */
  train: { present: number; count: number }
  /** Test images behind `testLoss` and `damage`: those of the classes that it learns. */
  tested: number
  /** A few test images as bytes: as they are, as the network is given them, and as it returns them. */
  reading: {
    wanted: Uint8Array
    given: Uint8Array
    returned: Uint8Array
    labels: Uint8Array
    /** Mean squared error of each. */
    errors: Float32Array
  }
}

export type AutoencoderQuestion =
  /** The codes of the first 1,000 test images. */
  | { type: 'places' }
  /** What the decoder makes of some codes, one after another. */
  | { type: 'decode'; codes: readonly number[] }
  /** What becomes of an image of the reader's, [pixels] from 0 to 1, undamaged. */
  | { type: 'rebuild'; image: readonly number[] }
  /** How badly each of the first 2,000 test images is rebuilt, undamaged. */
  | { type: 'scores' }
  | { type: 'compress'; bits: readonly number[] }
  | { type: 'principal' }
  | { type: 'export' }

/** What the decoder makes of codes, as bytes. */
export interface Decoded {
  step: number
  pixels: Uint8Array
}

export interface AutoencoderExport {
  step: number
  arrays: Checkpoint['arrays']
  test: { count: number; error: number }
  /** A few test images as bytes, and what is returned for them, from 0 to 1. */
  checks: { pixels: Uint8Array; labels: number[]; returned: Float32Array }
}
export type { Compressed, Places, Principal, Rebuilt, Scores }

/** A network that must say its own input again, through a bottleneck. */
export const experiment = defineExperiment({
  ...setup,
  length: stepsOf,
  data: openDigits,
  create: createTrainer,
})

export async function createTrainer(
  params: AutoencoderParams,
  birth: Birth,
  data: DigitsData | Promise<DigitsData> = openDigits(params, birth),
): Promise<Trainer<AutoencoderParams, AutoencoderView>> {
  const { seed } = birth
  const { code } = params
  const { classes, shard, train, test } = await data
  const order = createOrder(seed, train.count, shard, params.batchSize)
  const model = createAutoencoder(params, seed)
  const parameters = countParameters(model.variables)
  const optimizer = createOptimizer('adam', model.variables)
  let step = 0
  let testedAt = 0

  const forward = (x: tf.Tensor) => model.decode(model.encode(x))
  /** 1 for every image of a class that it learns; none where it learns all. */
  const countsOf = (labels: Uint8Array) =>
    params.without.length > 0
      ? tf.tensor1d(Float32Array.from(labels, (label) => (params.without.includes(label) ? 0 : 1)))
      : undefined
  const tensorOf = (images: Float32Array) => tf.tensor2d(images, [images.length / PIXELS, PIXELS])

  /** Training images of a step: as they are, and as the network is shown them. */
  function lesson(images: ArrayLike<number>, now: AutoencoderParams, at: number) {
    const { pixels, labels } = train.pick(images)
    const wanted = toInputs(pixels)
    const y = tensorOf(wanted)
    const x = damages(now) ? tensorOf(damage(wanted.slice(), now, createRng(seed, 'damage', at))) : y
    return { x, y, counts: countsOf(labels) }
  }

  const tests = test.pick(range(0, TESTED))
  const tested = tests.labels.filter((label) => !params.without.includes(label)).length
  const clean = toInputs(tests.pixels)
  const held = tf.tidy(() => ({ y: tensorOf(clean), counts: countsOf(tests.labels) ?? tf.ones([TESTED]) }))
  const reading = test.pick(range(0, READ))

  /** Error of what is returned for damaged test images, and of these themselves: [2]. */
  function examine(now: AutoencoderParams): tf.Tensor {
    return tf.tidy(() => {
      const x = damages(now) ? tensorOf(damage(clean.slice(), now, createRng(seed, 'damaged test'))) : held.y
      return tf.stack([meanError(forward(x), held.y, held.counts), meanError(x, held.y, held.counts)])
    })
  }

  // What the last looks said, still on the device.
  const seen = {
    batch: tf.tidy(() => {
      const { x, y, counts } = lesson(order.at(0).batch, params, 0)
      return meanError(forward(x), y, counts) as tf.Tensor
    }),
    test: examine(params),
  }
  function see(name: keyof typeof seen, value: tf.Tensor) {
    seen[name].dispose()
    seen[name] = value
  }

  function trainOn(images: Uint32Array, now: AutoencoderParams) {
    const batch = tf.tidy(() => {
      const { x, y, counts } = lesson(images, now, step)
      const { loss, gradients } = lossAndGradients(() => meanError(forward(x), y, counts), model.variables)
      optimizer.apply(gradients, { learningRate: now.learningRate })
      // r ← r + (x − r) / n: the mean of the first batches, then one that forgets those long past.
      const n = Math.min(step + 1, WINDOW)
      return tf.add(tf.mul(seen.batch, 1 - 1 / n), tf.mul(loss, 1 / n))
    })
    see('batch', batch)
  }

  const testDue = (at: number) =>
    at % (at < TEST_EVERY ? TEST_EARLY : TEST_EVERY) === 0 || at % stepsPerEpoch(params) === 0

  /** The first so many test images; waits for those that have not arrived. */
  async function firstTests(count: number) {
    await test.until(count)
    const { pixels, labels } = test.pick(range(0, count))
    return { pixels, labels, inputs: toInputs(pixels) }
  }

  /** Training images of the classes that it learns, out of the first so many. */
  function learned(count: number): Float32Array {
    const { pixels, labels } = train.pick(range(0, Math.min(count, train.present())))
    const inputs = toInputs(pixels)
    if (params.without.length === 0) return inputs
    const kept = range(0, labels.length).filter((i) => !params.without.includes(labels[i]!))
    const images = new Float32Array(kept.length * PIXELS)
    for (const [at, i] of kept.entries())
      images.set(inputs.subarray(i * PIXELS, (i + 1) * PIXELS), at * PIXELS)
    return images
  }

  async function principal(): Promise<Principal> {
    const at = step
    const images = learned(COMPONENTS_FROM)
    const weights = await saveVariables(model.variables)
    const errors = await errorsOf(model, clean)
    return {
      step: at,
      images: images.length / PIXELS,
      count: TESTED,
      ...comparePrincipal(images, clean, params, weights),
      own: errors.reduce((sum, error) => sum + error, 0) / TESTED,
    }
  }

  async function exportNow(): Promise<AutoencoderExport> {
    const { pixels, labels, inputs } = await firstTests(CHECKED)
    const errors = await errorsOf(model, clean)
    return {
      step,
      arrays: await saveVariables(model.variables),
      test: { count: TESTED, error: errors.reduce((sum, error) => sum + error, 0) / TESTED },
      checks: {
        pixels,
        labels: Array.from(labels),
        returned: await decoded(model, await codesOf(model, inputs), code),
      },
    }
  }

  return {
    async step(now) {
      const { batch, needs } = order.at(step)
      await train.until(needs)
      trainOn(batch, now)
      step++
      if (!testDue(step)) return
      see('test', examine(now))
      testedAt = step
    },

    async snapshot(now): Promise<AutoencoderView> {
      const wanted = toInputs(reading.pixels)
      const given = damage(wanted.slice(), now, createRng(seed, 'damaged reading'))
      const images = tf.tidy(() => forward(tensorOf(given)))
      const [batch, examined, returned] = await Promise.all([
        readBack(seen.batch),
        readBack(seen.test),
        readBack(images),
      ])
      const errors = Float32Array.from({ length: READ }, (_, i) =>
        meanSquare(
          returned.subarray(i * PIXELS, (i + 1) * PIXELS),
          wanted.subarray(i * PIXELS, (i + 1) * PIXELS),
        ),
      )
      const shown = toBytes(returned)
      images.dispose()
      return {
        metrics: {
          loss: batch[0]!,
          testLoss: examined[0]!,
          damage: examined[1]!,
          testStep: testedAt,
          epoch: step / stepsPerEpoch(params),
        },
        classes,
        parameters,
        stepsPerEpoch: stepsPerEpoch(params),
        train: { present: train.present(), count: train.count },
        tested,
        reading: {
          wanted: reading.pixels,
          given: toBytes(given),
          returned: shown,
          labels: reading.labels,
          errors,
        },
      }
    },

    async ask(question: AutoencoderQuestion) {
      switch (question.type) {
        case 'places':
          return { step, codes: await codesOf(model, clean), labels: tests.labels } satisfies Places
        case 'decode':
          return { step, pixels: toBytes(await decoded(model, question.codes, code)) } satisfies Decoded
        case 'rebuild': {
          const at = step
          const { returned, ...rebuilt } = await rebuild(model, Float32Array.from(question.image))
          return { step: at, ...rebuilt, pixels: toBytes(returned) } satisfies Rebuilt
        }
        case 'scores': {
          const { inputs, labels } = await firstTests(JUDGED)
          return { step, errors: await errorsOf(model, inputs), labels } satisfies Scores
        }
        case 'compress': {
          const { inputs, pixels } = await firstTests(PACKED)
          const packed = await compress(model, { inputs, spread: learned(TESTED), code, bits: question.bits })
          return { step, count: PACKED, pixels, ...packed } satisfies Compressed
        }
        case 'principal':
          return principal()
        case 'export':
          return exportNow()
      }
    },

    async save(): Promise<Checkpoint> {
      const [weights, memory, looks] = await Promise.all([
        saveVariables(model.variables),
        optimizer.save(),
        readTensors({ 'seen/batch': seen.batch, 'seen/test': seen.test }),
      ])
      const at = { shape: [], values: Float32Array.of(testedAt) }
      return { step, arrays: { ...weights, ...memory, ...looks, 'seen/testedAt': at } }
    },

    load({ step: saved, arrays }) {
      loadVariables(model.variables, arrays)
      optimizer.load(arrays)
      for (const name of ['batch', 'test'] as const) {
        const array = arrays[`seen/${name}`]
        if (array) see(name, tf.tensor(array.values.slice(), array.shape))
      }
      testedAt = arrays['seen/testedAt']?.values[0] ?? 0
      step = saved
    },

    dispose() {
      optimizer.dispose()
      tf.dispose([...Object.values(model.variables), held.y, held.counts, ...Object.values(seen)])
    },
  }
}

/** Numbers from 0 to 1 as bytes; what lies outside becomes the nearer end. */
export function toBytes(images: Float32Array): Uint8Array {
  return Uint8Array.from(images, (ink) => Math.round(255 * Math.max(0, Math.min(1, ink))))
}
