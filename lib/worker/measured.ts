import type { Backend } from '@/lib/engine/experiment'

const KEY = 'epoch:speed'

export type Speeds = Partial<Record<Backend, number>>

/** Milliseconds a step of this experiment took on each back end of this device; empty until measured. */
export function readMeasured(experiment: string): Speeds {
  return all()[experiment] ?? {}
}

export function writeMeasured(experiment: string, speeds: Speeds) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...all(), [experiment]: speeds }))
  } catch (error) {
    // Private mode or a full disk: the measurement serves this page only, which costs nothing but time.
    console.info('Back end speeds are not remembered:', error)
  }
}

function all(): Record<string, Speeds> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, Speeds>) : {}
  } catch {
    return {} // absent or damaged: measure again
  }
}
