import { expect, test } from 'vitest'
import { tf } from '../engine/wasm/backends'
import { begin } from './cnn-run'

/** All kinds of layers, small. */
const FEW = { examples: 2000, batchSize: 16, layers: 'conv2k5,norm,max2,conv3s2p,avg2,drop20,dense6' }

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
