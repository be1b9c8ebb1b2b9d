import { test } from 'vitest'
import { createLane } from '@/lib/experiments/memory-race-lane'
import { drawSequences } from '@/lib/experiments/memory-race-task'
import { createRng } from '@/lib/math/rng'
import { tf } from './lib/engine/wasm/backends'
tf.env().set('IS_TEST', false)
test('speed', async () => {
  for (const units of [16, 32])
    for (const cell of ['rnn', 'lstm', 'gru'] as const)
      for (const backend of ['scratch', 'wasm'] as const) {
        await tf.setBackend(backend === 'scratch' ? 'cpu' : backend)
        const lane = await createLane({ cell, inputs: 2, units, outputs: 1, gain: 1, forgetBias: 1 }, 'adam', 1, backend)
        const batch = drawSequences('adding', 40, 32, createRng(1))
        for (let i = 0; i < 5; i++) lane.train(batch, { learningRate: 0.01, clip: 1 })
        const t = performance.now()
        for (let i = 0; i < 15; i++) lane.train(batch, { learningRate: 0.01, clip: 1 })
        console.log(units, cell, backend, ((performance.now() - t) / 15).toFixed(1), 'ms')
        lane.dispose()
      }
})
