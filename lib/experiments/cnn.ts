import {
  type Birth,
  type Checkpoint,
  defineExperiment,
  type Snapshot,
  type Trainer,
} from '@/lib/engine/experiment'
import { softmaxCrossEntropy } from '@/lib/engine/layers'
import { accuracy } from '@/lib/engine/metrics'
import { under, within } from '@/lib/engine/named-arrays'
import { createOptimizer, lossAndGradients } from '@/lib/engine/optimizers'
import { readBack } from '@/lib/engine/read-back'
import { shareBeside } from '@/lib/engine/share'
import { tf } from '@/lib/engine/tf'
import { countParameters, loadVariables, readTensors, saveVariables } from '@/lib/engine/weights'
import { denseWidth } from '@/lib/math/layer-stack'
import { createRng } from '@/lib/math/rng'
import { softmax } from '@/lib/math/softmax'
import { type CnnParams, setup, stepsOf, stepsPerEpoch } from './cnn.params'
import { changeFilter, createFreezer, type FilterEdit, type Filters, filtersOf } from './cnn-filters'
import { type Look, lookAt, sumOf, type UnitPlace, type UnitSum } from './cnn-look'
import { createCnnModel } from './cnn-model'
import { type DigitsData, openDigits } from './digits-data'
import {
  answerExam,
  CHECKED,
  type ClassifierExport,
  type Confusion,
  confusionOf,
  type ExamQuestion,
  keepExam,
  logitsOf,
  type Marked,
  range,
  readLogits,
  takeExam,
} from './digits-exam'
import { createDigitsModel } from './digits-model'
import { createOrder } from './digits-order'
import { moveRight, pixelOrder, scramblePixels, shiftImages, toInputs } from './digits-pixels'

/** Test images looked at while training, and once in how many steps. */
const TESTED = 1000
const TEST_EVERY = 100
const TEST_EARLY = 20 // in the first 100 steps, where most happens
/** Batches that the running loss and accuracy are a mean of. */
const WINDOW = 20
/** Test images whose readings are in every snapshot. */
const READ = 20

export interface CnnView extends Snapshot {
  classes: readonly string[]
  /** Numbers that are learned. */
  parameters: number
  /** The dense network beside it, where there is one. */
  rival?: { width: number; parameters: number }
  stepsPerEpoch: number
  /** Training images that have arrived, and that will be used. */
  train: { present: number; count: number }
  /** Test images behind `testLoss` and `testAccuracy`. */
  tested: number
  /** A few test images and what the model takes each for now. */
  reading: { pixels: Uint8Array; labels: Uint8Array; predicted: Uint8Array; confidence: Float32Array }
}

/** An image to look at: a test image by its number, or one of 784 numbers in [0, 1]. */
export type Looked = { test: number } | { pixels: ArrayLike<number> }

export type CnnQuestion =
  | { type: 'classify'; pixels: ArrayLike<number> }
  | { type: 'look'; image: Looked }
  | { type: 'sum'; image: Looked; place: UnitPlace }
  | { type: 'filters'; stage: number }
  | ({ type: 'edit' } & FilterEdit)
  /** How many of the first test images are read right once moved to the right by so many pixels. */
  | { type: 'shifted'; by: number }
  | ExamQuestion
  | { type: 'export' }

/** Shares of `count` test images. */
export interface Shifted {
  step: number
  by: number
  count: number
  accuracy: number
  rival?: number
}

export interface CnnExport extends ClassifierExport {
  /** Which pixel stands where, when they are shuffled. */
  order?: Int32Array
}
export type { Confusion, Filters, Look, Marked, UnitPlace, UnitSum }

/** A convolutional network that learns to tell small images apart, open at every layer. */
export const experiment = defineExperiment({
  ...setup,
  length: stepsOf,
  data: openDigits,
  create: createCnn,
})

