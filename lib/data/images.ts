import { say } from '@/lib/locale/say'
import { untilAborted } from './abort'
import { DataError, type Dataset, type LoadOptions, openDataset, type Split } from './shards'

/** Labelled grey images, uint8: image i is `pixels[i * size … (i + 1) * size)`, row by row. */
export interface Images {
  pixels: Uint8Array
  labels: Uint8Array
  count: number
  /** Pixels of one image. */
  size: number
}

/** A data set of images whose shards come one after the other, as they are asked for. */
export interface ImageStream {
  title: string
  classes: readonly string[]
  /** Height and width. */
  shape: readonly [number, number]
  /** How many shards there are. */
  shards(split: Split): number
  /** The images of one shard; asked for twice, it is loaded once. */
  load(split: Split, index: number, options?: LoadOptions): Promise<Images>
}

/** @throws DataError when the data cannot be had, or are not images */
export async function openImages(
  name: string,
  options: { base?: string; signal?: AbortSignal } = {},
): Promise<ImageStream> {
  const dataset = await openDataset(name, options)
  const { manifest } = dataset
  const [height, width] = manifest.shape ?? []
  if (manifest.kind !== 'images' || !height || !width)
    throw new DataError('manifest', say('The data set “{name}” holds no images.', { name }))
  const known = new Map<string, Promise<Images>>()
  return {
    title: manifest.title,
    classes: manifest.classes ?? [],
    shape: [height, width],
    shards: (split) => dataset.shards(split).length,
    async load(split, index, options) {
      const key = `${split} ${index}`
      for (;;) {
        options?.signal?.throwIfAborted()
        const shared = known.get(key)
        if (!shared) break
        try {
          return await untilAborted(shared, options?.signal)
        } catch (error) {
          if ((error as Error).name !== 'AbortError' || options?.signal?.aborted) throw error // else another reader gave up, not this one
        }
      }
      const images = readShard(dataset, split, index, height * width, options)
      known.set(key, images)
      images.catch(() => known.delete(key)) // so that it can be tried again
      return images
    },
  }
}

async function readShard(
  dataset: Dataset,
  split: Split,
  index: number,
  size: number,
  options?: LoadOptions,
): Promise<Images> {
  const shard = dataset.shards(split)[index]
  if (!shard) throw new RangeError(`${dataset.manifest.title} has no ${split} shard ${index}`)
  return decodeImages(await dataset.load(shard, options), shard.count, size)
}

/**
 * A byte a label, then the pixels of every image.
 *
 * @throws RangeError if there are not `count` images of `size` pixels
 */
export function decodeImages(bytes: Uint8Array, count: number, size: number): Images {
  if (bytes.length !== count * (1 + size))
    throw new RangeError(`${bytes.length} bytes are not ${count} images of ${size} pixels`)
  return { labels: bytes.subarray(0, count), pixels: bytes.subarray(count), count, size }
}
