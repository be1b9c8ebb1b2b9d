import { readBack } from '@/lib/engine/read-back'
import { tf } from '@/lib/engine/tf'
import { receptiveField, windowOf } from '@/lib/math/receptive-field'
import { softmax } from '@/lib/math/softmax'
import type { CnnModel } from './cnn-model'

/** What the network makes of one image. */
export interface Look {
  step: number
  /** The image as the network is given it, side × side. */
  input: Float32Array
  /** What every layer says: channel after channel, each row by row; a list where there are no places. */
  said: { shape: readonly number[]; values: Float32Array }[]
  probabilities: number[]
}

/** One unit of one layer, and how its number came about. */
export interface UnitPlace {
  stage: number
  channel: number
  row: number
  column: number
}

export interface UnitSum extends UnitPlace {
  step: number
  /** What came in, [height, width, channels] of the window, 0 where it hangs over the edge; or the list of a dense layer. */
  shape: readonly number[]
  inputs: Float32Array
  /** As many, for layers that have them. */
  weights?: Float32Array
  bias?: number
  /** Before ReLU and what follows. */
  sum?: number
  /** What the layer says. */
  output: number
}

/** Runs one image through and reads everything back in one wait. */
export async function lookAt(model: CnnModel, pixels: Float32Array, step: number): Promise<Look> {
  const planes = tf.tidy(() =>
    model
      .forward(tf.tensor2d(pixels, [1, pixels.length]))
      .said.map((a) => (a.rank === 4 ? tf.transpose(a, [0, 3, 1, 2]) : a)),
  )
  const values = await Promise.all(planes.map(readBack))
  const said = planes.map(({ shape }, l) => ({
    shape: shape.length === 4 ? [shape[2]!, shape[3]!, shape[1]!] : [shape[1]!],
    values: values[l]!.slice(),
  }))
  tf.dispose(planes)
  return { step, input: pixels, said, probabilities: softmax(Array.from(said.at(-1)!.values)) }
}

/** The very numbers behind one number of a `Look`, multiplied here as the formula says. */
export async function sumOf(
  model: CnnModel,
  look: Look,
  { stage: l, channel, row, column }: UnitPlace,
): Promise<UnitSum> {
  const stage = model.stages[l]!
  const { layer } = stage
  const [height = 1, width = 1] = stage.output!.length === 3 ? stage.output! : []
  const place = { stage: l, channel, row, column }
  const output = look.said[l]!.values[(channel * height + row) * width + column]!
  const before = l === 0 ? { shape: [...stage.input!], values: look.input } : look.said[l - 1]!
  const window = windowOf(layer)
  const found = { ...place, step: look.step, output }

  if (layer.kind === 'dense') {
    // A flattened picture is a list pixel by pixel, and at each pixel channel by channel.
    const inputs = flattened(before)
    const { weights, biases } = await readUnit(model, `weights/${l}`, `biases/${l}`, channel)
    return {
      ...found,
      shape: before.shape,
      inputs,
      weights,
      bias: biases,
      sum: dot(inputs, weights) + (biases ?? 0),
    }
  }
  if (!window) {
    const value = before.values[(channel * height + row) * width + column]!
    return { ...found, shape: [1, 1, 1], inputs: Float32Array.of(value) }
  }
  const [size] = window
  const { top, left } = receptiveField(model.stages, l, row, column, l)
  const channels = layer.kind === 'conv' ? before.shape[2]! : 1
  const inputs = cut(before, top, left, size, layer.kind === 'conv' ? undefined : channel)
  if (layer.kind !== 'conv') return { ...found, shape: [size, size, 1], inputs }
  const { weights, biases } = await readUnit(model, `kernels/${l}`, `biases/${l}`, channel)
  return {
    ...found,
    shape: [size, size, channels],
    inputs,
    weights,
    bias: biases,
    sum: dot(inputs, weights) + (biases ?? 0),
  }
}

/** The weights that lead to one output, in the order of the inputs, and its bias. */
async function readUnit(model: CnnModel, kernel: string, bias: string, unit: number) {
  const all = model.variables[kernel]!
  const b = model.variables[bias]
  const [values, biases] = await Promise.all([readBack(all), b && readBack(b)])
  const units = all.shape.at(-1)!
  const weights = Float32Array.from({ length: values.length / units }, (_, i) => values[i * units + unit]!)
  return { weights, biases: biases?.[unit] }
}

/** A window, row by row and at each place channel by channel, as a kernel is kept. */
function cut(
  { shape, values }: { shape: readonly number[]; values: Float32Array },
  top: number,
  left: number,
  size: number,
  only?: number,
): Float32Array {
  const [height, width, channels] = shape as [number, number, number]
  const picked = only === undefined ? Array.from({ length: channels }, (_, c) => c) : [only]
  const found = new Float32Array(size * size * picked.length)
  let at = 0
  for (let y = top; y < top + size; y++)
    for (let x = left; x < left + size; x++)
      for (const c of picked) {
        const inside = y >= 0 && x >= 0 && y < height && x < width
        found[at++] = inside ? values[(c * height + y) * width + x]! : 0
      }
  return found
}

/** [C, H, W] as [H, W, C]; a list stays as it is. */
function flattened({ shape, values }: { shape: readonly number[]; values: Float32Array }): Float32Array {
  if (shape.length !== 3) return values
  const [height, width, channels] = shape as [number, number, number]
  const list = new Float32Array(values.length)
  for (let c = 0; c < channels; c++)
    for (let i = 0; i < height * width; i++) list[i * channels + c] = values[c * height * width + i]!
  return list
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
