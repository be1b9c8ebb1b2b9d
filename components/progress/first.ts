import { derive } from '@/lib/progress/derive'
import { type LessonPlan, mastery } from '@/lib/progress/mastery'
import { type Suggestion, suggestNext } from '@/lib/progress/next'

/** What a reader of whom nothing is known is told to do next; worked out when the site is built. */
export function suggestFirst(course: readonly LessonPlan[], after?: string): Suggestion | undefined {
  const nothing = derive([])
  return suggestNext(nothing, course, mastery(nothing, course, 0), { now: 0, after })
}
