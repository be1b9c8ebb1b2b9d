import type { Finding, Point } from '@/lib/engine/doctor'
import { roundPlace, roundValue } from './code'
import type { ClassTask } from './task'

/** What of a run a report looks at. */
export interface Course {
  step: number
  params: Readonly<Record<string, unknown>>
  history: readonly Point[]
  findings: readonly Pick<Finding, 'id'>[]
  /** Whether settings or weights were changed by hand on the way. */
  mixed: boolean
}

/**
 * How far a student has come: on the way, at the step that counts, or at the end of the numbers before it. A run that
 * was changed by hand on the way is not the one that was asked for. A task that this model cannot answer is one that was
 * not made for it.
 */
export type Report =
  | { state: 'on the way'; step: number }
  | { state: 'reached'; value: number; at?: number }
  | { state: 'diverged'; value: number; at?: number; step: number }
  | { state: 'changed' }
  | { state: 'not measured' }

/**
 * What a run has to report: the value of exactly the step that counts, however far it has gone since, as its code will
 * give it back.
 */
export function reportOf({ metric, step, over }: ClassTask, course: Course): Report {
  if (course.mixed) return { state: 'changed' }
  const point = course.history.findLast((one) => one.step <= step)
  const place = over === undefined ? {} : { at: roundPlace(Number(ownOf(course.params, over))) }
  if (place.at !== undefined && !Number.isFinite(place.at)) return { state: 'not measured' }
  if (point?.step === step) {
    const value = ownOf(point, metric)
    if (typeof value !== 'number') return { state: 'not measured' }
    if (Number.isNaN(value)) return { state: 'diverged', value, ...place, step }
    return { state: 'reached', value: roundValue(value), ...place }
  }
  // A run whose numbers are none stops by itself: it will not come there.
  if (course.step < step && course.findings.some(({ id }) => id === 'not-a-number'))
    return { state: 'diverged', value: Number.NaN, ...place, step: course.step }
  return { state: 'on the way', step: Math.min(course.step, step) }
}

/** What an object itself has under a name that came from an address, which may be `constructor`. */
const ownOf = (of: object, name: string): unknown =>
  Object.hasOwn(of, name) ? of[name as keyof typeof of] : undefined
