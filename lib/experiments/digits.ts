import {
  type Birth,
  type Checkpoint,
  defineExperiment,
  type Snapshot,
  type Trainer,
} from '@/lib/engine/experiment'
import { softmaxCrossEntropy, softmaxSquaredError } from '@/lib/engine/layers'
import { accuracy } from '@/lib/engine/metrics'
import { createOptimizer, lossAndGradients } from '@/lib/engine/optimizers'
import { readBack } from '@/lib/engine/read-back'
import { shareBeside } from '@/lib/engine/share'
import { tf } from '@/lib/engine/tf'
import { countParameters, loadVariables, readTensors, saveVariables } from '@/lib/engine/weights'
import { createRng } from '@/lib/math/rng'
import { softmax } from '@/lib/math/softmax'
import { type DigitsParams, setup, stepsOf, stepsPerEpoch } from './digits.params'
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
import { drawLabels, paintLabels } from './digits-faults'
import { createDigitsModel } from './digits-model'
import { createOrder } from './digits-order'
import { pixelOrder, scramblePixels, shiftImages, straightenWeights, toInputs } from './digits-pixels'

/** Test images looked at while training, and once in how many steps: it costs as much as four or five of them. */
const TESTED = 2500
const TEST_EVERY = 50
const TEST_EARLY = 10 // in the first 50 steps, where most happens
/** Batches that the running loss and accuracy are a mean of. */
const WINDOW = 20
/** Test images whose readings are in every snapshot. */
const READ = 24

export interface DigitsView extends Snapshot {
  classes: readonly string[]
  /** Numbers that are learned. */
  parameters: number
  stepsPerEpoch: number
  /** Training images that have arrived, and that will be used. */
  train: { present: number; count: number }
  /** Test images behind `testLoss` and `testAccuracy`. */
  tested: number
  /** A few test images and what the model takes each for now. */
  reading: { pixels: Uint8Array; labels: Uint8Array; predicted: Uint8Array; confidence: Float32Array }
}

export type DigitsQuestion =
  /** Ten probabilities for an image of 784 numbers in [0, 1]. */
  | { type: 'classify'; pixels: Float32Array }
  | ExamQuestion
  /** What the units of the first layer, from one number up to another, look for in an image. */
  | { type: 'weights'; from: number; to: number }
  | { type: 'export' }

export interface Classified {
  step: number
  probabilities: number[]
}
export interface FirstWeights {
  step: number
  /** How many units there are. */
  units: number
  /** Weight of every pixel, unit after unit. */
  pixels: Float32Array
}
export type { ClassifierExport, Confusion, Marked }

/** A dense network that learns to read digits, or to tell clothes apart, while the images are still arriving. */
export const experiment = defineExperiment({
  ...setup,
  length: stepsOf,
  data: openDigits,
  create: createDigits,
})

