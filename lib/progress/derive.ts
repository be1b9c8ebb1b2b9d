import type { Grade, Json, ProgressEvent, TestedAnswer } from './events'
import { DRAWN_CURVE, isPicked, isPrediction, numbersOf } from './kinds'
import { mergeEvents } from './merge'

export interface ExerciseProgress {
  kind: string
  /** Judged attempts, over all restarts. */
  attempts: number
  /** Right at least once. */
  solved: boolean
  /** Times the reader chose to try again. */
  restarts: number
  /** The newest answer since the last restart. */
  last?: {
    answer: Json
    correct: boolean
    confidence?: number | undefined
    seed?: number | undefined
    /** What its numbers were drawn of; undefined where none were. */
    numbers?: number | undefined
  }
  /** Hints opened since the last restart. */
  hints: number
  /** Hints ever opened. */
  hintsUsed: number
  /** Solution opened since the last restart. */
  revealed: boolean
  /** Solution ever opened. */
  solutionSeen: boolean
  /** First solved with neither hint nor solution opened before. */
  unaided: boolean
  /**
   * The same since a class was joined or left, which gives all drawn exercises other numbers: what was opened before
   * said nothing of these, and fresh starts count anew, so that a class begins with the numbers its teacher sees.
   */
  sinceJoining: { restarts: number; hints: number; revealed: boolean }
}

export interface LessonRecord {
  visits: number
  /** Milliseconds since 1970. */
  lastVisit: number
  sections: ReadonlySet<string>
  /** Share of the lesson's sections that were read, in [0, 1]. */
  share: number
  /** Visible and active time. */
  seconds: number
  finished: boolean
}

/** The first answer to one prediction, unless the reader looked before. */
export interface Prediction {
  exercise: string
  time: number
  correct: boolean
  /** What the reader said their chance of being right was; absent when they did not say. */
  confidence?: number | undefined
  /** Of a drawn curve, how near it came, in [0, 1]. Nobody states a chance for it: it is not right or wrong. */
  nearness?: number | undefined
}

/** Opening a hint or the solution counts as help for this long; after a night it is recall, not copying. */
export const HELP_MS = 8 * 3_600_000

/** A right answer. */
export interface Solve {
  time: number
  /** What was opened of the exercise in the `HELP_MS` before it, or said to a wrong pick. */
  help: 'none' | 'hint' | 'solution'
}

/** A test that was handed in; `id` is the event's. */
export interface HandedIn {
  id: string
  time: number
  seed: number
  answers: readonly TestedAnswer[]
}

/** One grade of a card that was not taken back; `id` is the event's. */
export interface Graded {
  id: string
  time: number
  grade: Grade
}

/** A card that was turned over or graded; it has no grades if only turned over. */
export interface CardProgress {
  grades: readonly Graded[]
}

/** Whose numbers the reader works with, as the form read them. */
export interface Membership {
  classCode: string
  student: string
}

/** All that is known about a reader. Maps, because an id such as `constructor` must find nothing. */
export interface Progress {
  lessons: ReadonlyMap<string, LessonRecord>
  exercises: ReadonlyMap<string, ExerciseProgress>
  /** Every right answer by exercise, in order of time. */
  solves: ReadonlyMap<string, readonly Solve[]>
  /** Tests handed in, by test, in order of time. */
  tests: ReadonlyMap<string, readonly HandedIn[]>
  /** Exercises that were answered, right or wrong, in a test. */
  tested: ReadonlySet<string>
  cards: ReadonlyMap<string, CardProgress>
  predictions: readonly Prediction[]
  /** The class joined last, unless it was left since. */
  membership?: Membership | undefined
  totals: { events: number; solved: number; tried: number; finished: number; seconds: number }
}

const newExercise = (): ExerciseProgress => ({
  kind: '',
  attempts: 0,
  solved: false,
  restarts: 0,
  hints: 0,
  hintsUsed: 0,
  revealed: false,
  solutionSeen: false,
  unaided: false,
  sinceJoining: { restarts: 0, hints: 0, revealed: false },
})

const newLesson = () => ({
  visits: 0,
  lastVisit: 0,
  sections: new Set<string>(),
  of: 1,
  share: 0,
  seconds: 0,
  finished: false,
})

const newCard = () => ({ grades: [] as Graded[] })

