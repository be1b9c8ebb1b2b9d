/** Twenty runs begun, trained and left again leave nothing behind, for every experiment on every back end of Node. */
import { afterAll, expect, test } from 'vitest'
import type { Experiment, Snapshot } from '@/lib/engine/experiment'
import { type ParamsSchema, readParams } from '@/lib/engine/params'
import { type ExperimentId, experiments } from '@/lib/experiments'
import { servePublic } from '../experiments/serve-public'
import { tf } from './wasm/backends'

const TINY: Partial<Record<ExperimentId, Record<string, unknown>>> = {
  attention: { units: 4, batchSize: 2 },
  cnn: { layers: 'conv1,norm,max7', batchSize: 4 },
  digits: { layers: [4], batchSize: 8 },
  'first-digits': { layers: [4], batchSize: 8 },
  'gan-digits': { latent: 2, generator: 1, discriminator: 1, batchSize: 2 },
  gpt: { layers: 1, heads: 1, width: 8, context: 4, batchSize: 4 },
  playground: { data: 'circle', points: 20, layers: [2] },
}

tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
afterAll(servePublic())

const cases = Object.keys(experiments).flatMap((id) =>
  (['cpu', 'wasm'] as const).map((backend) => ({ id: id as ExperimentId, backend })),
)

test.each(cases)('$id leaves no tensor on $backend after twenty runs', async ({ id, backend }) => {
  const { experiment } = (await experiments[id]()) as unknown as {
    experiment: Experiment<ParamsSchema, Snapshot>
  }
  const { params } = readParams(experiment.params, TINY[id] ?? {})
  await tf.setBackend(backend)
  const before = tf.memory().numTensors
  for (let seed = 0; seed < 20; seed++) {
    const { signal } = new AbortController()
    const birth = { seed, backend, report() {}, signal }
    const data = await experiment.data?.(params as never, birth)
    const trainer = await experiment.create(params as never, birth, data)
    await trainer.step(params as never)
    await trainer.snapshot(params as never)
    const saved = await trainer.save?.()
    if (saved) await trainer.load?.(saved)
    trainer.dispose()
    expect(tf.memory().numTensors, `after run ${seed + 1}`).toBe(before)
  }
})
