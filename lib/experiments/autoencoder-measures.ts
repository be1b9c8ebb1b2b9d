/** What can be measured of a trained autoencoder besides its loss. */
import type { Checkpoint } from '@/lib/engine/experiment'
import { readBack } from '@/lib/engine/read-back'
import { tf } from '@/lib/engine/tf'
import { principalComponents, rebuildErrors, sharedSpace } from '@/lib/math/components'
import { meanSquare } from '@/lib/math/losses'
import { packedBytes, quantize } from '@/lib/math/quantize'
import { type AutoencoderParams, PIXELS } from './autoencoder.params'
import { type Autoencoder, imageErrors } from './autoencoder-model'

/** Images [N × pixels] with what they show. */
export interface Shown {
  inputs: Float32Array
  labels: Uint8Array
}

/** Where images lie in the space of codes. */
export interface Places {
  step: number
  /** [N × code], image after image. */
  codes: Float32Array
  labels: Uint8Array
}

/** What becomes of one image. */
export interface Rebuilt {
  step: number
  code: Float32Array
  /** What is returned, as bytes. */
  pixels: Uint8Array
  error: number
}

/** How badly each image is rebuilt. */
export interface Scores {
  step: number
  errors: Float32Array
  labels: Uint8Array
}

/** The same images after their codes were rounded to so many bits a number. */
export interface Compressed {
  step: number
  count: number
  rows: { bits: number; bytes: number; error: number }[]
  /** Error with codes that are not rounded. */
  unrounded: number
  /** Bytes of the images, so that another coder can be tried on the very same. */
  pixels: Uint8Array
}

/** The best linear rebuilding there is, and how it compares. */
export interface Principal {
  step: number
  /** Training images that the components come from, and test images that they are tried on. */
  images: number
  count: number
  /** Test error with 0, 1, 2, … components. */
  errors: number[]
  /** Test error of this autoencoder on the same images. */
  own: number
  /** For a linear one: share of the space it can return that lies among as many principal components. */
  shared?: number
}

/** The codes of some images, read back. */
export async function codesOf(model: Autoencoder, inputs: Float32Array): Promise<Float32Array> {
  const codes = tf.tidy(() => model.encode(tf.tensor2d(inputs, [inputs.length / PIXELS, PIXELS])))
  const values = await readBack(codes)
  codes.dispose()
  return values
}

/** What the decoder makes of codes [N × code], read back: N × pixels. */
export async function decoded(
  model: Autoencoder,
  codes: ArrayLike<number>,
  code: number,
): Promise<Float32Array> {
  const images = tf.tidy(() =>
    model.decode(tf.tensor2d(Float32Array.from(codes), [codes.length / code, code])),
  )
  const values = await readBack(images)
  images.dispose()
  return values
}

/** One image there and back: its code, what the decoder makes of it, and how far that is from the image. */
export async function rebuild(model: Autoencoder, image: Float32Array) {
  // Both from the same weights: a step may be taken while the first is read back.
  const [z, x] = tf.tidy(() => {
    const code = model.encode(tf.tensor2d(image, [1, PIXELS]))
    return [code, model.decode(code)]
  })
  const [code, returned] = await Promise.all([readBack(z!), readBack(x!)])
  tf.dispose([z!, x!])
  return { code, returned, error: meanSquare(returned, image) }
}

/** Mean squared error of every image. */
export async function errorsOf(model: Autoencoder, inputs: Float32Array): Promise<Float32Array> {
  const errors = tf.tidy(() => {
    const x = tf.tensor2d(inputs, [inputs.length / PIXELS, PIXELS])
    return imageErrors(model.decode(model.encode(x)), x)
  })
  const values = await readBack(errors)
  errors.dispose()
  return values
}

/**
 * Rounds the codes of some images to so many bits a number and measures what comes back.
 *
 * @param spread images whose codes say between which values each number is rounded
 */
export async function compress(
  model: Autoencoder,
  {
    inputs,
    spread,
    code,
    bits,
  }: { inputs: Float32Array; spread: Float32Array; code: number; bits: readonly number[] },
): Promise<Pick<Compressed, 'rows' | 'unrounded'>> {
  const [codes, seen] = [await codesOf(model, inputs), await codesOf(model, spread)]
  const ranges = Array.from({ length: code }, (_, k) => {
    const values = seen.filter((_, i) => i % code === k)
    return values.reduce(([lo, hi], v) => [Math.min(lo, v), Math.max(hi, v)] as const, [
      values[0]!,
      values[0]!,
    ] as const)
  })
  const rows = []
  for (const b of bits) {
    const rounded = codes.map((value, i) => quantize(value, ...ranges[i % code]!, b))
    rows.push({
      bits: b,
      bytes: packedBytes(code, b),
      error: meanSquare(await decoded(model, rounded, code), inputs),
    })
  }
  return { rows, unrounded: meanSquare(await decoded(model, codes, code), inputs) }
}

/**
 * The best that any linear autoencoder could do, by principal components (Baldi and Hornik 1989).
 *
 * @param train images [N × pixels] that the components come from
 * @param test images that they are tried on
 * @param weights of the autoencoder, as they are now
 */
export function comparePrincipal(
  train: Float32Array,
  test: Float32Array,
  { code, linear }: Pick<AutoencoderParams, 'code' | 'linear'>,
  weights: Checkpoint['arrays'],
): Pick<Principal, 'errors' | 'shared'> {
  const components = principalComponents(train, PIXELS, code)
  const errors = rebuildErrors(components, test)
  if (!linear) return { errors }
  return { errors, shared: sharedSpace(decoderDirections(weights), components.directions) }
}

/** The images that a linear decoder mixes, one for each number of the code: the rows of the product of its weights. */
function decoderDirections(weights: Checkpoint['arrays']): Float64Array[] {
  const names = Object.keys(weights)
    .filter((name) => name.startsWith('weights/'))
    .toSorted((a, b) => Number(a.slice(8)) - Number(b.slice(8)))
  const [first, ...rest] = names.slice(names.length / 2).map((name) => weights[name]!)
  const [rows, columns] = first!.shape as [number, number]
  const start = Array.from({ length: rows }, (_, r) =>
    Float64Array.from(first!.values.subarray(r * columns, (r + 1) * columns)),
  )
  return rest.reduce(
    (directions, { values, shape }) =>
      directions.map((direction) => {
        const width = shape[1]!
        const product = new Float64Array(width)
        direction.forEach((a, i) => {
          for (let j = 0; j < width; j++) product[j]! += a * values[i * width + j]!
        })
        return product
      }),
    start,
  )
}