/** What the events mean. Pure; the order and repetition of events do not matter. */
export function derive(events: readonly ProgressEvent[]): Progress {
  const ordered = mergeEvents(events, [])
  const lessons = new Map<string, ReturnType<typeof newLesson>>()
  const exercises = new Map<string, ExerciseProgress>()
  const solves = new Map<string, Solve[]>()
  /** When a hint or the solution of an exercise was last opened. */
  const opened = { hint: new Map<string, number>(), solution: new Map<string, number>() }
  /**
   * The newest wrong pick of an exercise: once it was commented on, the right one, with the same numbers, has had a
   * hint; and so has the repair of a fault whose cause was named wrongly first.
   */
  const missed = new Map<string, { time: number; numbers: number | undefined }>()
  const tests = new Map<string, HandedIn[]>()
  const tested = new Set<string>()
  const cards = new Map<string, { grades: Graded[] }>()
  /** Grades that were taken back, before or after them in time: two devices' clocks may differ. */
  const takenBack = new Set(ordered.flatMap((event) => (event.type === 'ungraded' ? event.event : [])))
  const predictions: Prediction[] = []
  let membership: Membership | undefined

  const openedLately = (kind: 'hint' | 'solution', id: string, time: number) =>
    time - (opened[kind].get(id) ?? -Infinity) < HELP_MS
  const solve = (id: string, time: number, corrected: boolean) => {
    const hinted = openedLately('hint', id, time) || corrected
    const help = openedLately('solution', id, time) ? 'solution' : hinted ? 'hint' : 'none'
    entry(solves, id, (): Solve[] => []).push({ time, help })
  }

  for (const event of ordered) {
    switch (event.type) {
      case 'visited': {
        const lesson = entry(lessons, event.lesson, newLesson)
        lesson.visits++
        lesson.lastVisit = event.time
        break
      }
      case 'read': {
        const lesson = entry(lessons, event.lesson, newLesson)
        lesson.sections.add(event.section)
        lesson.of = event.of // a lesson may be rewritten: the newest count holds
        break
      }
      case 'spent':
        entry(lessons, event.lesson, newLesson).seconds += event.seconds
        break
      case 'finished':
      case 'reopened':
        entry(lessons, event.lesson, newLesson).finished = event.type === 'finished'
        break
      case 'answered': {
        const { exercise: id, kind, answer, correct, confidence, score, seed, time } = event
        const numbers = numbersOf(event)
        const exercise = entry(exercises, id, newExercise)
        if (isPrediction(kind) && exercise.attempts === 0 && !exercise.solutionSeen) {
          const nearness = kind === DRAWN_CURVE ? score : undefined
          predictions.push({ exercise: id, time, correct, confidence, nearness })
        }
        if (correct) {
          const miss = missed.get(id)
          const same = miss !== undefined && (miss.numbers ?? numbers) === numbers
          solve(id, time, same && time - miss.time < HELP_MS)
        } else if (isPicked(kind)) missed.set(id, { time, numbers })
        exercise.unaided ||= correct && !exercise.solved && exercise.hintsUsed === 0 && !exercise.solutionSeen
        exercise.kind = kind
        exercise.attempts++
        exercise.solved ||= correct
        exercise.last = { answer, correct, confidence, seed, numbers }
        break
      }
      case 'tested': {
        const { id, test, time, seed, answers } = event
        const handedIn = entry(tests, test, (): HandedIn[] => [])
        // The same questions once more, on a second device, whose answers the first has told.
        if (handedIn.some((one) => one.seed === seed)) break
        handedIn.push({ id, time, seed, answers })
        for (const { exercise, answer, correct } of answers) {
          if (answer !== null) tested.add(exercise)
          // Whether it is right was said to nobody before it was handed in.
          if (correct) solve(exercise, time, false)
        }
        break
      }
      case 'hinted': {
        opened.hint.set(event.exercise, event.time)
        const exercise = entry(exercises, event.exercise, newExercise)
        exercise.hints = Math.max(exercise.hints, event.hint + 1)
        exercise.hintsUsed = Math.max(exercise.hintsUsed, event.hint + 1)
        exercise.sinceJoining.hints = Math.max(exercise.sinceJoining.hints, event.hint + 1)
        break
      }
      case 'revealed': {
        opened.solution.set(event.exercise, event.time)
        const exercise = entry(exercises, event.exercise, newExercise)
        exercise.revealed = true
        exercise.solutionSeen = true
        exercise.sinceJoining.revealed = true
        break
      }
      case 'restarted': {
        const exercise = entry(exercises, event.exercise, newExercise)
        exercise.restarts++
        exercise.hints = 0
        exercise.revealed = false
        exercise.sinceJoining = {
          restarts: exercise.sinceJoining.restarts + 1,
          hints: 0,
          revealed: false,
        }
        delete exercise.last
        break
      }
      case 'joined':
      case 'left': {
        const next = event.type === 'joined' ? event : undefined
        const same = membership?.classCode === next?.classCode && membership?.student === next?.student
        if (same) break // on a second device, or twice
        membership = next && { classCode: next.classCode, student: next.student }
        for (const exercise of exercises.values())
          exercise.sinceJoining = { restarts: 0, hints: 0, revealed: false }
        break
      }
      case 'turned':
        entry(cards, event.card, newCard)
        break
      case 'graded': {
        const { grades } = entry(cards, event.card, newCard)
        const { id, time, grade } = event
        if (!takenBack.has(id)) grades.push({ id, time, grade })
        break
      }
    }
  }

  for (const lesson of lessons.values()) lesson.share = Math.min(1, lesson.sections.size / lesson.of)
  const tried = [...exercises.values()].filter(({ attempts }) => attempts > 0)
  return {
    lessons,
    exercises,
    solves,
    tests,
    tested,
    cards,
    predictions,
    membership,
    totals: {
      events: ordered.length,
      tried: tried.length,
      solved: tried.filter(({ solved }) => solved).length,
      finished: [...lessons.values()].filter(({ finished }) => finished).length,
      seconds: [...lessons.values()].reduce((sum, { seconds }) => sum + seconds, 0),
    },
  }
}

function entry<T>(map: Map<string, T>, key: string, create: () => T): T {
  const known = map.get(key)
  if (known) return known
  const fresh = create()
  map.set(key, fresh)
  return fresh
}
