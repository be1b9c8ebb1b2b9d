import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createNetwork, type NetworkOptions } from '@/lib/engine/scratch/network'
import { type OptimizerName, optimizers } from '@/lib/engine/scratch/optimizers'
import { createTrainer, type NetworkTrainer, type Settings } from '@/lib/engine/scratch/trainer'
import { createRng, normal } from '@/lib/math/rng'

const N = 23
const x = Float32Array.from({ length: 2 * N }, (_, i) => Math.sin(7 * i))
const y = Float32Array.from({ length: N }, (_, e) => (x[2 * e]! * x[2 * e + 1]! > 0 ? 1 : 0))

const classifier: NetworkOptions = {
  sizes: [2, 6, 4, 1],
  output: 'sigmoid',
  loss: 'binaryCrossEntropy',
  seed: 2,
}

function begin(settings: Partial<Settings> = {}, options = classifier) {
  const network = createNetwork(options)
  const trainer = createTrainer(network, { seed: 2, ...settings })
  return { network, trainer, values: () => [...network.weights, ...network.biases].map((v) => v.slice()) }
}

function steps(trainer: NetworkTrainer, count: number) {
  return Array.from({ length: count }, () => trainer.train(x, y))
}

const optimizerNames = Object.keys(optimizers) as OptimizerName[]

test.each(optimizerNames)('%s learns exclusive or', (optimizer) => {
  const rate = { sgd: 0.5, momentum: 0.1, nesterov: 0.1, adagrad: 0.2 } as Record<string, number>
  const { trainer } = begin({ optimizer, learningRate: rate[optimizer] ?? 0.02 })
  const before = trainer.evaluate(x, y)
  steps(trainer, 1500)
  const after = trainer.evaluate(x, y)
  expect(after.loss).toBeLessThan(before.loss / 4)
  expect(after.accuracy).toBe(1)
})

test('repeats itself bit by bit for a seed', () => {
  fc.assert(
    fc.property(
      fc.record({
        optimizer: fc.constantFrom(...optimizerNames),
        dropout: fc.constantFrom(0, 0.4),
        l1: fc.constantFrom(0, 0.01),
        batchSize: fc.integer({ min: 1, max: 30 }),
      }),
      (settings) => {
        const [a, b] = [begin(settings), begin(settings)]
        expect(steps(a.trainer, 30)).toEqual(steps(b.trainer, 30))
        expect(a.values()).toEqual(b.values())
      },
    ),
    { seed: 1, numRuns: 30 },
  )
})

test('goes on bit by bit from a checkpoint, taken at any step', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...optimizerNames),
      fc.nat(40),
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom(0, 0.4),
      (optimizer, before, batchSize, dropout) => {
        const settings = { optimizer, batchSize, dropout, l2: 0.01 }
        const through = begin(settings)
        steps(through.trainer, before)
        const checkpoint = structuredClone(through.trainer.save())
        const losses = steps(through.trainer, 20)

        const resumed = begin(settings, { ...classifier, seed: 99 })
        resumed.trainer.load(checkpoint)
        expect(resumed.trainer.step).toBe(before)
        expect(steps(resumed.trainer, 20)).toEqual(losses)
        expect(resumed.values()).toEqual(through.values())

        through.trainer.load(checkpoint) // back in time on the same network
        expect(steps(through.trainer, 20)).toEqual(losses)
      },
    ),
    { seed: 1, numRuns: 40 },
  )
})

test('keeps its place through more epochs than a float32 can count', () => {
  const { trainer } = begin()
  const checkpoint = trainer.save()
  checkpoint.arrays.batches!.values.set([3, 12345, 7])
  trainer.load(checkpoint)
  expect([...trainer.save().arrays.batches!.values]).toEqual([3, 12345, 7])
  trainer.train(x, y)
  expect(Math.floor(trainer.epoch)).toBe(3 * 2 ** 24 + 12345)
})

test('refuses the checkpoint of another network and stays as it was', () => {
  const { trainer, values } = begin()
  const before = values()
  const other = begin({}, { ...classifier, sizes: [2, 6, 5, 1] })
  expect(() => trainer.load(other.trainer.save())).toThrow(/weights\/1 should be \[4,6\], not \[5,6\]/)
  expect(values()).toEqual(before)
})

test('takes weights, but not memory, from a run with another optimizer', () => {
  const adam = begin({ optimizer: 'adam' })
  steps(adam.trainer, 10)
  const momentum = begin({ optimizer: 'momentum' })
  steps(momentum.trainer, 3)
  momentum.trainer.load(adam.trainer.save())
  expect(momentum.values()).toEqual(adam.values())
  const { arrays } = momentum.trainer.save()
  expect(arrays['momentum/velocity/weights/0']!.values.every((v) => v === 0)).toBe(true)
})

test('obeys every setting from the next step on', () => {
  const { trainer, values } = begin({ optimizer: 'adam' })
  steps(trainer, 5)
  trainer.settings.learningRate = 0
  const before = values()
  steps(trainer, 2)
  expect(values()).toEqual(before)
  Object.assign(trainer.settings, {
    learningRate: 0.1,
    optimizer: 'sgd',
    batchSize: N + 10,
    l1: 0.1,
    dropout: 0.5,
  })
  const epoch = Math.ceil(trainer.epoch)
  steps(trainer, 3)
  expect(trainer.epoch).toBe(epoch + 2) // one to finish the epoch begun, then whole ones
  expect(values()).not.toEqual(before)
  expect(Object.keys(trainer.save().arrays)).not.toContain('adam/m/weights/0')
})

