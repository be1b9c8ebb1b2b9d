import { labPath } from '@/lib/worker/lab'
import type { Run } from '@/lib/worker/use-experiment'
import { writePace } from './run-link'

/**
 * Address that opens this widget alone with the same settings and seed, trains it as fast as it can to the step where
 * it is now, and stops there.
 */
export function restoringPath(
  widget: string,
  { step, setup, params, seed, wanted }: Pick<Run, 'step' | 'setup' | 'params' | 'seed' | 'wanted'>,
): string {
  const path = labPath(widget, setup, { params, seed, backend: wanted })
  if (step === 0) return path
  const pace = writePace({ stepsPerSecond: Number.POSITIVE_INFINITY, until: { step } }, setup.stepsPerSecond)
  const search = new URLSearchParams([...pace, ['train', '1']])
  return `${path}${path.includes('?') ? '&' : '?'}${search}`
}
