import { expect, test } from 'vitest'
import type { Backend } from '@/lib/engine/experiment'
import { readParams } from '@/lib/engine/params'
import { experiment, type PlaygroundQuestion, type Surface } from '@/lib/experiments/playground'
import { featuresOf, lattice } from '@/lib/experiments/playground-features'
import { MOST_OWN, parsePoints, writePoints } from '@/lib/experiments/playground-own'
import { tf } from '../engine/wasm/backends'

tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting

const PLACES = ['scratch', 'cpu', 'wasm'] as const

/** A network after some steps, with typed questions. */
async function open(
  given: Record<string, unknown>,
  { backend = 'scratch' as Backend, seed = 2, steps = 30 } = {},
) {
  if (backend !== 'scratch') await tf.setBackend(backend)
  const { params, problems, unknown } = readParams(experiment.params, given)
  expect([...problems, ...unknown]).toEqual([])
  const signal = new AbortController().signal
  const trainer = await experiment.create(params, { seed, backend, report() {}, signal })
  for (let i = 0; i < steps; i++) await trainer.step(params)
  return {
    trainer,
    look: () => trainer.snapshot(params),
    ask: <T>(question: PlaygroundQuestion) => trainer.ask!(question as never, params) as Promise<T>,
  }
}

test.each(PLACES)('a weight changed by hand changes the map as the formula says, on %s', async (backend) => {
  // No hidden layer: the output is tanh(w · features + b), here of x / 3 and y / 3.
  const { look, ask, trainer } = await open(
    { data: 'gauss', points: 60, layers: [], loss: 'squared error' },
    { backend },
  )
  const weights = [Float32Array.of(1.5, -0.75)]
  const biases = [Float32Array.of(0.25)]
  await ask({ type: 'weights', weights, biases })
  const view = await look()
  expect(view.weights.weights).toEqual(weights)
  expect(view.weights.biases).toEqual(biases)
  const { columns, planes } = view.map
  const points = lattice(columns)
  for (const cell of [0, 17, columns * 7 + 3, columns ** 2 - 1]) {
    const [x, y] = [points[2 * cell]!, points[2 * cell + 1]!]
    expect(planes[0]![cell]!).toBeCloseTo(Math.tanh((1.5 * x) / 3 - (0.75 * y) / 3 + 0.25), 5)
  }
  trainer.dispose()
})

test.each(PLACES)(
  'the middle of the loss surface is the present loss, and the weights come back, on %s',
  async (backend) => {
    const { look, ask, trainer } = await open({ data: 'circle', points: 40, layers: [4, 3] }, { backend })
    const before = await look()
    const { losses, columns, span } = await ask<Surface>({ type: 'surface', span: 1, columns: 7 })
    const after = await look()
    expect(span).toBe(1)
    expect(losses).toHaveLength(columns ** 2)
    expect(losses[(columns ** 2 - 1) / 2]).toBe(Math.fround(before.metrics.loss!))
    expect(new Set(losses).size).toBeGreaterThan(40) // it is no plain
    expect(after.weights).toEqual(before.weights)
    expect(after.metrics).toEqual(before.metrics)
    trainer.dispose()
  },
)

test('away from its middle, too, the surface is the loss of this very network with other weights', async () => {
  // One weight w and a bias b: both directions are ±w, so the loss at (a₁, a₂) is that of w (1 ± a₁ ± a₂).
  const given = { data: 'gauss', points: 40, layers: [], features: ['x'], noise: 0.4 }
  const { look, ask, trainer } = await open(given)
  const { train, weights } = await look()
  const [w, b] = [weights.weights[0]![0]!, weights.biases[0]![0]!]
  const lossAt = (w: number) =>
    Array.from(train.values, (label, i) => {
      const z = (w * train.points[2 * i]!) / 3 + b
      return Math.log(1 + Math.exp(label === 1 ? -z : z))
    }).reduce((sum, loss) => sum + loss, 0) / train.values.length
  const columns = 5
  const { losses } = await ask<Surface>({ type: 'surface', span: 1, columns })
  const expected = [1, -1].flatMap((u) =>
    [1, -1].map((v) =>
      Array.from({ length: columns ** 2 }, (_, i) => {
        const [a1, a2] = [(i % columns) / 2 - 1, 1 - Math.floor(i / columns) / 2]
        return lossAt(w * (1 + u * a1 + v * a2))
      }),
    ),
  )
  const errors = expected.map((one) => Math.max(...one.map((loss, i) => Math.abs(loss - losses[i]!))))
  expect(Math.min(...errors)).toBeLessThan(1e-5)
  expect(Math.max(...losses) - Math.min(...losses)).toBeGreaterThan(0.1)
  trainer.dispose()
})

