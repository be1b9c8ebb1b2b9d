import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { openDataset, type Split } from '@/lib/data/shards'
import { servePublic } from '../experiments/serve-public'

const ROOT = 'public/data'
const SETS = ['digit-judge', 'fashion-mnist', 'iris', 'mail', 'mnist', 'moby-dick', 'names', 'penguins']
const restore = servePublic()
afterAll(restore)

/** Published counts of each digit (LeCun, Cortes, Burges 1998). */
const MNIST_COUNTS: Record<Split, number[]> = {
  train: [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949],
  test: [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009],
}
/** SHA-256 of the sorted SHA-256 sums of every image with its label, computed from the original IDX files. */
const MNIST_SUMS: Record<Split, string> = {
  train: 'b4a4697b8ad0f5540b4e73264750946d4ce4398510bb5fc540f41378ff69085d',
  test: '71d3ecadc9731d4d5485a9d20fb1d3ebdcdbb20f30450a95754e0c43b3912d13',
}

test('the folder of data holds the known sets and their licences', () => {
  expect(readdirSync(ROOT).sort()).toEqual(['LICENSES.md', ...SETS].sort())
  const licences = readFileSync(`${ROOT}/LICENSES.md`, 'utf8')
  for (const name of SETS) expect(licences).toContain(`\n## ${name}: `)
})

test('all data together stay under 40 MB', () => {
  const sizes = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).map(
    (file) => statSync(`${ROOT}/${file}`).size,
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40e6)
})

test.each(SETS)('every shard of %s is what its manifest says, and nothing else is there', async (name) => {
  const { manifest } = await openDataset(name)
  expect(manifest.name).toBe(name)
  expect(readdirSync(`${ROOT}/${name}`).sort()).toEqual(
    ['manifest.json', ...manifest.shards.map(({ file }) => file)].sort(),
  )
  for (const shard of manifest.shards) {
    const packed = readFileSync(`${ROOT}/${name}/${shard.file}`)
    expect(packed.length).toBe(shard.bytes)
    expect(createHash('sha256').update(packed).digest('hex')).toBe(shard.sha256)
    const unpacked = gunzipSync(packed)
    expect(unpacked.length).toBe(shard.unpacked)
    if (manifest.kind === 'images') expect(unpacked.length).toBe(shard.count * (1 + 28 * 28))
    if (manifest.kind === 'table') expect(JSON.parse(unpacked.toString())).toHaveLength(shard.count)
  }
  for (const split of ['train', 'test'] as const) {
    const counted = manifest.shards.filter((shard) => shard.split === split)
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(manifest.counts[split])
  }
})

test('every name is there once, in lower case', () => {
  const names = ['train-00.bin', 'test-00.bin'].flatMap((file) =>
    gunzipSync(readFileSync(`${ROOT}/names/${file}`))
      .toString()
      .split('\n'),
  )
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => !/^[a-z]{2,}$/.test(name))).toEqual([])
})

test('Moby-Dick begins with Ishmael, ends with the chase, and is plain ASCII', () => {
  const [train, test] = ['train-00.bin', 'test-00.bin'].map((file) =>
    gunzipSync(readFileSync(`${ROOT}/moby-dick/${file}`)).toString(),
  )
  expect(train).toContain('Call me Ishmael.')
  expect(test).toContain('CHAPTER 135. The Chase.--Third Day.')
  expect(`${train}${test}`).toMatch(/^[\n\x20-\x7e]*$/)
})

/** Images of a split as [pixels, label], straight from the files. */
function* imagesOf(name: string, split: Split): Generator<[Uint8Array, number]> {
  for (const file of readdirSync(`${ROOT}/${name}`)
    .filter((one) => one.startsWith(split))
    .sort()) {
    const bytes = gunzipSync(readFileSync(`${ROOT}/${name}/${file}`))
    const count = bytes.length / 785
    for (let i = 0; i < count; i++) yield [bytes.subarray(count + i * 784, count + (i + 1) * 784), bytes[i]!]
  }
}

test.each(['train', 'test'] as const)('the %s digits are the original ones, every one once', (split) => {
  const counts = new Array<number>(10).fill(0)
  const sums: string[] = []
  for (const [pixels, label] of imagesOf('mnist', split)) {
    counts[label]!++
    sums.push(createHash('sha256').update(pixels).update(Uint8Array.of(label)).digest('hex'))
  }
  expect(counts).toEqual(MNIST_COUNTS[split])
  expect(createHash('sha256').update(sums.sort().join('\n')).digest('hex')).toBe(MNIST_SUMS[split])
})

test('mean and standard deviation of the training digits are the published 0.1307 and 0.3081', () => {
  const histogram = new Array<number>(256).fill(0)
  for (const [pixels] of imagesOf('mnist', 'train')) for (const value of pixels) histogram[value]!++
  const total = 60000 * 784
  const mean = histogram.reduce((sum, n, value) => sum + n * (value / 255), 0) / total
  const variance = histogram.reduce((sum, n, value) => sum + n * (value / 255 - mean) ** 2, 0) / total
  expect(mean).toBeCloseTo(0.1307, 4)
  expect(Math.sqrt(variance)).toBeCloseTo(0.3081, 4)
})

test.each([
  ['mnist', 'train'],
  ['fashion-mnist', 'train'],
  ['fashion-mnist', 'test'],
] as const)('every shard of %s %s holds the classes as the whole does', (name, split) => {
  const labels = Array.from(imagesOf(name, split), ([, label]) => label)
  const shard = split === 'train' ? 5000 : 2500
  const share = (part: number[], k: number) => part.filter((label) => label === k).length / part.length
  for (let at = 0; at < labels.length; at += shard)
    for (let k = 0; k < 10; k++)
      expect(Math.abs(share(labels.slice(at, at + shard), k) - share(labels, k))).toBeLessThan(2 / shard)
})

test('no image of clothes is empty, and none is both learnt from and tested', () => {
  const keys = (split: Split) =>
    Array.from(imagesOf('fashion-mnist', split), ([pixels]) => Buffer.from(pixels).toString('latin1'))
  const all = [...keys('train'), ...keys('test')]
  expect(new Set(all).size).toBe(25000)
  expect(all).not.toContain('\0'.repeat(784))
})
