/** Set-up shared by the tests of the autoencoder: a run on a back end of Node. */
import { defaultsOf } from '@/lib/engine/params'
import { type AutoencoderQuestion, experiment } from '@/lib/experiments/autoencoder'
import type { AutoencoderParams } from '@/lib/experiments/autoencoder.params'
import { type BackendName, tf } from '../engine/wasm/backends'

export async function begin(
  given: Partial<AutoencoderParams> = {},
  { seed = 1, backend = 'wasm' as BackendName } = {},
) {
  // The engine's check of single kernels for leaks does not allow waiting (4.22).
  tf.env().set('IS_TEST', false)
  await tf.setBackend(backend)
  const params = { ...defaultsOf(experiment.params), ...given }
  const { signal } = new AbortController()
  const trainer = await experiment.create(params, { seed, backend, report() {}, signal })
  const take = async (steps: number, now = params) => {
    for (let i = 0; i < steps; i++) await trainer.step(now)
  }
  const ask = <T>(question: AutoencoderQuestion) => trainer.ask!(question as never, params) as Promise<T>
  const metrics = async () => (await trainer.snapshot(params)).metrics
  return { trainer, params, take, ask, metrics }
}
