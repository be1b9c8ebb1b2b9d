/** Runs of the convolutional experiment that train for a while. */
import { expect, test } from 'vitest'
import type { Confusion, Marked, Shifted } from '@/lib/experiments/cnn'
import { tf } from '../engine/wasm/backends'
import { begin } from './cnn-run'

/** All kinds of layers, small. */
const ALL = 'conv2k5,norm,max2,conv3s2p,avg2,drop20,dense6'
const FEW = { examples: 2000, batchSize: 16, layers: ALL }
const SMALL = { ...FEW, layers: 'conv2,max2,conv3,max2' }

test('what is saved goes on exactly as if nothing had happened, rival and running means included', async () => {
  const given = { ...FEW, rival: true, shift: 1 }
  const one = await begin(given)
  await one.take(12)
  const saved = structuredClone(await one.trainer.save!())
  await one.take(9)
  const two = await begin(given)
  await two.trainer.load!(saved)
  await two.take(9)
  expect(await two.metrics()).toEqual(await one.metrics())
  expect(await two.trainer.save!()).toEqual(await one.trainer.save!())
  const { arrays } = await one.trainer.save!()
  expect(Array.from(arrays['means/1']!.values)).not.toContain(0)
  one.trainer.dispose()
  two.trainer.dispose()
})

test('no tensor outlives a run, and none piles up while it trains, is looked into and is changed', async () => {
  const run = await begin()
  run.trainer.dispose()
  const before = tf.memory().numTensors
  const { trainer, params, take, ask, metrics } = await begin({ ...FEW, rival: true })
  await take(3)
  await metrics()
  const steady = tf.memory().numTensors
  await take(25, { ...params, frozen: '1.1,4.3' })
  await metrics()
  const image = { pixels: new Float32Array(784).fill(0.5) }
  await ask({ type: 'classify', ...image })
  await ask({ type: 'look', image })
  await ask({ type: 'sum', image, place: { stage: 3, channel: 1, row: 0, column: 0 } })
  await ask({ type: 'filters', stage: 0 })
  await ask({ type: 'edit', stage: 0, filter: 0, channel: 0, bias: 1 })
  await ask({ type: 'shifted', by: 2 })
  await ask({ type: 'mistakes', limit: 3 })
  await ask({ type: 'export' })
  expect(tf.memory().numTensors).toBe(steady)
  trainer.dispose()
  expect(tf.memory().numTensors).toBe(before)
})

test('wasm and cpu agree over eight steps with every kind of layer', async () => {
  const losses = async (backend: 'wasm' | 'cpu') => {
    const { trainer, take, metrics } = await begin({ ...FEW, examples: 200, batchSize: 8 }, { backend })
    const found: number[] = []
    for (let i = 0; i < 8; i++) {
      await take(1)
      found.push((await metrics()).loss!)
    }
    trainer.dispose()
    return found
  }
  const [wasm, cpu] = [await losses('wasm'), await losses('cpu')]
  for (const [i, loss] of wasm.entries()) expect(loss).toBeCloseTo(cpu[i]!, 4)
})

test('the whole test is told in agreeing ways; unmoved images are those of the test', async () => {
  const { trainer, take, ask, metrics } = await begin(SMALL)
  await take(40)
  const { count, correct, counts } = await ask<Confusion>({ type: 'confusion' })
  expect([count, counts.flat().reduce((a, b) => a + b)]).toEqual([10_000, 10_000])
  expect((await ask<Marked>({ type: 'mistakes', limit: 3 })).count).toBe(count - correct)
  const still = await ask<Shifted>({ type: 'shifted', by: 0 })
  expect(still.accuracy).toBe((await metrics()).testAccuracy)
  expect((await ask<Shifted>({ type: 'shifted', by: 28 })).accuracy).toBeLessThan(0.2)
  trainer.dispose()
})
