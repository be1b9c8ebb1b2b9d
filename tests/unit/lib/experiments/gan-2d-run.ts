/** Set-up shared by the tests of the GAN in the plane: a run on a back end of Node. */
import { defaultsOf } from '@/lib/engine/params'
import { experiment, type Gan2dQuestion, type Sheet } from '@/lib/experiments/gan-2d'
import type { Gan2dParams } from '@/lib/experiments/gan-2d.params'
import { type BackendName, tf } from '../engine/wasm/backends'

export async function begin(
  given: Partial<Gan2dParams> = {},
  { seed = 1, backend = 'wasm' as BackendName } = {},
) {
  // The engine's check of single kernels for leaks does not allow waiting (4.22).
  tf.env().set('IS_TEST', false)
  await tf.setBackend(backend)
  const params = { ...defaultsOf(experiment.params), ...given }
  const trainer = await experiment.create(params, {
    seed,
    backend,
    report() {},
    signal: new AbortController().signal,
  })
  let at = 0
  /** The run as it is after so many steps in all. */
  async function to(step: number, now = params) {
    for (; at < step; at++) await trainer.step(now)
    return trainer.snapshot(now)
  }
  const save = async () => (await trainer.save!()).arrays
  const ask = <A = Sheet>(question: Gan2dQuestion) => trainer.ask!(question as never, params) as Promise<A>
  return { trainer, params, to, save, ask }
}
