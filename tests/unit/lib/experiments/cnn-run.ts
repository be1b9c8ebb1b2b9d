/** Set-up shared by the tests of the convolutional experiment: a run on a back end of Node. */
import { defaultsOf } from '@/lib/engine/params'
import { type CnnQuestion, experiment } from '@/lib/experiments/cnn'
import type { CnnParams } from '@/lib/experiments/cnn.params'
import { type BackendName, tf } from '../engine/wasm/backends'

export async function begin(
  given: Partial<CnnParams> = {},
  { seed = 1, backend = 'wasm' as BackendName } = {},
) {
  // What a custom gradient saves for later looks like a leak to the engine's check of single kernels (4.22).
  tf.env().set('IS_TEST', false)
  await tf.setBackend(backend)
  const params = { ...defaultsOf(experiment.params), ...given }
  const { signal } = new AbortController()
  const trainer = await experiment.create(params, { seed, backend, report() {}, signal })
  const take = async (steps: number, now = params) => {
    for (let i = 0; i < steps; i++) await trainer.step(now)
  }
  const ask = <T>(question: CnnQuestion) => trainer.ask!(question as never, params) as Promise<T>
  const metrics = async () => (await trainer.snapshot(params)).metrics
  return { trainer, params, take, ask, metrics }
}
