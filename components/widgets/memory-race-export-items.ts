import type { ExportItem } from '@/components/ui/run-export'
import type { MemoryRaceRun } from './memory-race'

/** What is measured at every step of time, as a table; what writes it comes when asked for. */
export function memoryRaceExports({ seed, step, snapshot }: MemoryRaceRun): ExportItem[] {
  return [
    {
      label: 'Gradient through time (CSV)',
      about:
        'how far back each network learns from at this step, and the gates of the one that is looked into',
      make: async () => {
        if (!snapshot) throw new Error('Nothing has been measured yet. Press Train or Step first.')
        const { reachCsv } = await import('./memory-race-export')
        return {
          name: `epoch-memory-race-seed${seed}-step${step}-reach.csv`,
          blob: new Blob([reachCsv(snapshot)], { type: 'text/csv' }),
        }
      },
    },
  ]
}