export async function createCnn(
  params: CnnParams,
  birth: Birth,
  data: DigitsData | Promise<DigitsData> = openDigits(params, birth),
): Promise<Trainer<CnnParams, CnnView>> {
  const { seed } = birth
  const { classes, size, shard, train, test } = await data
  const side = Math.sqrt(size)
  const order = createOrder(seed, train.count, shard, params.batchSize)
  const shuffle = params.scramble ? pixelOrder(seed, size) : undefined
  const model = createCnnModel(params.layers, side, classes.length, seed)
  const parameters = countParameters(model.variables)
  const width = denseWidth(parameters, size, classes.length)
  const rival = params.rival
    ? createDigitsModel(size, classes.length, { layers: [width], activation: 'relu' }, seed)
    : undefined
  const freezer = createFreezer(model)
  let optimizer = createOptimizer(params.optimizer, model.variables)
  let rivalOptimizer = rival && createOptimizer(params.optimizer, rival.variables)
  let step = 0
  let testedAt = 0
  const exam = keepExam(() =>
    takeExam(model, {
      ...test,
      pick(images) {
        const { pixels, labels } = test.pick(images)
        return { pixels: ordered(pixels), labels }
      },
    }),
  )

  /** Images with their pixels where this network has them. */
  const ordered = <A extends Uint8Array | Float32Array>(images: A): A =>
    shuffle ? scramblePixels(images, shuffle) : images
  const labelsOf = (labels: Uint8Array) => tf.tensor1d(Int32Array.from(labels), 'int32')

  /** What the network is shown of some training images at a step. */
  function lesson(images: ArrayLike<number>, { shift }: CnnParams, at: number) {
    const { pixels, labels } = train.pick(images)
    const x = toInputs(pixels)
    if (shift > 0) shiftImages(x, side, shift, createRng(seed, 'shift', at))
    return { x: tf.tensor2d(ordered(x), [labels.length, size]), y: labelsOf(labels) }
  }

  const tests = test.pick(range(0, TESTED))
  const held = { x: tf.tensor2d(toInputs(ordered(tests.pixels)), [TESTED, size]), y: labelsOf(tests.labels) }
  const reading = test.pick(range(0, READ))
  const shownReading = { ...reading, pixels: ordered(reading.pixels) }
  const read = tf.tensor2d(toInputs(shownReading.pixels), [READ, size])

  /** Loss and accuracy of the network, and of its rival: [2] or [4]. */
  function scores(x: tf.Tensor, y: tf.Tensor): tf.Tensor {
    const logits = [model.forward(x).logits, ...(rival ? [rival.forward(x).logits] : [])]
    return tf.stack(logits.flatMap((z) => [softmaxCrossEntropy(z, y), accuracy(z, y)]))
  }
  // What the last looks said, still on the device.
  const seen = {
    batch: tf.tidy(() => {
      const { x, y } = lesson(order.at(0).batch, params, 0)
      return scores(x, y)
    }),
    test: tf.tidy(() => scores(held.x, held.y)),
  }
  function see(name: keyof typeof seen, value: tf.Tensor) {
    seen[name].dispose()
    seen[name] = value
  }

  /** r ← r + (x − r) / n: the mean of the first batches, then one that forgets those long past. */
  function runningMean(now: tf.Tensor[]): tf.Tensor {
    const n = Math.min(step + 1, WINDOW)
    return tf.add(tf.mul(seen.batch, 1 - 1 / n), tf.mul(tf.stack(now), 1 / n))
  }

  function trainOn(images: Uint32Array, now: CnnParams) {
    if (now.optimizer !== optimizer.kind) {
      optimizer.dispose()
      optimizer = createOptimizer(now.optimizer, model.variables)
      rivalOptimizer?.dispose()
      rivalOptimizer = rival && createOptimizer(now.optimizer, rival.variables)
    }
    const batch = tf.tidy(() => {
      const { x, y } = lesson(images, now, step)
      // What is made inside is freed before the gradients return; what is wanted of it is kept, and freed at the end.
      const kept: Record<string, tf.Tensor> = {}
      const { loss, gradients } = lossAndGradients(() => {
        const { logits, batch } = model.forward(x, createRng(seed, 'dropout', step))
        kept.share = tf.keep(accuracy(logits, y))
        for (const [name, value] of Object.entries(batch)) kept[name] = tf.keep(value)
        return softmaxCrossEntropy(logits, y)
      }, model.variables)
      freezer.around(now.frozen, () => optimizer.apply(gradients, { learningRate: now.learningRate }))
      const { share, ...normalized } = kept
      model.follow(normalized)
      const told = [loss, share!]
      if (rival && rivalOptimizer) {
        const beside = lossAndGradients(() => {
          const { logits } = rival.forward(x)
          kept.rivalShare = tf.keep(accuracy(logits, y))
          return softmaxCrossEntropy(logits, y)
        }, rival.variables)
        rivalOptimizer.apply(beside.gradients, { learningRate: now.learningRate })
        told.push(beside.loss, kept.rivalShare!)
      }
      const mean = runningMean(told)
      tf.dispose(kept)
      return mean
    })
    see('batch', batch)
  }

  const testDue = (at: number) =>
    at % (at < TEST_EVERY ? TEST_EARLY : TEST_EVERY) === 0 || at % stepsPerEpoch(params) === 0

  /** An image as the network is given it. A drawing has its pixels in their places, too. */
  async function imageOf(image: Looked): Promise<Float32Array> {
    if ('pixels' in image) return ordered(Float32Array.from(image.pixels))
    await test.until(image.test + 1)
    return toInputs(ordered(test.pick([image.test]).pixels))
  }

  async function shifted(by: number): Promise<Shifted> {
    const x = toInputs(tests.pixels)
    moveRight(x, side, by)
    const found = tf.tidy(() => scores(tf.tensor2d(ordered(x), [TESTED, size]), held.y))
    const [, share, , rivalShare] = await readBack(found)
    found.dispose()
    return { step, by, count: TESTED, accuracy: share!, ...(rival ? { rival: rivalShare } : {}) }
  }

  async function exportNow(): Promise<CnnExport> {
    const { correct, count, loss } = confusionOf(await exam.now(), classes.length, step)
    const { pixels, labels } = test.pick(range(0, CHECKED))
    const logits = await logitsOf(model, toInputs(ordered(pixels)), CHECKED)
    return {
      step,
      arrays: await saveVariables({ ...model.variables, ...model.running }),
      test: { correct, count, loss },
      checks: { pixels, labels: Array.from(labels), logits },
      ...(shuffle ? { order: shuffle } : {}),
    }
  }

  return {
    async step(now) {
      const { batch, needs } = order.at(step)
      await train.until(needs)
      trainOn(batch, now)
      step++
      exam.forget()
      if (!testDue(step)) return
      see(
        'test',
        tf.tidy(() => scores(held.x, held.y)),
      )
      testedAt = step
    },

    async snapshot(): Promise<CnnView> {
      const logits = tf.tidy(() => model.forward(read).logits)
      const [batch, tested, readings] = await Promise.all([
        readBack(seen.batch),
        readBack(seen.test),
        readBack(logits),
      ])
      logits.dispose()
      return {
        metrics: {
          loss: batch[0]!,
          accuracy: shareBeside(batch[0]!, batch[1]!),
          testLoss: tested[0]!,
          testAccuracy: shareBeside(tested[0]!, tested[1]!),
          ...(rival
            ? {
                'dense.loss': batch[2]!,
                'dense.accuracy': shareBeside(batch[2]!, batch[3]!),
                'dense.testLoss': tested[2]!,
                'dense.testAccuracy': shareBeside(tested[2]!, tested[3]!),
              }
            : {}),
          testStep: testedAt,
          epoch: step / stepsPerEpoch(params),
        },
        classes,
        parameters,
        ...(rival ? { rival: { width, parameters: countParameters(rival.variables) } } : {}),
        stepsPerEpoch: stepsPerEpoch(params),
        train: { present: train.present(), count: train.count },
        tested: TESTED,
        reading: { ...shownReading, ...readLogits(readings, classes.length) },
      }
    },

    async ask(question: CnnQuestion) {
      switch (question.type) {
        case 'classify': {
          const logits = await logitsOf(model, await imageOf(question), 1)
          return { step, probabilities: softmax(Array.from(logits)) }
        }
        case 'look':
          return lookAt(model, await imageOf(question.image), step)
        case 'sum':
          return sumOf(model, await lookAt(model, await imageOf(question.image), step), question.place)
        case 'filters':
          return filtersOf(model, question.stage, step)
        case 'edit': {
          await changeFilter(model, question)
          see(
            'test',
            tf.tidy(() => scores(held.x, held.y)),
          )
          testedAt = step
          exam.forget()
          return
        }
        case 'shifted':
          return shifted(question.by)
        case 'confusion':
        case 'examples':
        case 'mistakes':
          return answerExam(question, await exam.now(), { test, classes: classes.length, step })
        case 'export':
          return exportNow()
      }
    },

    async save(): Promise<Checkpoint> {
      const [weights, memory, beside, besideMemory, looks] = await Promise.all([
        saveVariables({ ...model.variables, ...model.running }),
        optimizer.save(),
        rival ? saveVariables(rival.variables) : {},
        rivalOptimizer?.save() ?? {},
        readTensors({ 'seen/batch': seen.batch, 'seen/test': seen.test }),
      ])
      const at = { shape: [], values: Float32Array.of(testedAt) }
      return {
        step,
        arrays: {
          ...weights,
          ...memory,
          ...looks,
          ...under('dense', { ...beside, ...besideMemory }),
          'seen/testedAt': at,
        },
      }
    },

    load({ step: saved, arrays }) {
      loadVariables({ ...model.variables, ...model.running }, arrays)
      optimizer.load(arrays)
      if (rival) {
        const beside = within('dense', arrays)
        loadVariables(rival.variables, beside)
        rivalOptimizer?.load(beside)
      }
      for (const name of ['batch', 'test'] as const) {
        const array = arrays[`seen/${name}`]
        if (array) see(name, tf.tensor(array.values.slice(), array.shape))
      }
      testedAt = arrays['seen/testedAt']?.values[0] ?? 0
      step = saved
      exam.forget()
    },

    dispose() {
      optimizer.dispose()
      rivalOptimizer?.dispose()
      tf.dispose([
        ...Object.values({ ...model.variables, ...model.running }),
        ...Object.values(rival?.variables ?? {}),
        held.x,
        held.y,
        read,
        ...Object.values(seen),
      ])
    },
  }
}