test('a surface without a middle is refused', async () => {
  const { ask, trainer } = await open({ data: 'circle', points: 40, layers: [4] })
  await expect(ask({ type: 'surface', span: 1, columns: 8 })).rejects.toThrow('odd')
  trainer.dispose()
})

test.each(PLACES)('what is read at a place is what the maps show there, on %s', async (backend) => {
  const { look, ask, trainer } = await open(
    { data: 'blobs3', points: 60, layers: [5, 4], activation: 'relu', features: ['x', 'y', 'sinx'] },
    { backend },
  )
  const { map, neurons } = await look()
  const places = lattice(map.columns)
  const small = lattice(neurons.columns)
  for (const cell of [5, 700, 2303]) {
    const layers = await ask<Float32Array[]>({
      type: 'probe',
      x: places[2 * cell]!,
      y: places[2 * cell + 1]!,
    })
    expect(layers.map((a) => a.length)).toEqual([5, 4, 3])
    for (const [k, plane] of map.planes.entries()) expect(layers[2]![k]!).toBeCloseTo(plane[cell]!, 5)
  }
  for (const cell of [0, 100, 255]) {
    const layers = await ask<Float32Array[]>({ type: 'probe', x: small[2 * cell]!, y: small[2 * cell + 1]! })
    for (const [l, layer] of neurons.maps.entries()) {
      for (const [i, bytes] of layer.entries()) {
        const peak = neurons.peaks[l]![i]!
        expect(Math.abs(layers[l]![i]! - (bytes[cell]! / 127.5 - 1) * peak)).toBeLessThan(peak / 200)
      }
    }
  }
  trainer.dispose()
})

test('the gradients shown are the slopes of the loss of the whole training set, when that is the batch', async () => {
  const given = { data: 'circle', points: 40, layers: [3], batchSize: 100, learningRate: 0.00001 }
  const { look, ask, trainer } = await open(given, { steps: 1 })
  const { weights: held } = await look()
  const at = async (value: number) => {
    const weights = held.weights.map((w) => w.slice())
    weights[0]![2] = value
    await ask({ type: 'weights', weights, biases: held.biases })
    return (await look()).metrics.loss!
  }
  const h = 1e-2
  const w = held.weights[0]![2]!
  const slope = ((await at(w + h)) - (await at(w - h))) / (2 * h)
  expect(held.weightGradients[0]![2]!).toBeCloseTo(slope, 3)
  trainer.dispose()
})

test('the largest network on the largest data set is a small snapshot', async () => {
  const own = writePoints(
    Array.from({ length: MOST_OWN }, (_, i) => ({ x: (i % 12) - 5.55, y: (i % 11) - 5.55, label: i % 4 })),
  )
  const layers = [16, 16, 16, 16, 16, 16]
  const { look, trainer } = await open(
    { data: 'own', own, layers, features: ['x', 'y', 'x2', 'y2', 'xy', 'sinx', 'siny'] },
    { steps: 1 },
  )
  const view = await look()
  const bytes = (value: unknown): number =>
    ArrayBuffer.isView(value)
      ? value.byteLength
      : typeof value === 'object' && value !== null
        ? Object.values(value).reduce((sum: number, part) => sum + bytes(part), 0)
        : 8
  expect(bytes(view)).toBeLessThan(100_000)
  expect(view.task).toEqual({ kind: 'classes', classes: 4 })
  trainer.dispose()
})

test('own points are refused while they are too few, in words', async () => {
  await expect(open({ data: 'own', own: '1,1,0 2,2,1' })).rejects.toThrow('at least four points')
})

