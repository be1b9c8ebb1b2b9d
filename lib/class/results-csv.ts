import { csv } from '@/lib/exercises/csv'
import type { Board, Names } from './board'
import { taskPath } from './task'

/** The results as a CSV file that spreadsheets open: one row for each student; NaN for a run that diverged. */
export function resultsCsv({ task, entries }: Board, { byTag }: Names): string {
  const { classCode, metric, step, over } = task
  return csv(
    ['class', 'task', 'student', 'tag', 'step', ...(over ? [over] : []), metric, 'code'],
    entries.map(({ tag, value, at, code }) => [
      classCode,
      taskPath(task),
      byTag.get(tag) ?? '',
      tag,
      step,
      ...(over ? [at ?? Number.NaN] : []),
      value,
      code,
    ]),
  )
}
