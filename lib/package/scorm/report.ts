import type { Progress } from '@/lib/progress/derive'
import { isPrediction } from '@/lib/progress/kinds'
import { isDone } from '@/lib/progress/lesson'
import { creditOf } from '@/lib/progress/mastery'

/** The one lesson of a package. */
export interface PackagedLesson {
  slug: string
  exercises: readonly { id: string; kind: string }[]
}

/** What each exercise that is done has earned, in [0, 1]; a prediction is done when it is made, and earns nothing. */
export type Done = ReadonlyMap<string, number>

/** What a platform is told of a lesson. */
export interface Summary {
  done: number
  of: number
  /** Mean of what the judged exercises have earned, from 0 to 100; undefined before the first is solved, or without any. */
  score: number | undefined
}

/** What progress says of the lesson. */
export function doneIn(progress: Progress, { exercises }: PackagedLesson): Done {
  const done = exercises.filter(({ id }) => isDone(progress.exercises.get(id)))
  return new Map(done.map(({ id }) => [id, creditOf(progress, id)]))
}

/** The best of both. What the platform knows from another device stays true here. */
export function better(one: Done, other: Done): Done {
  const both = new Map(one)
  for (const [id, credit] of other) both.set(id, Math.max(credit, both.get(id) ?? 0))
  return both
}

export function summarize(done: Done, { exercises }: PackagedLesson, progress: Progress): Summary {
  const predicted = ({ id, kind }: { id: string; kind: string }) =>
    kind === 'Predict' || isPrediction(progress.exercises.get(id)?.kind ?? '')
  const judged = exercises.filter((exercise) => !predicted(exercise))
  const earned = judged.reduce((sum, { id }) => sum + (done.get(id) ?? 0), 0)
  return {
    done: exercises.filter(({ id }) => done.has(id)).length,
    of: exercises.length,
    score: judged.some(({ id }) => done.has(id)) ? Math.round((100 * earned) / judged.length) : undefined,
  }
}

const FINAL = ['completed', 'passed']

/**
 * The status of the lesson: complete once all its exercises are done. Where the platform names a score to reach, it is
 * passed with that, and never failed, since every exercise can be solved again.
 *
 * @param known the platform's own; what is complete stays so
 * @param needed score to reach; NaN where there is none
 */
export function statusOf({ done, of, score = 0 }: Summary, known: string, needed: number): string {
  if (FINAL.includes(known)) return known
  if (done < of) return 'incomplete'
  if (Number.isNaN(needed)) return 'completed'
  return score >= needed ? 'passed' : 'incomplete'
}

/** The most characters that SCORM 1.2 lets a lesson keep. */
export const MOST_KEPT = 4096
const VERSION = '1'

/** What is kept at the platform: each exercise that is done, with what it has earned in percent. */
export function pack(done: Done): string {
  return [VERSION, ...[...done].map(([id, credit]) => `${id}=${Math.round(100 * credit)}`)].join(';')
}

/** Reads what was kept; what cannot be read, or is of no exercise of the lesson, counts for nothing. */
export function unpack(text: string, { exercises }: PackagedLesson): Done {
  const [version, ...entries] = text.split(';')
  if (version !== VERSION) return new Map()
  const known = new Set(exercises.map(({ id }) => id))
  return new Map(
    entries.flatMap((entry) => {
      const [id, percent] = entry.split('=')
      const readable = known.has(id!) && /^(100|\d{1,2})$/.test(percent ?? '')
      return readable ? [[id!, Number(percent) / 100] as const] : []
    }),
  )
}

/** A time as SCORM 1.2 writes it: `HHHH:MM:SS.SS`. */
export function timespan(milliseconds: number): string {
  const hundredths = Math.min(Math.round(milliseconds / 10), 9999 * 360_000)
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const hours = String(Math.floor(hundredths / 360_000)).padStart(4, '0')
  return `${hours}:${two((hundredths / 6000) % 60)}:${two((hundredths / 100) % 60)}.${two(hundredths % 100)}`
}