export async function createDigits(
  params: DigitsParams,
  birth: Birth,
  data: DigitsData | Promise<DigitsData> = openDigits(params, birth),
): Promise<Trainer<DigitsParams, DigitsView>> {
  const { seed } = birth
  const { classes, size, shard, train, test } = await data
  const side = Math.sqrt(size)
  const order = createOrder(seed, train.count, shard, params.batchSize)
  const shuffle = params.scramble ? pixelOrder(seed, size) : undefined
  const redraw = drawLabels(seed, train.count, classes.length, params.shuffled)
  const lossOf = { 'cross-entropy': softmaxCrossEntropy, 'squared error': softmaxSquaredError }[params.loss]
  const model = createDigitsModel(size, classes.length, params, seed, shuffle)
  let optimizer = createOptimizer(params.optimizer, model.variables)
  let step = 0
  let testedAt = 0
  const exam = keepExam(() => takeExam(model, test, params.loss))

  const asTensors = ({ pixels, labels }: { pixels: Float32Array; labels: Uint8Array }) => ({
    x: tf.tensor2d(pixels, [labels.length, size]),
    y: tf.tensor1d(Int32Array.from(labels), 'int32'),
  })
  const pick = (from: typeof train, images: ArrayLike<number>) => {
    const { pixels, labels } = from.pick(images)
    return { pixels: toInputs(pixels), labels }
  }

  /** What the network is shown of some training images at a step, and told that they are. */
  function lesson(images: ArrayLike<number>, { shift, leak }: DigitsParams, at: number) {
    const chosen = pick(train, images)
    redraw?.(images, chosen.labels)
    if (shift > 0) shiftImages(chosen.pixels, side, shift, createRng(seed, 'shift', at))
    if (leak) paintLabels(chosen.pixels, side, chosen.labels, classes.length)
    return chosen
  }

  const held = asTensors(pick(test, range(0, TESTED)))
  const reading = test.pick(range(0, READ))
  const shownReading = shuffle ? { ...reading, pixels: scramblePixels(reading.pixels, shuffle) } : reading
  const read = tf.tensor2d(toInputs(reading.pixels), [READ, size])

  // What the last looks said, still on the device.
  const seen = {
    batch: tf.tidy(() => {
      const { x, y } = asTensors(lesson(order.at(0).batch, params, 0))
      const { logits } = model.forward(x)
      return tf.stack([lossOf(logits, y), accuracy(logits, y)])
    }),
    test: tf.tidy(testNow), //  [test loss, test accuracy, share of dead units by hidden layer …]
    slopes: tf.zeros([0]) as tf.Tensor, //  root mean square of the gradient by layer
  }
  function see(name: keyof typeof seen, value: tf.Tensor) {
    seen[name].dispose()
    seen[name] = value
  }

  function testNow(): tf.Tensor {
    const { logits, hidden } = model.forward(held.x)
    const dead = hidden.map((a) =>
      // Only a rectifier can be silent for every image.
      params.activation === 'relu' ? tf.mean(tf.cast(tf.equal(tf.max(a, 0), 0), 'float32')) : tf.scalar(0),
    )
    return tf.stack([lossOf(logits, held.y), accuracy(logits, held.y), ...dead])
  }

  /** r ← r + (x − r) / n: the mean of the first batches, then one that forgets those long past. */
  function runningMean(loss: tf.Tensor, share: tf.Tensor): tf.Tensor {
    const now = tf.stack([loss, share])
    const n = Math.min(step + 1, WINDOW)
    return tf.add(tf.mul(seen.batch, 1 - 1 / n), tf.mul(now, 1 / n))
  }

  function trainOn(images: Uint32Array, now: DigitsParams, lookAtSlopes: boolean) {
    const chosen = lesson(images, now, step)
    const frozen = Math.min(now.frozen, params.layers.length) // the output always learns
    if (now.optimizer !== optimizer.kind) {
      optimizer.dispose()
      optimizer = createOptimizer(now.optimizer, model.variables)
    }
    const { batch, slopes } = tf.tidy(() => {
      const { x, y } = asTensors(chosen)
      let share: tf.Tensor | undefined
      const { loss, gradients } = lossAndGradients(() => {
        const { logits } = model.forward(x, { rate: now.dropout, rng: createRng(seed, 'dropout', step) })
        share = tf.keep(accuracy(logits, y)) // what is made here is freed before the gradients return
        return lossOf(logits, y)
      }, model.variables)
      optimizer.apply(
        gradients,
        { learningRate: now.learningRate },
        (name) => Number(name.split('/')[1]) >= frozen,
      )
      const batch = runningMean(loss, share!)
      share!.dispose()
      const slopeOf = (l: number) => tf.sqrt(tf.mean(tf.square(gradients[`weights/${l}`]!)))
      return { batch, slopes: lookAtSlopes ? tf.stack(range(0, model.depth).map(slopeOf)) : undefined }
    })
    see('batch', batch)
    if (slopes) see('slopes', slopes)
  }

  const testDue = (at: number) =>
    at % (at < TEST_EVERY ? TEST_EARLY : TEST_EVERY) === 0 || at % stepsPerEpoch(params) === 0

  async function weightsOf(from: number, to: number): Promise<FirstWeights> {
    const first = model.variables['weights/0']!
    const units = first.shape[1]!
    const count = Math.max(0, Math.min(to, units) - from)
    const images = tf.tidy(() => tf.transpose(tf.slice(first, [0, from], [size, count])))
    const pixels = await readBack(images)
    images.dispose()
    return { step, units, pixels }
  }

  async function exportNow(): Promise<ClassifierExport> {
    const { correct, count, loss } = confusionOf(await exam.now(), classes.length, step)
    const { pixels, labels } = test.pick(range(0, CHECKED))
    const logits = await logitsOf(model, toInputs(pixels), CHECKED)
    const arrays = await saveVariables(model.variables)
    // Elsewhere nobody knows the order of the pixels, or that white is 255: the copy reads straight images from 0 to 1.
    const first = arrays['weights/0']!
    if (shuffle) first.values = straightenWeights(first.values, shuffle)
    if (params.white !== '1') first.values = first.values.map((w) => w * Number(params.white))
    return {
      step,
      arrays,
      test: { correct, count, loss },
      checks: { pixels, labels: Array.from(labels), logits },
    }
  }

  return {
    async step(now) {
      const { batch, needs } = order.at(step)
      await train.until(needs)
      trainOn(batch, now, testDue(step + 1))
      step++
      exam.forget()
      if (!testDue(step)) return
      see('test', tf.tidy(testNow))
      testedAt = step
    },

    async snapshot(): Promise<DigitsView> {
      const logits = tf.tidy(() => model.forward(read).logits)
      const [batch, tested, slopes, readings] = await Promise.all([
        readBack(seen.batch),
        readBack(seen.test),
        readBack(seen.slopes),
        readBack(logits),
      ])
      const [testLoss, testAccuracy, ...dead] = tested
      logits.dispose()
      return {
        metrics: {
          loss: batch[0]!,
          accuracy: shareBeside(batch[0]!, batch[1]!),
          testLoss: testLoss!,
          testAccuracy: shareBeside(testLoss!, testAccuracy!),
          testStep: testedAt,
          epoch: step / stepsPerEpoch(params),
        },
        health: { dead, ...(slopes.length > 0 ? { gradients: Array.from(slopes) } : {}) },
        classes,
        parameters: countParameters(model.variables),
        stepsPerEpoch: stepsPerEpoch(params),
        train: { present: train.present(), count: train.count },
        tested: TESTED,
        reading: { ...shownReading, ...readLogits(readings, classes.length) },
      }
    },

    async ask(question: DigitsQuestion) {
      switch (question.type) {
        case 'classify': {
          const logits = await logitsOf(model, question.pixels, 1)
          return { step, probabilities: softmax(Array.from(logits)) } satisfies Classified
        }
        case 'confusion':
        case 'examples':
        case 'mistakes':
          return answerExam(question, await exam.now(), { test, classes: classes.length, step })
        case 'weights':
          return weightsOf(question.from, question.to)
        case 'export':
          return exportNow()
      }
    },

    async save(): Promise<Checkpoint> {
      const [weights, memory, looks] = await Promise.all([
        saveVariables(model.variables),
        optimizer.save(),
        readTensors({ 'seen/batch': seen.batch, 'seen/test': seen.test, 'seen/slopes': seen.slopes }),
      ])
      const at = { shape: [], values: Float32Array.of(testedAt) }
      return { step, arrays: { ...weights, ...memory, ...looks, 'seen/testedAt': at } }
    },

    load({ step: saved, arrays }) {
      loadVariables(model.variables, arrays)
      optimizer.load(arrays)
      for (const name of ['batch', 'test', 'slopes'] as const) {
        const array = arrays[`seen/${name}`]
        if (array) see(name, tf.tensor(array.values.slice(), array.shape))
      }
      testedAt = arrays['seen/testedAt']?.values[0] ?? 0
      step = saved
      exam.forget()
    },

    dispose() {
      optimizer.dispose()
      tf.dispose([...Object.values(model.variables), held.x, held.y, read, ...Object.values(seen)])
    },
  }
}
