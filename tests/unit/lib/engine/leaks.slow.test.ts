/** Twenty runs begun, trained and left again leave nothing behind, for every experiment on every back end of Node. */
import { afterAll, expect, test } from 'vitest'
import { type ExperimentId, experiments } from '@/lib/experiments'
import { servePublic } from '../experiments/serve-public'
import { tiny } from '../experiments/tiny'
import { tf } from './wasm/backends'

tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
afterAll(servePublic())

const cases = Object.keys(experiments).flatMap((id) =>
  (['cpu', 'wasm'] as const).map((backend) => ({ id: id as ExperimentId, backend })),
)

test.each(cases)('$id leaves no tensor on $backend after twenty runs', async ({ id, backend }) => {
  const { params, begin } = await tiny(id)
  await tf.setBackend(backend)
  const before = tf.memory().numTensors
  for (let seed = 0; seed < 20; seed++) {
    const trainer = await begin(backend, seed)
    await trainer.step(params)
    await trainer.snapshot(params)
    const saved = await trainer.save?.()
    if (saved) await trainer.load?.(saved)
    trainer.dispose()
    expect(tf.memory().numTensors, `after run ${seed + 1}`).toBe(before)
  }
})
