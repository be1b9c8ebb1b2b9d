import { PIXELS } from '@/lib/experiments/autoencoder.params'
import { say } from '@/lib/locale/say'
import { SIDE } from './autoencoder-names'

/** What JPEG makes of some images at one quality. */
export interface JpegPoint {
  quality: number
  /** Of the whole file, its header shared by all images on the sheet. */
  bytes: number
  /** Mean square a pixel, of images in [0, 1]. */
  error: number
}

/** Qualities tried, in per cent: the low ones closer together, since that is where short codes live. No more than a table shows. */
export const QUALITIES = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 26, 30, 35, 40, 50, 60, 75, 95]

/** An image stands in a square of 32 pixels, so that no 8 × 8 block of JPEG holds parts of two. */
const SQUARE = 32

/**
 * Lets this browser encode images as one JPEG, on a sheet, at every quality.
 *
 * @param images N × 784 bytes
 * @returns with ever better quality; bytes for each image
 * @throws Error when the browser makes no JPEG
 */
export async function encodeSheet(
  images: Uint8Array,
  qualities: readonly number[] = QUALITIES,
): Promise<JpegPoint[]> {
  const count = images.length / PIXELS
  const columns = Math.ceil(Math.sqrt(count))
  const canvas = document.createElement('canvas')
  canvas.width = columns * SQUARE
  canvas.height = Math.ceil(count / columns) * SQUARE
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error(say('This browser draws no canvas.'))
  const sheet = context.createImageData(canvas.width, canvas.height)
  for (let i = 3; i < sheet.data.length; i += 4) sheet.data[i] = 255
  const at = (pixel: number) => placeOf(pixel, columns, canvas.width)
  for (let pixel = 0; pixel < images.length; pixel++)
    sheet.data.fill(images[pixel]!, at(pixel), at(pixel) + 3)
  context.putImageData(sheet, 0, 0)
  const points: JpegPoint[] = []
  const back = document.createElement('canvas')
  back.width = canvas.width
  back.height = canvas.height
  const reader = back.getContext('2d', { willReadFrequently: true })!
  for (const quality of qualities) {
    const file = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', quality / 100),
    )
    if (file?.type !== 'image/jpeg') throw new Error(say('This browser encodes no JPEG.'))
    const picture = await createImageBitmap(file)
    reader.drawImage(picture, 0, 0)
    picture.close()
    const { data } = reader.getImageData(0, 0, back.width, back.height)
    let sum = 0
    for (let pixel = 0; pixel < images.length; pixel++)
      sum += ((data[at(pixel)]! - images[pixel]!) / 255) ** 2
    points.push({ quality, bytes: file.size / count, error: sum / images.length })
  }
  return points
}

/** Where a pixel of the list of images stands in the bytes of the sheet. */
function placeOf(pixel: number, columns: number, width: number): number {
  const image = Math.floor(pixel / PIXELS)
  const [row, column] = [Math.floor((pixel % PIXELS) / SIDE), pixel % SIDE]
  const margin = (SQUARE - SIDE) / 2
  const y = Math.floor(image / columns) * SQUARE + margin + row
  const x = (image % columns) * SQUARE + margin + column
  return 4 * (y * width + x)
}

/** The smallest JPEG that is at least as good as `error`; none where no quality is. */
export function smallestAsGood(points: readonly JpegPoint[], error: number): JpegPoint | undefined {
  return points.filter((point) => point.error <= error).toSorted((a, b) => a.bytes - b.bytes)[0]
}

/** After how many images shorter codes have paid for the decoder; none where they are not shorter. */
export function breakEven(decoder: number, codeBytes: number, jpegBytes: number): number | undefined {
  return jpegBytes > codeBytes ? Math.ceil(decoder / (jpegBytes - codeBytes)) : undefined
}
