import type { ExportItem } from '@/components/ui/run-export'
import { isText, LETTERS } from '@/lib/experiments/memory-race.params'
import type { ExportAnswer } from '@/lib/experiments/memory-race-keep'
import { say } from '@/lib/locale/say'
import { GATES } from '@/lib/math/recurrent'
import type { MemoryRaceRun } from './memory-race'
import { CELL_NAMES } from './memory-race-names'

/** What is measured at every step of time as a table, and the network that is looked into as files; each when asked for. */
export function memoryRaceExports({ seed, step, snapshot, params, ask }: MemoryRaceRun): ExportItem[] {
  const { look: cell, task, units } = params
  const name = (step: number, ending: string) => `epoch-memory-race-seed${seed}-step${step}-${ending}`
  const network = () => {
    if (!snapshot) throw new Error(say('There is no network yet. Press Train or Step first.'))
    if (!params.cells.includes(cell))
      throw new Error(
        say('No {cell} races. Choose another cell under “Look into”.', { cell: CELL_NAMES[cell] }),
      )
    return ask<ExportAnswer>({ type: 'export', cell })
  }
  return [
    {
      label: say('Gradient through time (CSV)'),
      about: say(
        'how far back each network learns from at this step, and the gates of the one that is looked into',
      ),
      make: async () => {
        if (!snapshot) throw new Error(say('Nothing has been measured yet. Press Train or Step first.'))
        const { reachCsv } = await import('./memory-race-export')
        return {
          name: name(step, 'reach.csv'),
          blob: new Blob([reachCsv(snapshot)], { type: 'text/csv' }),
        }
      },
    },
    {
      label: say('Notebook (PyTorch)'),
      about: say('the {cell} with its weights inside: rebuilt, checked, used and trained on', {
        cell: CELL_NAMES[cell],
      }),
      make: async () => {
        const answer = await network()
        const { memoryRaceNotebook } = await import('@/lib/experiments/memory-race-notebook')
        const notebook = memoryRaceNotebook({ ...answer, cell, seed, params })
        return {
          name: name(answer.step, `${cell}.ipynb`),
          blob: new Blob([JSON.stringify(notebook, null, 1)], { type: 'application/x-ipynb+json' }),
        }
      },
    },
    {
      label: say('Weights (safetensors)'),
      about: say('all weights of the {cell} with their names, for Python and others', {
        cell: CELL_NAMES[cell],
      }),
      make: async () => {
        const { step, arrays } = await network()
        const { toSafetensors } = await import('@/lib/engine/export-safetensors')
        const about = {
          cell,
          gates: GATES[cell].join(' '),
          task,
          ...(isText(task) ? { letters: LETTERS[task] } : {}),
          units: String(units),
          step: String(step),
          seed: String(seed),
        }
        return { name: name(step, `${cell}.safetensors`), blob: toSafetensors(arrays, about) }
      },
    },
  ]
}
