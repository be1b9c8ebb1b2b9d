import type { ExportAnswer } from '@/lib/experiments/gpt-keep'
import { gptNotebook } from '@/lib/experiments/gpt-notebook'
import { SMALL, train } from './gpt-setup'

/** The code of the notebook of a small model after some steps, and what it was made from. */
export async function notebookOf(patch: Parameters<typeof train>[0] = {}) {
  const { trainer, params } = await train({ ...SMALL, layers: 2, ...patch }, 20)
  const answer = (await trainer.ask!({ type: 'export', text: 'maria' } as never, params)) as ExportAnswer
  trainer.dispose()
  const notebook = gptNotebook({ ...answer, shape: params, parts: params, lines: true, ...params, seed: 1 })
  const code = notebook.cells
    .filter(({ cell_type }) => cell_type === 'code')
    .map(({ source }) => source.join(''))
  return { answer, code }
}
