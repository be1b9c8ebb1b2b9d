import { untilAborted } from '@/lib/data/abort'
import { type ImageStream, type Images, openImages } from '@/lib/data/images'
import type { Birth } from '@/lib/engine/experiment'
import { say } from '@/lib/locale/say'
import { COUNTS, type DigitsParams } from './digits.params'

/** Shards fetched before they are needed. */
const AHEAD = 3

/** A few images with what they show: `pixels` are count × 784 bytes. */
export interface Picked {
  pixels: Uint8Array
  labels: Uint8Array
}

/** Images that arrive shard by shard while they are already in use. */
export interface Arriving {
  /** Images that will be used in all. */
  count: number
  /** Images that have arrived. */
  present(): number
  /**
   * Waits until the first `needed` images are there, and fetches a little ahead.
   *
   * @throws DataError when they cannot be had; asked again, it tries again
   */
  until(needed: number): Promise<void> | undefined
  /** Copies of images by number. They must be present. */
  pick(images: ArrayLike<number>): Picked
}

/** A data set opened for one run. */
export interface DigitsData {
  classes: readonly string[]
  /** Pixels of one image. */
  size: number
  /** Images in a shard of the training data. */
  shard: number
  train: Arriving
  test: Arriving
}

// Runs of one page share what was downloaded. Only the newest data set is kept: 60,000 images are 47 MB.
let opened: { name: string; stream: Promise<ImageStream> } | undefined

function open(name: string): Promise<ImageStream> {
  if (opened?.name === name) return opened.stream
  const stream = openImages(name)
  opened = { name, stream }
  stream.catch(() => {
    if (opened?.stream === stream) opened = undefined // so that it can be tried again
  })
  return stream
}

/**
 * Opens the data of a run and waits for its first shards, one to learn from and one to test on.
 *
 * @throws DataError when they cannot be had
 */
export async function openDigits(
  { data, examples }: Pick<DigitsParams, 'data' | 'examples'>,
  { report, signal }: Pick<Birth, 'report' | 'signal'>,
): Promise<DigitsData> {
  report(say('Loading the first images'))
  const stream = await untilAborted(open(data), signal)
  const shares = { train: 0, test: 0 }
  const progress = (split: keyof typeof shares) => (loaded: number, total: number) => {
    shares[split] = loaded / total
    report(say('Loading the first images'), (2 * shares.train + shares.test) / 3)
  }
  const [train, test] = await Promise.all([
    stream.load('train', 0, { signal, onProgress: progress('train') }),
    stream.load('test', 0, { signal, onProgress: progress('test') }),
  ])
  signal.throwIfAborted()
  const tests = test.count * stream.shards('test')
  return {
    classes: stream.classes,
    size: train.size,
    shard: train.count,
    train: arriving(train, Math.min(examples, COUNTS[data]), (i) => stream.load('train', i)),
    test: arriving(test, tests, (i) => stream.load('test', i)),
  }
}

/**
 * @param first the shard that is there already; all of them have as many images
 * @param load gives the shard of a number, from 1 on
 */
export function arriving(first: Images, count: number, load: (index: number) => Promise<Images>): Arriving {
  const shards = [first]
  const { size } = first
  let coming: Promise<void> | undefined
  const present = () => Math.min(count, shards.length * first.count)

  function fetchNext(): Promise<void> {
    coming ??= load(shards.length)
      .then((images) => void shards.push(images))
      .finally(() => {
        coming = undefined
      })
    return coming
  }

  async function wait(needed: number) {
    while (present() < needed) await fetchNext()
  }

  return {
    count,
    present,
    until(needed) {
      if (present() < Math.min(count, needed + AHEAD * first.count) && !coming)
        fetchNext().catch((error) => console.info('The next images are late:', error)) // told when they are needed
      return present() < needed ? wait(needed) : undefined
    },
    pick(images) {
      const pixels = new Uint8Array(images.length * size)
      const labels = new Uint8Array(images.length)
      for (let i = 0; i < images.length; i++) {
        const shard = shards[Math.floor(images[i]! / first.count)]
        if (!shard) throw new RangeError(`Image ${images[i]} has not arrived`)
        const at = images[i]! % first.count
        pixels.set(shard.pixels.subarray(at * size, (at + 1) * size), i * size)
        labels[i] = shard.labels[at]!
      }
      return { pixels, labels }
    },
  }
}
