import type { ExportItem } from '@/components/ui/run-export'
import type { Gan2dRun } from './gan-2d'

/** The samples of this step, as a table. */
export function gan2dExports({ seed, step, snapshot }: Gan2dRun): ExportItem[] {
  return [
    {
      label: 'Samples (CSV)',
      about: 'the real and the generated samples everything is measured on',
      make: async () => {
        if (!snapshot) throw new Error('Nothing has been generated yet. Press Train or Step first.')
        const rows = ([kind, places]: readonly [string, Float32Array]) =>
          Array.from({ length: places.length / 2 }, (_, i) => [kind, places[2 * i], places[2 * i + 1]].join())
        const lines = [
          'kind,x1,x2',
          ...rows(['real', snapshot.real]),
          ...rows(['generated', snapshot.samples]),
        ]
        return {
          name: `epoch-gan-2d-seed${seed}-step${step}-samples.csv`,
          blob: new Blob([`${lines.join('\n')}\n`], { type: 'text/csv' }),
        }
      },
    },
  ]
}
