import type { Gan2dParams } from '@/lib/experiments/gan-2d.params'
import type { ExportAnswer } from '@/lib/experiments/gan-2d-keep'
import { gan2dNotebook } from '@/lib/experiments/gan-2d-notebook'
import { begin } from './gan-2d-run'

/** The code of the notebook of two small players after some steps, and what it was made from. */
export async function notebookOf(patch: Partial<Gan2dParams> = {}, steps = 5) {
  const given = { generatorWidth: 6, discriminatorWidth: 5, batchSize: 16, ...patch }
  const { trainer, params, to, ask } = await begin(given, { backend: 'cpu' })
  await to(steps)
  const answer = await ask<ExportAnswer>({ type: 'export' })
  trainer.dispose()
  const code = gan2dNotebook({ ...answer, seed: 1, params })
    .cells.filter(({ cell_type }) => cell_type === 'code')
    .map(({ source }) => source.join(''))
  return { answer, code, params }
}
