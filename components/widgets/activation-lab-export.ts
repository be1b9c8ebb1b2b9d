import type { ActivationLabView } from '@/lib/experiments/activation-lab'
import { ACTIVATIONS } from '@/lib/experiments/activation-lab.params'
import { REACH } from '@/lib/experiments/activation-lab-vitals'
import { activations } from '@/lib/math/activations'

/** Every function and its slope: a row for every tenth of z, two columns for every function. */
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

/** Every network of the race in plain numbers, a row of weights for each neuron. */
export function weightsJson({ lanes }: ActivationLabView): string {
  const networks = lanes.map(({ activation, weights, biases }) => ({
    activation,
    layers: weights.map((w, l) => {
      const b = Array.from(biases[l]!)
      const m = w.length / b.length
      return { weights: b.map((_, i) => Array.from(w.subarray(i * m, (i + 1) * m))), biases: b }
    }),
  }))
  return JSON.stringify({ features: ['x / 3', 'y / 3'], output: 'sigmoid', networks }, null, 1)
}
