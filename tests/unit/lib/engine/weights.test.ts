import { beforeEach, expect, test } from 'vitest'
import { createNetwork } from '@/lib/engine/scratch/network'
import {
  createVariable,
  createVariables,
  drawValues,
  loadVariables,
  saveVariables,
} from '@/lib/engine/weights'
import { tf } from './wasm/backends'

beforeEach(() => tf.setBackend('cpu'))

const specs = {
  kernel: { shape: [3, 3, 2, 5], start: 'glorotUniform' },
  bias: { shape: [5], start: { constant: 0.5 } },
  table: { shape: [40, 50], start: { deviation: 0.02 } },
} as const

test('a dense weight begins as the layer of that name in a scratch network, transposed', () => {
  const network = createNetwork({ sizes: [4, 3, 2], initializer: 'heNormal', seed: 8 })
  const weights = createVariables(8, {
    'weights/0': { shape: [4, 3], start: 'heNormal' },
    'weights/1': { shape: [3, 2], start: 'heNormal' },
  })
  for (const l of [0, 1] as const) {
    const w = weights[`weights/${l}`]
    expect(w.transpose().dataSync()).toEqual(network.weights[l])
  }
})

test('a convolution counts its whole window in fan-in and fan-out', () => {
  const values = drawValues(1, 'kernel', specs.kernel)
  const limit = Math.sqrt(6 / (9 * 2 + 9 * 5))
  expect(Math.max(...values.map(Math.abs))).toBeLessThan(limit)
  expect(Math.max(...values.map(Math.abs))).toBeGreaterThan(0.9 * limit)
})

test('draws the deviation that it is asked for', () => {
  const values = drawValues(1, 'table', specs.table)
  const deviation = Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length)
  expect(deviation).toBeGreaterThan(0.019) // 2000 draws: its own deviation is 0.0003
  expect(deviation).toBeLessThan(0.021)
})

test('the same seed draws the same on every back end, another name something else', async () => {
  const onCpu = await saveVariables(createVariables(4, specs))
  await tf.setBackend('wasm')
  const onWasm = await saveVariables(createVariables(4, specs))
  expect(onWasm).toEqual(onCpu)
  expect(drawValues(4, 'other', specs.table)).not.toEqual(drawValues(4, 'table', specs.table))
})

test('refuses an initializer that cannot tell inputs from outputs', () => {
  expect(() => createVariables(1, { gain: { shape: [7], start: 'heNormal' } })).toThrow(/gain.*\[7\]/)
})

test.each(['cpu', 'wasm'])('keeps one tensor a weight on %s, and none when disposed', async (backend) => {
  await tf.setBackend(backend)
  const before = tf.memory()
  const weights = createVariables(1, specs)
  expect(tf.memory().numTensors).toBe(before.numTensors + 3)
  const saved = await saveVariables(weights)
  for (let i = 0; i < 5; i++) loadVariables(weights, saved)
  expect(tf.memory().numTensors).toBe(before.numTensors + 3)
  tf.dispose(weights)
  expect(tf.memory().numTensors).toBe(before.numTensors)
  expect(tf.memory().numBytes).toBe(before.numBytes)
})

test.each(['cpu', 'wasm'])('what was saved shares no memory with the weights on %s', async (backend) => {
  await tf.setBackend(backend)
  const given = Float32Array.of(1, 2, 3)
  const weights = { w: createVariable(given, [3]) }
  given.fill(-1)
  const saved = await saveVariables(weights)
  saved.w!.values.fill(7)
  expect([...weights.w.dataSync()]).toEqual([1, 2, 3])
  loadVariables(weights, saved)
  saved.w!.values.fill(0)
  expect([...weights.w.dataSync()]).toEqual([7, 7, 7])
})

test('loads nothing from a model of another shape, and says which weight it is', async () => {
  const weights = createVariables(1, specs)
  const before = await saveVariables(weights)
  const saved = await saveVariables(
    createVariables(2, { ...specs, table: { shape: [40, 51], start: 'zeros' } }),
  )
  expect(() => loadVariables(weights, saved)).toThrow('table has shape [40,51]; this model needs [40,50]')
  expect(() => loadVariables(weights, { kernel: saved.kernel! })).toThrow('no bias')
  expect(await saveVariables(weights)).toEqual(before)
})
