import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import * as v from 'valibot'
import { say } from '@/lib/locale/say'
import { finite, integer, recordOf } from '@/lib/schema/plain'
import type { Checkpoint } from './experiment'
import { exportWeights } from './export-tfjs'

/** A trained model with all that is needed to go on training it. */
export interface SavedModel {
  name: string
  experiment: string
  params: Record<string, unknown>
  seed: number
  /** Newest metrics when it was saved. */
  metrics: Record<string, number>
  checkpoint: Checkpoint
}

const MOST_BYTES = 64 * 2 ** 20
const MAX_SEED = 2 ** 32 - 1
/** More than a year of training at full speed; far below where a step more is no other number. */
const MAX_STEP = 1e13
const JSON_FILE = 'model.json'
const WEIGHTS_FILE = 'model.weights.bin'

const header = v.object({
  format: v.literal('weights'),
  userDefinedMetadata: v.object({
    epoch: v.literal(1),
    name: v.pipe(v.string(), v.maxLength(200)),
    experiment: v.string(),
    params: recordOf(v.unknown()),
    seed: v.pipe(integer, v.minValue(0), v.maxValue(MAX_SEED)),
    step: v.pipe(integer, v.minValue(0), v.maxValue(MAX_STEP)),
    metrics: recordOf(finite),
  }),
  weightsManifest: v.pipe(
    v.array(
      v.object({
        weights: v.array(
          v.object({
            name: v.string(),
            shape: v.array(v.pipe(integer, v.minValue(0))),
            dtype: v.literal('float32'),
          }),
        ),
      }),
    ),
    v.length(1),
  ),
})

/**
 * A model as one zip: `model.json` with a TensorFlow.js weights manifest (`tf.io.decodeWeights` reads it) and
 * `model.weights.bin`, little-endian float32. Weights, optimizer state and place in the data are all in it.
 */
export function writeModelFile({ checkpoint, ...about }: SavedModel): Uint8Array<ArrayBuffer> {
  const { weightsManifest, weightsBin } = exportWeights(checkpoint.arrays)
  const json = {
    format: 'weights',
    generatedBy: 'Epoch',
    userDefinedMetadata: { epoch: 1, ...about, step: checkpoint.step },
    weightsManifest,
  }
  const zip = zipSync({ [JSON_FILE]: strToU8(JSON.stringify(json)), [WEIGHTS_FILE]: weightsBin })
  return zip as Uint8Array<ArrayBuffer>
}

/**
 * Reads what `writeModelFile` wrote.
 *
 * @throws Error saying what is wrong with the file, in words for the reader
 */
export function readModelFile(bytes: Uint8Array): SavedModel {
  if (bytes.length > MOST_BYTES)
    throw new Error(
      say('The file is larger than {most} MB; no model of this course is.', { most: MOST_BYTES / 2 ** 20 }),
    )
  const files = unpack(bytes)
  const [json, weights] = [files[JSON_FILE], files[WEIGHTS_FILE]]
  if (!json || !weights)
    throw new Error(
      say('This is not a model of this course: {json} or {weights} is missing in it.', {
        json: JSON_FILE,
        weights: WEIGHTS_FILE,
      }),
    )
  const { userDefinedMetadata, weightsManifest } = readHeader(strFromU8(json))
  const { name, experiment, params, seed, step, metrics } = userDefinedMetadata
  const arrays = readArrays(weightsManifest[0]!.weights, weights)
  return { name, experiment, params, seed, metrics, checkpoint: { step, arrays } }
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    // Only the two files, and only while they stay small: a zip can grow a thousandfold.
    const wanted = ({ name, originalSize }: { name: string; originalSize: number }) =>
      [JSON_FILE, WEIGHTS_FILE].includes(name) && originalSize <= MOST_BYTES
    return unzipSync(bytes, { filter: wanted })
  } catch {
    throw new Error(say('This is not a zip file, or it is damaged.'))
  }
}

function readHeader(text: string): v.InferOutput<typeof header> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Error(say('{file} is damaged.', { file: JSON_FILE }))
  }
  const result = v.safeParse(header, value)
  if (result.success) return result.output
  const { format } = value as { format?: unknown }
  if (format === 'layers-model' || format === 'graph-model')
    throw new Error(
      say(
        'This is a model for other TensorFlow.js programs. To go on here, take the file that “Download (TensorFlow.js weights)” gives.',
      ),
    )
  const [issue] = result.issues
  throw new Error(
    say('{file} does not describe a model of this course ({path}: {message}).', {
      file: JSON_FILE,
      path: v.getDotPath(issue) ?? '',
      message: issue.message,
    }),
  )
}

type Described = v.InferOutput<typeof header>['weightsManifest'][number]['weights']

function readArrays(described: Described, bytes: Uint8Array): Checkpoint['arrays'] {
  const sizes = described.map(({ shape }) => shape.reduce((a, b) => a * b, 1))
  const total = 4 * sizes.reduce((a, b) => a + b, 0)
  if (total !== bytes.length)
    throw new Error(
      say('{file} has {length} bytes instead of {total}.', {
        file: WEIGHTS_FILE,
        length: bytes.length,
        total,
      }),
    )
  const values = new Float32Array(bytes.slice().buffer)
  if (!values.every(Number.isFinite))
    throw new Error(
      say('{file} holds numbers that are not finite: this model broke down in training.', {
        file: WEIGHTS_FILE,
      }),
    )
  let at = 0
  return Object.fromEntries(
    described.map(({ name, shape }, i) => {
      const from = at
      at += sizes[i]!
      return [name, { shape, values: values.slice(from, at) }]
    }),
  )
}
