import type { ExerciseProgress, Progress } from './derive'
import { isPrediction } from './kinds'

/** What progress needs to know of a lesson; the course has more. */
export interface LessonOutline {
  slug: string
  title: string
  /** Ids of its exercises, in order. */
  exercises: readonly string[]
}

/** How far a reader is in one lesson. */
export interface LessonState {
  state: 'none' | 'half' | 'done'
  /** Share of sections read and exercises done together, in [0, 1]; 1 when finished. */
  share: number
  tried: number
  solved: number
  /** Solved, or for a prediction: made. */
  done: number
  exercises: number
  seconds: number
}

/** A prediction is done when it is made, right or wrong; anything else when it is solved. */
export function isDone(exercise: ExerciseProgress | undefined): boolean {
  return exercise !== undefined && (exercise.solved || (isPrediction(exercise.kind) && exercise.attempts > 0))
}

/**
 * The state of a lesson. Its share is the mean of sections read and exercises done, each in [0, 1]; without
 * exercises, the sections alone.
 */
export function lessonState(
  progress: Progress,
  { slug, exercises }: Omit<LessonOutline, 'title'>,
): LessonState {
  const record = progress.lessons.get(slug)
  const known = exercises.map((id) => progress.exercises.get(id))
  const done = known.filter(isDone).length
  const read = record?.share ?? 0
  const share = exercises.length === 0 ? read : (read + done / exercises.length) / 2
  const tried = known.filter((exercise) => exercise && exercise.attempts > 0).length
  const begun = record !== undefined || tried > 0
  return {
    state: record?.finished ? 'done' : begun ? 'half' : 'none',
    share: record?.finished ? 1 : share,
    tried,
    solved: known.filter((exercise) => exercise?.solved).length,
    done,
    exercises: exercises.length,
    seconds: record?.seconds ?? 0,
  }
}
