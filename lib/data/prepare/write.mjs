import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/**
 * Writes the shards of a data set, gzipped, and its manifest to `public/data/<name>/`.
 *
 * Files end in `.bin`, whatever they hold, so that no server unpacks them on its own.
 *
 * @param {{ name: string } & Record<string, unknown>} about everything the manifest says besides its shards
 * @param {{ split: 'train' | 'test', count: number, bytes: Uint8Array }[]} shards
 */
export function writeDataset(about, shards) {
  const folder = `public/data/${about.name}`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const next = { train: 0, test: 0 }
  const listed = shards.map(({ split, count, bytes }) => {
    const file = `${split}-${String(next[split]++).padStart(2, '0')}.bin`
    const packed = gzipSync(bytes, { level: 9 })
    writeFileSync(`${folder}/${file}`, packed)
    return {
      file,
      split,
      count,
      bytes: packed.length,
      unpacked: bytes.length,
      sha256: createHash('sha256').update(packed).digest('hex'),
    }
  })
  writeFileSync(
    `${folder}/manifest.json`,
    `${JSON.stringify({ format: 1, ...about, shards: listed }, null, 2)}\n`,
  )
  const total = listed.reduce((sum, { bytes }) => sum + bytes, 0)
  console.log(`${folder}: ${listed.length} shards, ${(total / 2 ** 20).toFixed(2)} MiB`)
}

/** Images and labels as one shard: a byte a label, then the pixels of every image row by row. */
export function imageShard(split, order, labels, pixels, size) {
  const bytes = new Uint8Array(order.length * (1 + size))
  for (const [at, i] of order.entries()) {
    bytes[at] = labels[i]
    bytes.set(pixels.subarray(i * size, (i + 1) * size), order.length + at * size)
  }
  return { split, count: order.length, bytes }
}

/** Cuts a list into pieces of at most `size`. */
export function pieces(list, size) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
}
