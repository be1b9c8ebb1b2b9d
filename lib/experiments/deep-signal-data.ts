import type { Birth } from '@/lib/engine/experiment'
import { CLASSES, type DeepSignalParams, PIXELS, SIDE } from './deep-signal.params'
import { openDigits, type Picked } from './digits-data'

/** Digits that are learned from, and some that are not. */
const TRAIN = 2000
const TEST = 250
/** Side of an image, and of the squares of pixels that become one input. */
const WHOLE = 28
const SQUARE = WHOLE / SIDE

export interface Digits {
  /** Inputs, [N, 49]. */
  x: Float32Array
  /** [N] */
  labels: Uint8Array
}

export interface DeepData {
  train: Digits
  test: Digits
}

/** Fetches one shard of each kind. @throws DataError when they cannot be had */
export async function openDeepData(
  { inputs }: Pick<DeepSignalParams, 'inputs'>,
  birth: Pick<Birth, 'report' | 'signal'>,
): Promise<DeepData> {
  const { train, test } = await openDigits({ data: 'mnist', examples: TRAIN }, birth)
  const first = (count: number) => Uint32Array.from({ length: count }, (_, i) => i)
  return {
    train: toInputs(train.pick(first(TRAIN)), inputs),
    test: toInputs(test.pick(first(TEST)), inputs),
  }
}

function toInputs({ pixels, labels }: Picked, inputs: DeepSignalParams['inputs']): Digits {
  const x = shrink(pixels)
  const { mean, deviation } = PIXELS
  if (inputs === 'standardized') for (let i = 0; i < x.length; i++) x[i] = (x[i]! - mean) / deviation
  if (inputs === 'bytes') for (let i = 0; i < x.length; i++) x[i]! *= 255
  return { x, labels }
}

/** Images of 28 × 28 bytes as 7 × 7 shares of white, each the mean of a square of 4 × 4. */
export function shrink(pixels: Uint8Array): Float32Array {
  const count = pixels.length / WHOLE ** 2
  const x = new Float32Array(count * SIDE ** 2)
  for (let i = 0; i < pixels.length; i++) {
    const at = i % WHOLE ** 2
    const row = Math.floor(at / WHOLE / SQUARE)
    const column = Math.floor((at % WHOLE) / SQUARE)
    const image = Math.floor(i / WHOLE ** 2)
    x[image * SIDE ** 2 + row * SIDE + column]! += pixels[i]! / 255 / SQUARE ** 2
  }
  return x
}

/** Share of examples whose largest logit is that of their label. */
export function accuracyOf(logits: Float32Array, labels: Uint8Array): number {
  let right = 0
  for (let e = 0; e < labels.length; e++) {
    const row = logits.subarray(e * CLASSES, (e + 1) * CLASSES)
    let best = 0
    for (let k = 1; k < CLASSES; k++) if (row[k]! > row[best]!) best = k
    if (best === labels[e]) right++
  }
  return right / labels.length
}
