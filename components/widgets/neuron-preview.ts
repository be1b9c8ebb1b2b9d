import { usePreview } from '@/components/ui/run-preview'
import type { NeuronView } from '@/lib/experiments/neuron'
import type { NeuronParams } from '@/lib/experiments/neuron.params'
import type { Run } from '@/lib/worker/use-experiment'
import type { NeuronRun } from './neuron'

/** What the examples of a run depend on: the same key, the same examples. */
export function examplesKey({ params, seed }: Pick<NeuronRun, 'params' | 'seed'>): string {
  const { data, x, y, species, against, points, noise, own } = params
  return JSON.stringify([seed, data, x, y, species, against, points, noise, own])
}

/** Parameters that the picture before the first step does not depend on: while they change, it stays. */
const OTHERS = {
  w1: 0,
  w2: 0,
  b: 0,
  start: 'random',
  learningRate: 1,
  look: 'mine',
  showTest: false,
  output: 'sigmoid',
} satisfies Partial<NeuronParams>

/**
 * The run as it would begin, until it begins: its points, and where learning starts. What cannot begin, such as too
 * few points of the reader's own, has no preview; Train says why.
 */
export function useNeuronPreview(run: NeuronRun): NeuronRun {
  const snapshot = usePreview<NeuronView>(run as unknown as Run, { ...run.params, ...OTHERS })
  return snapshot ? { ...run, snapshot } : run
}
