import { say } from '@/lib/locale/say'
import type { Grade } from '@/lib/progress/events'

/** The four grades of FSRS in the words that the reader sees, in the order of their keys 1 to 4. */
export const GRADES: readonly [Grade, string][] = [
  ['again', say('Forgot')],
  ['hard', say('Hard')],
  ['good', say('Good')],
  ['easy', say('Easy')],
]
