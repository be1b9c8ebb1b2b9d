import type { ExportItem } from '@/components/ui/run-export'
import { ACTIVATIONS } from '@/lib/experiments/activation-lab.params'
import { REACH } from '@/lib/experiments/activation-lab-vitals'
import { activations } from '@/lib/math/activations'
import type { ActivationLabRun } from './activation-lab'

/** The curves as numbers, and the networks of the race with their weights. */
export function activationLabExports(run: ActivationLabRun): ExportItem[] {
  const { seed, step, snapshot } = run
  const name = (ending: string) => `epoch-activation-lab-seed${seed}-step${step}${ending}`
  return [
    {
      label: 'Functions and slopes (CSV)',
      about: 'every activation function and its slope from −6 to 6',
      make: async () => ({
        name: 'epoch-activation-functions.csv',
        blob: new Blob([curvesCsv()], { type: 'text/csv' }),
      }),
    },
    {
      label: 'Weights (JSON)',
      about: 'weights and biases of every network of the race, row by row',
      make: async () => {
        if (!snapshot) throw new Error('There is no network yet. Press Train or Step first.')
        const networks = snapshot.lanes.map(({ activation, weights, biases }) => ({
          activation,
          layers: weights.map((w, l) => {
            const b = Array.from(biases[l]!)
            const m = w.length / b.length
            return { weights: b.map((_, i) => Array.from(w.subarray(i * m, (i + 1) * m))), biases: b }
          }),
        }))
        const content = JSON.stringify({ features: ['x / 3', 'y / 3'], output: 'sigmoid', networks }, null, 1)
        return { name: name('-weights.json'), blob: new Blob([content], { type: 'application/json' }) }
      },
    },
  ]
}

/** A row for every z, two columns for every function. */
export function curvesCsv(): string {
  const head = ['z', ...ACTIVATIONS.flatMap((name) => [name, `${name}_slope`])]
  const rows = Array.from({ length: 20 * REACH + 1 }, (_, i) => {
    const z = (i - 10 * REACH) / 10
    const columns = ACTIVATIONS.flatMap((name) => {
      const value = activations[name].value(z)
      return [value, activations[name].derivative(z, value)]
    })
    return [z, ...columns]
  })
  return `${[head, ...rows].map((row) => row.join()).join('\n')}\n`
}
