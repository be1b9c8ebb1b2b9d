import type { Finding, Point } from '@/lib/engine/doctor'
import { roundPlace, roundValue } from './code'
import type { ClassTask } from './task'

/** What of a run a report looks at. */
export interface Course {
  step: number
  params: Readonly<Record<string, unknown>>
  history: readonly Point[]
  findings: readonly Pick<Finding, 'id'>[]
}

/**
 * How far a student has come: on the way, at the step that counts, or at the end of the numbers before it. A task that
 * this model cannot answer is one that was not made for it.
 */
export type Report =
  | { state: 'on the way'; step: number }
  | { state: 'reached'; value: number; at?: number }
  | { state: 'diverged'; value: number; at?: number; step: number }
  | { state: 'not measured' }

/**
 * What a run has to report: the value of exactly the step that counts, however far it has gone since, as its code will
 * give it back.
 */
export function reportOf({ metric, step, over }: ClassTask, course: Course): Report {
  const point = course.history.findLast((one) => one.step <= step)
  const place = over === undefined ? {} : { at: roundPlace(Number(course.params[over])) }
  if (place.at !== undefined && !Number.isFinite(place.at)) return { state: 'not measured' }
  if (point?.step === step) {
    const value = point[metric]
    if (value === undefined) return { state: 'not measured' }
    if (Number.isNaN(value)) return { state: 'diverged', value, ...place, step }
    return { state: 'reached', value: roundValue(value), ...place }
  }
  // A run whose numbers are none stops by itself: it will not come there.
  if (course.step < step && course.findings.some(({ id }) => id === 'not-a-number'))
    return { state: 'diverged', value: Number.NaN, ...place, step: course.step }
  return { state: 'on the way', step: Math.min(course.step, step) }
}
