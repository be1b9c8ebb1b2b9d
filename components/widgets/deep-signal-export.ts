import type { DeepSignalView } from '@/lib/experiments/deep-signal'
import type { Expectation } from '@/lib/math/signal'

const MEASURED = [
  'sums',
  'mean',
  'activations',
  'gradients',
  'weightGradients',
  'dead',
  'saturated',
  'distinct',
  'likeness',
] as const
const EXPECTED = ['sums', 'activations', 'gradients'] as const

/** A row for every layer of every network; empty where theory says nothing. */
export function layersCsv({ lanes }: DeepSignalView, expected: readonly (Expectation | undefined)[]): string {
  const head = ['network', 'layer', ...MEASURED, ...EXPECTED.map((name) => `expected_${name}`)]
  const rows = lanes.flatMap(({ name, layers }, i) =>
    Array.from(layers.sums, (_, l) => [
      name,
      l + 1,
      ...MEASURED.map((key) => layers[key][l]),
      ...EXPECTED.map((key) => expected[i]?.[key][l] ?? ''),
    ]),
  )
  return `${[head, ...rows].map((row) => row.join()).join('\n')}\n`
}
