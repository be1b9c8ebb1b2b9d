import type { ExportItem } from '@/components/ui/run-export'
import { say } from '@/lib/locale/say'
import type { ActivationLabRun } from './activation-lab'

/** The curves as numbers, and the networks of the race with their weights; what writes them comes when asked for. */
export function activationLabExports({ seed, step, snapshot }: ActivationLabRun): ExportItem[] {
  return [
    {
      label: say('Functions and slopes (CSV)'),
      about: say('every activation function and its slope from −6 to 6'),
      make: async () => {
        const { curvesCsv } = await import('./activation-lab-export')
        return {
          name: 'epoch-activation-functions.csv',
          blob: new Blob([curvesCsv()], { type: 'text/csv' }),
        }
      },
    },
    {
      label: say('Weights (JSON)'),
      about: say('weights and biases of every network of the race, row by row'),
      make: async () => {
        if (!snapshot) throw new Error(say('There is no network yet. Press Train or Step first.'))
        const { weightsJson } = await import('./activation-lab-export')
        return {
          name: `epoch-activation-lab-seed${seed}-step${step}-weights.json`,
          blob: new Blob([weightsJson(snapshot)], { type: 'application/json' }),
        }
      },
    },
  ]
}
