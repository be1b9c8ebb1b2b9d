import { afterAll, expect, test } from 'vitest'
import type { Backend } from '@/lib/engine/experiment'
import { defaultsOf } from '@/lib/engine/params'
import { type DeepSignalView, experiment } from '@/lib/experiments/deep-signal'
import {
  type DeepSignalParams,
  type DeepSpec,
  PIXELS,
  SIDE,
  setup,
  shapeOf,
  specsOf,
} from '@/lib/experiments/deep-signal.params'
import { openDeepData, shrink } from '@/lib/experiments/deep-signal-data'
import { distinctUnits, meanCosine } from '@/lib/experiments/deep-signal-look'
import { createDeepNet } from '@/lib/experiments/deep-signal-net'
import { openDigits } from '@/lib/experiments/digits-data'
import { createRng, integer, normal } from '@/lib/math/rng'
import { expectSignal } from '@/lib/math/signal'
import { tf } from '../engine/wasm/backends'
import { servePublic } from './serve-public'

tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
afterAll(servePublic())

const birth = { report() {}, signal: new AbortController().signal }

const digits = openDeepData({ inputs: 'standardized' }, birth)

async function begin(patch: Partial<DeepSignalParams>, backend: Backend = 'scratch', seed = 1) {
  if (backend !== 'scratch') await tf.setBackend(backend)
  const params = { ...defaultsOf(setup.params), ...patch }
  const trainer = await experiment.create(params, { seed, backend, ...birth }, digits)
  const take = async (steps: number) => {
    for (let i = 0; i < steps; i++) await trainer.step(params)
  }
  return { trainer, params, take, look: () => trainer.snapshot(params) as Promise<DeepSignalView> }
}

const SPEC: DeepSpec = {
  depth: 3,
  width: 6,
  activation: 'tanh',
  init: 'glorotNormal',
  scale: 1,
  norm: 'none',
  residual: false,
  clip: 0,
}

const CASES: Partial<DeepSignalParams>[] = [
  { activation: 'relu', init: 'heNormal' },
  { activation: 'tanh', init: 'orthogonal', residual: true },
  { activation: 'sigmoid', init: 'glorotUniform', norm: 'batch' },
  { activation: 'relu', init: 'heNormal', norm: 'layer', residual: true },
  { activation: 'tanh', init: 'lecunNormal', norm: 'batch', residual: true, clip: 0.1 },
]

test.each(CASES)('gradients on scratch agree with finite differences: %j', (given) => {
  const net = createDeepNet(
    { ...SPEC, ...given, activation: given.activation === 'relu' ? 'tanh' : SPEC.activation },
    3,
  )
  const rng = createRng(5, 'test')
  const x = Float32Array.from({ length: 8 * SIDE ** 2 }, () => normal(rng))
  const labels = Uint8Array.from({ length: 8 }, () => integer(rng, 10))
  const before = net.read()
  net.forward(x)
  net.backward(labels)
  net.update(1, 0) // what has changed is the gradient
  const after = net.read()
  const lossAt = (name: string, i: number, by: number) => {
    const arrays = structuredClone(before)
    arrays[name]!.values[i]! += by
    net.write(arrays)
    net.forward(x)
    return net.loss(labels)
  }
  for (const [name, { values }] of Object.entries(before)) {
    if (/means|variances/.test(name)) continue
    for (const i of [0, values.length >> 1, values.length - 1]) {
      const slope = values[i]! - after[name]!.values[i]!
      const measured = (lossAt(name, i, 0.01) - lossAt(name, i, -0.01)) / 0.02
      expect(Math.abs(slope - measured), `${name}[${i}]`).toBeLessThan(2e-3 * Math.max(1, Math.abs(measured)))
    }
  }
})

test.each(CASES.flatMap((given) => (['cpu', 'wasm'] as const).map((backend) => [given, backend] as const)))(
  'takes the same course as on scratch: %j on %s',
  async (given, backend) => {
    const runs = [
      await begin({ ...given, depth: 5, width: 8 }),
      await begin({ ...given, depth: 5, width: 8 }, backend),
    ]
    for (const { take } of runs) await take(5)
    const [here, there] = await Promise.all(runs.map(async ({ trainer }) => (await trainer.save!()).arrays))
    for (const { trainer } of runs) trainer.dispose()
    expect(Object.keys(there!).sort()).toEqual(Object.keys(here!).sort())
    for (const [name, { values }] of Object.entries(here!))
      for (const [i, value] of values.entries())
        expect(Math.abs(there![name]!.values[i]! - value), name).toBeLessThan(
          2e-4 * Math.max(1, Math.abs(value)),
        )
  },
)

test('inputs are standardised by what the first 2,000 digits really have', async () => {
  const { train } = await openDigits({ data: 'mnist', examples: 2000 }, birth)
  const x = shrink(train.pick(Uint32Array.from({ length: 2000 }, (_, i) => i)).pixels)
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length
  expect(mean).toBeCloseTo(PIXELS.mean, 3)
  expect(Math.sqrt(variance)).toBeCloseTo(PIXELS.deviation, 3)
  const middles = Array.from({ length: SIDE ** 2 }, (_, p) => {
    let sum = 0
    for (let i = p; i < x.length; i += SIDE ** 2) sum += x[i]!
    return sum / 2000
  })
  const between = middles.reduce((sum, value) => sum + (value - mean) ** 2, 0) / middles.length
  expect(1 - between / variance).toBeCloseTo(PIXELS.share, 2)
})

