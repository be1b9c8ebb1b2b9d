import type { ExportItem } from '@/components/ui/run-export'
import { say } from '@/lib/locale/say'
import type { Expectation } from '@/lib/math/signal'
import type { DeepSignalRun } from './deep-signal'

/** What is measured in every layer, as a table; what writes it comes when asked for. */
export function deepSignalExports(
  { seed, step, snapshot }: DeepSignalRun,
  expected: readonly (Expectation | undefined)[],
): ExportItem[] {
  return [
    {
      label: say('Layers (CSV)'),
      about: say(
        'signal, gradient and neurons of every layer at this step, measured and as theory expects them',
      ),
      make: async () => {
        if (!snapshot) throw new Error(say('Nothing has been measured yet. Press Train or Step first.'))
        const { layersCsv } = await import('./deep-signal-export')
        return {
          name: `epoch-deep-signal-seed${seed}-step${step}-layers.csv`,
          blob: new Blob([layersCsv(snapshot, expected)], { type: 'text/csv' }),
        }
      },
    },
  ]
}
