import type { Checkpoint } from '@/lib/engine/experiment'
import { confusionMatrix } from '@/lib/engine/metrics'
import { readBack } from '@/lib/engine/read-back'
import { tf } from '@/lib/engine/tf'
import { squaredError } from '@/lib/math/losses'
import { softmax } from '@/lib/math/softmax'
import type { DigitsParams } from './digits.params'
import type { Arriving } from './digits-data'
import { toInputs } from './digits-pixels'

/** Test images that an exported notebook checks itself with. */
export const CHECKED = 3
/** Test images pushed through the network at once. */
const CHUNK = 1000

/** Anything that gives logits [N, K] for images [N, pixels]. */
export interface ImageModel {
  forward(x: tf.Tensor): { logits: tf.Tensor }
}

/** What a model says of every test image there is. */
export interface Exam {
  labels: Uint8Array
  predicted: Uint8Array
  /** Probability the model gives to what it predicts. */
  confidence: Float32Array
  /** Mean cross-entropy in nats, or mean of half the squared errors of the probabilities. */
  loss: number
}

/** The whole test as a table. */
export interface Confusion {
  /** Step of the model that was tested. */
  step: number
  /** Test images, and those it has right. */
  count: number
  correct: number
  loss: number
  /** Row = right class, column = prediction. */
  counts: number[][]
}

/** A trained model with what is needed to check a copy of it. */
export interface ClassifierExport {
  step: number
  arrays: Checkpoint['arrays']
  test: Pick<Confusion, 'count' | 'correct' | 'loss'>
  /** A few test images as bytes, and the logits of the model for them. */
  checks: { pixels: Uint8Array; labels: number[]; logits: Float32Array }
}

/** What the page asks of a whole test. */
export type ExamQuestion =
  | { type: 'confusion' }
  /** Images of one cell of the table. */
  | { type: 'examples'; truth: number; predicted: number; limit: number }
  | { type: 'mistakes'; limit: number }

/** Test images with what the model says of them. */
export interface Marked {
  step: number
  /** How many there are, of which these are some. */
  count: number
  /** Bytes, image after image. */
  pixels: Uint8Array
  labels: number[]
  predicted: number[]
  confidence: number[]
}

/** Tests a model on all test images; waits for those that have not arrived. */
export async function takeExam(
  model: ImageModel,
  test: Arriving,
  kind: DigitsParams['loss'] = 'cross-entropy',
): Promise<Exam> {
  await test.until(test.count)
  const labels = new Uint8Array(test.count)
  const predicted = new Uint8Array(test.count)
  const confidence = new Float32Array(test.count)
  let loss = 0
  for (let from = 0; from < test.count; from += CHUNK) {
    const images = range(from, Math.min(from + CHUNK, test.count))
    const { pixels, labels: truths } = test.pick(images)
    const logits = await logitsOf(model, toInputs(pixels), images.length)
    const K = logits.length / images.length
    for (let i = 0; i < images.length; i++) {
      const p = softmax(Array.from(logits.subarray(i * K, (i + 1) * K)))
      const best = p.indexOf(Math.max(...p))
      labels[from + i] = truths[i]!
      predicted[from + i] = best
      confidence[from + i] = p[best]!
      loss += lossOf(p, truths[i]!, kind)
    }
  }
  return { labels, predicted, confidence, loss: loss / test.count }
}

/** A test that is taken when it is first asked for, and kept until the model changes. */
export function keepExam(take: () => Promise<Exam>) {
  let kept: Promise<Exam> | undefined
  return {
    now(): Promise<Exam> {
      if (kept) return kept
      const taken = take()
      taken.catch(() => {
        if (kept === taken) kept = undefined // so that it can be tried again
      })
      kept = taken
      return taken
    },
    /** The model has changed. */
    forget() {
      kept = undefined
    },
  }
}

/** @param context the test images, how many classes they have, and the step of the model that took the test */
export function answerExam(
  question: ExamQuestion,
  exam: Exam,
  { test, classes, step }: { test: Arriving; classes: number; step: number },
): Confusion | Marked {
  switch (question.type) {
    case 'confusion':
      return confusionOf(exam, classes, step)
    case 'examples':
      return mark(exam, test, imagesInCell(exam, question.truth, question.predicted), question.limit, step)
    case 'mistakes':
      return mark(exam, test, mistakesOf(exam), question.limit, step)
  }
}

/** Of one image, for the probabilities p of its classes and the number y of the right one. */
function lossOf(p: readonly number[], y: number, kind: DigitsParams['loss']): number {
  if (kind === 'cross-entropy') return -Math.log(Math.max(p[y]!, Number.MIN_VALUE))
  return p.reduce((sum, value, k) => sum + squaredError.value(value, k === y ? 1 : 0), 0) / p.length
}

/** Logits of `count` images, [count × K], read back. */
export async function logitsOf(
  model: ImageModel,
  inputs: Float32Array,
  count: number,
): Promise<Float32Array> {
  const logits = tf.tidy(() => model.forward(tf.tensor2d(inputs, [count, inputs.length / count])).logits)
  const values = await readBack(logits)
  logits.dispose()
  return values
}

/** What a model takes each image for and how sure it is, from its logits [images × classes]. */
export function readLogits(logits: Float32Array, classes: number) {
  const probabilities = range(0, logits.length / classes).map((i) =>
    softmax(Array.from(logits.subarray(i * classes, (i + 1) * classes))),
  )
  return {
    predicted: Uint8Array.from(probabilities, (p) => p.indexOf(Math.max(...p))),
    confidence: Float32Array.from(probabilities, (p) => Math.max(...p)),
  }
}

export function confusionOf({ labels, predicted, loss }: Exam, classes: number, step: number): Confusion {
  const counts = confusionMatrix(predicted, labels, classes)
  const correct = counts.reduce((sum, row, k) => sum + row[k]!, 0)
  return { step, count: labels.length, correct, loss, counts }
}

/** Numbers of the test images in one cell of the table, those the model is surest of first. */
export function imagesInCell(exam: Exam, truth: number, guess: number): number[] {
  return surestFirst(exam, (i) => exam.labels[i] === truth && exam.predicted[i] === guess)
}

/** Numbers of the test images it has wrong, those it is surest of first. */
export function mistakesOf(exam: Exam): number[] {
  return surestFirst(exam, (i) => exam.labels[i] !== exam.predicted[i])
}

function surestFirst({ labels, confidence }: Exam, wanted: (image: number) => boolean): number[] {
  return range(0, labels.length)
    .filter(wanted)
    .sort((a, b) => confidence[b]! - confidence[a]!)
}

/** The first `limit` of some images, with what the model says of them. */
export function mark(
  exam: Exam,
  test: Arriving,
  images: readonly number[],
  limit: number,
  step: number,
): Marked {
  const shown = images.slice(0, limit)
  const of = (values: ArrayLike<number>) => shown.map((image) => values[image]!)
  return {
    step,
    count: images.length,
    pixels: test.pick(shown).pixels,
    labels: of(exam.labels),
    predicted: of(exam.predicted),
    confidence: of(exam.confidence),
  }
}

/** from, from + 1, …, to − 1. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}