test.each([
  { activation: 'relu', init: 'normal', scale: 0.1 },
  { activation: 'relu', init: 'normal', scale: 1 },
  { activation: 'relu', init: 'heNormal' },
  { activation: 'tanh', init: 'glorotUniform' },
  { activation: 'sigmoid', init: 'glorotNormal' },
  { activation: 'tanh', init: 'lecunNormal', norm: 'layer' },
  { activation: 'sigmoid', init: 'heNormal', norm: 'batch' },
  { activation: 'tanh', init: 'glorotNormal', residual: true },
  { activation: 'relu', init: 'heNormal', norm: 'layer', residual: true },
] satisfies Partial<DeepSignalParams>[])(
  'what theory expects of ten layers is what five networks have, within a factor of two: %j',
  async (given) => {
    const measured: number[] = []
    let expected: number[] = []
    for (let seed = 1; seed <= 5; seed++) {
      const { params, look, trainer } = await begin({ ...given, depth: 10 }, 'scratch', seed)
      const { sums, gradients } = (await look()).lanes[0]!.layers
      trainer.dispose()
      const theory = expectSignal(shapeOf(specsOf(params)[0]!, params.inputs)!)
      expected = [theory.sums[9]!, theory.gradients[0]!]
      for (const [i, size] of [sums[9]!, gradients[0]!].entries())
        measured[i] = (measured[i] ?? 0) + size ** 2 / 5
    }
    for (const [i, square] of measured.entries()) {
      expect(Math.sqrt(square) / expected[i]!).toBeGreaterThan(0.5)
      expect(Math.sqrt(square) / expected[i]!).toBeLessThan(2)
    }
  },
)

test('with equal weights every hidden layer is one unit for ever; with zeros nothing but the output bias moves', async () => {
  const alike = await begin({
    init: 'constant',
    scale: 0.18,
    depth: 3,
    activation: 'tanh',
    learningRate: 0.1,
  })
  await alike.take(50)
  expect([...(await alike.look()).lanes[0]!.layers.distinct]).toEqual([1, 1, 1])
  const zeros = await begin({ init: 'zeros', depth: 3, activation: 'tanh' })
  await zeros.take(50)
  const { arrays } = await zeros.trainer.save!()
  const moved = Object.entries(arrays).filter(
    ([name, { values }]) => name !== 'batches' && values.some(Boolean),
  )
  expect(moved.map(([name]) => name)).toEqual(['plain/biases/3'])
})

test.each(['scratch', 'wasm'] as const)(
  'a network that breaks says where and when, keeps what it had then, and lets the other one go on, on %s',
  async (backend) => {
    const { take, look, trainer, params } = await begin(
      { activation: 'relu', scale: 1, depth: 12, repair: 'he' },
      backend,
    )
    const first = await look()
    await take(10)
    const { lanes, metrics } = await look()
    const [broken, repaired] = lanes
    expect(broken!.trouble).toEqual({ step: 1, layer: broken!.trouble!.layer, where: 'sums' })
    const sums = Array.from(broken!.layers.sums)
    const at = broken!.trouble!.layer - 1
    expect(sums.slice(0, at).every(Number.isFinite)).toBe(true)
    expect(repaired!.trouble).toBeUndefined()
    expect(metrics.loss).toBe(metrics['repaired.loss'])
    expect(metrics['plain.loss']).toBeUndefined()
    expect(first.metrics['plain.loss']).toBeGreaterThan(1000)
    // A checkpoint remembers it.
    const saved = await trainer.save!()
    for (const { values } of Object.values(saved.arrays)) expect(values.every(Number.isFinite)).toBe(true)
    await trainer.load!(saved)
    expect(((await trainer.snapshot(params)) as DeepSignalView).lanes[0]!.trouble).toEqual(broken!.trouble)
    trainer.dispose()
  },
)

test('a network that breaks alone makes the loss no number, so that the run stops', async () => {
  const { take, look } = await begin({ activation: 'relu', scale: 1, depth: 12 })
  await take(3)
  expect((await look()).metrics.loss).toBeNaN()
})

test('at test, batch norm by running averages reads digits; by each digit alone every answer is the same', async () => {
  const { trainer, params, take } = await begin({
    norm: 'batch',
    init: 'heNormal',
    depth: 4,
    learningRate: 0.1,
  })
  await take(100)
  const at = async (exam: DeepSignalParams['exam']) =>
    (await trainer.snapshot({ ...params, exam })).metrics.testAccuracy!
  expect(await at('running')).toBeGreaterThan(0.75)
  expect(await at('batch')).toBeGreaterThan(0.75)
  expect(await at('single')).toBeLessThan(0.15)
})

test('clipping bounds the step: no weight moves farther than rate times bound', async () => {
  const { trainer, take } = await begin({ scale: 1, depth: 5, clip: 1, learningRate: 0.5 })
  const before = (await trainer.save!()).arrays
  await take(1)
  const after = (await trainer.save!()).arrays
  let squares = 0
  for (const [name, { values }] of Object.entries(before))
    if (name !== 'batches')
      for (const [i, value] of values.entries()) squares += (after[name]!.values[i]! - value) ** 2
  expect(Math.sqrt(squares)).toBeCloseTo(0.5, 3)
})

test('units are told apart by what they say, digits by the angle between them', () => {
  const a = Float32Array.of(1, 1, 2, 3, 3, 6) // two examples of three units
  expect(distinctUnits(a, 2, 3)).toBe(2)
  expect(meanCosine(Float32Array.of(1, 0, 0, 2), 2, 2)).toBeCloseTo(0, 12)
  expect(meanCosine(Float32Array.of(1, 1, 3, 3, 0, 0), 3, 2)).toBeCloseTo(1, 12)
})
