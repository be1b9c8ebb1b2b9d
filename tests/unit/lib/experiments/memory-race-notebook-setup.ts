import { defaultsOf } from '@/lib/engine/params'
import { experiment } from '@/lib/experiments/memory-race'
import { type MemoryRaceParams, setup } from '@/lib/experiments/memory-race.params'
import type { ExportAnswer } from '@/lib/experiments/memory-race-keep'
import { memoryRaceNotebook } from '@/lib/experiments/memory-race-notebook'
import type { Cell } from '@/lib/math/recurrent'

/** The code of the notebook of a small network after some steps, and what it was made from. */
export async function notebookOf(cell: Cell, patch: Partial<MemoryRaceParams> = {}, steps = 20) {
  const params = { ...defaultsOf(setup.params), cells: [cell], units: 6, lag: 8, ...patch }
  const birth = { seed: 1, backend: 'scratch' as const, report() {}, signal: new AbortController().signal }
  const trainer = await experiment.create(params, birth)
  for (let i = 0; i < steps; i++) await trainer.step(params)
  const answer = (await trainer.ask!({ type: 'export', cell } as never, params)) as ExportAnswer
  trainer.dispose()
  const code = memoryRaceNotebook({ ...answer, cell, seed: 1, params })
    .cells.filter(({ cell_type }) => cell_type === 'code')
    .map(({ source }) => source.join(''))
  return { answer, code, params }
}