test('of own points every class is learned from, and held back in proportion', async () => {
  const own = (count: number, label: number) =>
    Array.from({ length: count }, (_, i) => ({ x: i / 10, y: label, label }))
  const countsOf = (values: Float32Array) => [0, 1, 2].map((k) => values.filter((v) => v === k).length)
  for (const seed of [1, 2, 3, 4]) {
    const text = writePoints([...own(20, 0), ...own(8, 1), ...own(1, 2)])
    const { look, trainer } = await open({ data: 'own', own: text, trainShare: 0.5 }, { seed, steps: 0 })
    const { train, test: held } = await look()
    trainer.dispose()
    const [seen, rest] = [countsOf(train.values), countsOf(held.values)]
    expect(seen.map((n, k) => n + rest[k]!)).toEqual([20, 8, 1])
    expect(seen[2]).toBe(1)
    expect(Math.abs(seen[0]! - 10)).toBeLessThanOrEqual(1)
    expect(Math.abs(seen[1]! - 4)).toBeLessThanOrEqual(1)
  }
})

test('own points survive being written into an address, and rubbish is left out', () => {
  const points = [
    { x: 1.25, y: -3, label: 0 },
    { x: -6, y: 6, label: 3 },
  ]
  expect(parsePoints(writePoints(points)).points).toEqual(points)
  expect(parsePoints('7,0,1 a,b,c 0,0,4 0,0,0.5 1,1 2,2,2').points).toEqual([{ x: 2, y: 2, label: 2 }])
  const many = Array.from({ length: MOST_OWN + 5 }, () => '0,0,1').join(' ')
  expect(parsePoints(many).points).toHaveLength(MOST_OWN)
})

test('features are what the names say', () => {
  const [x, y] = [1.5, -3]
  const values = featuresOf(Float32Array.of(x, y), ['x', 'y', 'x2', 'y2', 'xy', 'sinx', 'siny'])
  const expected = [x / 3, y / 3, x ** 2 / 18, y ** 2 / 18, (x * y) / 18, Math.sin(x), Math.sin(y)]
  for (const [i, value] of values.entries()) expect(value).toBeCloseTo(expected[i]!, 6)
})

test.each(PLACES)('frozen layers keep their weights while the others learn, on %s', async (backend) => {
  const given = { data: 'circle', points: 60, layers: [4, 3], optimizer: 'adam', l2: 0.01 }
  const before = await open({ ...given, frozen: 1 }, { backend, steps: 0 })
  const after = await open({ ...given, frozen: 1 }, { backend, steps: 20 })
  const [first, then] = [(await before.look()).weights, (await after.look()).weights]
  expect(then.weights[0]).toEqual(first.weights[0])
  expect(then.biases[0]).toEqual(first.biases[0])
  for (const l of [1, 2]) expect(then.weights[l]).not.toEqual(first.weights[l])
  // More than there are hidden layers: the output learns all the same.
  const all = await open({ ...given, frozen: 6 }, { backend, steps: 20 })
  const { weights } = (await all.look()).weights
  expect(weights[1]).toEqual(first.weights[1])
  expect(weights[2]).not.toEqual(first.weights[2])
  for (const { trainer } of [before, after, all]) trainer.dispose()
})

test('shuffled labels change places among the training points alone', async () => {
  const given = { data: 'blobs3', points: 200 }
  const views = await Promise.all(
    [0, 0.5, 1].map(async (shuffled) => (await open({ ...given, shuffled }, { steps: 0 })).look()),
  )
  const [plain, half, all] = views.map(({ train }) => train.values) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  const sorted = (values: Float32Array) => values.slice().sort()
  expect(sorted(half)).toEqual(sorted(plain))
  expect(sorted(all)).toEqual(sorted(plain))
  const moved = (values: Float32Array) => values.filter((value, i) => value !== plain[i]).length
  // Of three classes two of three labels fall on another class when they are dealt out anew.
  expect(moved(half)).toBeGreaterThan(20)
  expect(moved(half)).toBeLessThan(46)
  expect(moved(all)).toBeGreaterThan(moved(half))
  for (const { train, test } of views) {
    expect(test).toEqual(views[0]!.test)
    expect(train.points).toEqual(views[0]!.train.points)
  }
})