test('reports the mean loss of the batch as it was before the update', () => {
  const { trainer } = begin({ batchSize: N, l2: 1 })
  const { loss } = trainer.evaluate(x, y)
  expect(trainer.train(x, y)).toBeCloseTo(loss, 6)
})

test('counts the penalty of weights, not of biases, apart from the loss', () => {
  const { network, trainer } = begin({ l1: 0.5, l2: 0.1 }, { sizes: [2, 1], bias: 9 })
  network.weights[0]!.set([3, -2])
  expect(trainer.penalty()).toBeCloseTo(0.5 * (3 + 2) + 0.05 * (9 + 4), 12)
})

// Examples ±(1, t) under loss ½(w − t)² + ½λw²: every step shrinks the distance to w* = t / (1 + λ) alike.
test('follows the closed form of L2-regularised descent on a quadratic', () => {
  const [rate, l2, target] = [0.1, 0.5, 2]
  const { network, trainer } = begin({ learningRate: rate, l2, batchSize: 2 }, { sizes: [1, 1] })
  network.weights[0]!.set([-1])
  const optimum = target / (1 + l2)
  for (let t = 1; t <= 30; t++) {
    trainer.train(Float32Array.of(1, -1), Float32Array.of(target, -target))
    expect(network.weights[0]![0]).toBeCloseTo(optimum + (1 - rate * (1 + l2)) ** t * (-1 - optimum), 5)
  }
})

test('L1 pulls weights that data do not hold to zero at constant speed', () => {
  const { network, trainer } = begin({ learningRate: 0.1, l1: 0.2 }, { sizes: [1, 1] })
  network.weights[0]!.set([1])
  for (let t = 0; t < 10; t++) trainer.train(Float32Array.of(0), Float32Array.of(0))
  expect(network.weights[0]![0]).toBeCloseTo(1 - 10 * 0.1 * 0.2, 6)
})

test('evaluates without dropout, over more examples than go through at once', () => {
  const rng = createRng(1, 'many')
  const many = Float32Array.from({ length: 2 * 600 }, () => normal(rng))
  const sides = Int32Array.from({ length: 600 }, (_, e) => +(many[2 * e]! > 0))
  const { network, trainer } = begin({ dropout: 0.5 }, { ...classifier, sizes: [2, 1] })
  network.weights[0]!.set([1, 0])
  const { loss, accuracy } = trainer.evaluate(many, sides)
  let expected = 0
  for (let e = 0; e < 600; e++) expected += Math.log1p(Math.exp(-Math.abs(many[2 * e]!))) / 600
  expect(loss).toBeCloseTo(expected, 6)
  expect(accuracy).toBe(1)
  network.weights[0]!.set([-1, 0])
  expect(trainer.evaluate(many, sides).accuracy).toBe(0)
})

test('takes class labels for one-hot rows, and gives no accuracy to a regression', () => {
  const three: NetworkOptions = { sizes: [2, 5, 3], output: 'softmax', loss: 'categoricalCrossEntropy' }
  const labels = Uint8Array.from({ length: N }, (_, e) => e % 3)
  const rows = Float32Array.from({ length: 3 * N }, (_, i) => +(Math.floor(i / 3) % 3 === i % 3))
  const [a, b] = [begin({}, three), begin({}, three)]
  for (let step = 0; step < 10; step++) expect(a.trainer.train(x, labels)).toBe(b.trainer.train(x, rows))
  expect(a.trainer.evaluate(x, labels)).toEqual(b.trainer.evaluate(x, rows))
  expect(begin({}, { sizes: [2, 1] }).trainer.evaluate(x, y)).not.toHaveProperty('accuracy')
})

test('finds the neurons that are dead and those that are saturated', () => {
  const relu = begin({}, { ...classifier, activation: 'relu', sizes: [2, 4, 3, 1] })
  relu.network.weights[0]!.fill(0.1)
  relu.network.biases[0]!.set([1, -100, 1, 1])
  relu.network.biases[1]!.fill(100)
  expect(relu.trainer.health(x).dead).toEqual([0.25, 0])

  const tanh = begin({}, { ...classifier, activation: 'tanh', sizes: [2, 4, 1] })
  tanh.network.weights[0]!.fill(0.1)
  tanh.network.biases[0]!.set([0, 3, -3, 0])
  expect(tanh.trainer.health(x)).toMatchObject({ dead: [0], saturated: [0.5] })
})

test('reports the root mean square of the latest gradients of every layer', () => {
  const { network, trainer } = begin()
  trainer.train(x, y)
  const expected = network.weightGradients.map((g) => Math.hypot(...g) / Math.sqrt(g.length))
  expect(trainer.health(x).gradients).toEqual(expected.map((v) => expect.closeTo(v, 10)))
})

test('refuses examples that do not fit', () => {
  const { trainer } = begin({}, { sizes: [2, 3], output: 'softmax', loss: 'categoricalCrossEntropy' })
  expect(() => trainer.train(new Float32Array(), new Float32Array())).toThrow(/No batch/)
  expect(() => trainer.train(new Float32Array(3), new Float32Array(3))).toThrow(/3 numbers are not examples/)
  expect(() => trainer.train(new Float32Array(4), new Float32Array(2))).toThrow(
    /2 targets do not fit 2 examples/,
  )
  expect(() => trainer.evaluate(new Float32Array(4), Uint8Array.of(0, 3))).toThrow(/Label 3 is not one of 3/)
  expect(trainer.step).toBe(0)
})
