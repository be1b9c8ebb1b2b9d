import { PIXELS, sizeOf, widthsOf } from '@/lib/experiments/autoencoder.params'
import { say } from '@/lib/locale/say'

/** Side of an image in pixels. */
export const SIDE = Math.sqrt(PIXELS)

/** The layers in a line, such as 784 → 128 → 2 → 128 → 784. */
export function layersText(params: Parameters<typeof widthsOf>[0]): string {
  return widthsOf(params).join(' → ')
}

/** Bytes of the decoder as float32 numbers: what a receiver must have before the first code is of use. */
export function decoderBytes(params: Parameters<typeof sizeOf>[0]): number {
  return 4 * sizeOf(params).decoder
}

/** Errors are small: three significant digits, never in powers of ten. */
export function formatError(error: number): string {
  return error.toFixed(4)
}

/** A code in words, such as (1.20, −0.43). */
export function formatCode(code: readonly number[]): string {
  return `(${code.map((value) => value.toFixed(2).replace('-', '−')).join(', ')})`
}

/** Names of classes in a sentence. */
export function listClasses(classes: readonly string[], chosen: readonly number[]): string {
  return chosen.map((k) => classes[k] ?? String(k)).join(say(', ##between the items of a list'))
}
