/** Set-up shared by the tests of the digits experiment: a run on a back end of Node. */
import { defaultsOf } from '@/lib/engine/params'
import { experiment } from '@/lib/experiments/digits'
import type { DigitsParams } from '@/lib/experiments/digits.params'
import { type BackendName, tf } from '../engine/wasm/backends'

export async function begin(
  given: Partial<DigitsParams> = {},
  { seed = 1, backend = 'wasm' as BackendName } = {},
) {
  // What a custom gradient saves for later looks like a leak to the engine's check of single kernels (4.22).
  tf.env().set('IS_TEST', false)
  await tf.setBackend(backend)
  const params = { ...defaultsOf(experiment.params), ...given }
  const { signal } = new AbortController()
  const trainer = await experiment.create(params, { seed, backend, report() {}, signal })
  const take = async (steps: number) => {
    for (let i = 0; i < steps; i++) await trainer.step(params)
  }
  const ask = <T>(question: unknown) => trainer.ask!(question as never, params) as Promise<T>
  const metrics = async () => (await trainer.snapshot(params)).metrics
  return { trainer, params, take, ask, metrics }
}
