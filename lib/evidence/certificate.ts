import { derive, type HandedIn } from '@/lib/progress/derive'
import type { ProgressEvent } from '@/lib/progress/events'
import { isTrained } from '@/lib/progress/kinds'
import { type LessonPlan, masteryOf } from '@/lib/progress/mastery'
import { mergeEvents } from '@/lib/progress/merge'
import { type TestRecord, testRecord } from '@/lib/progress/tested'

/** What a certificate needs to know of a lesson. */
export interface CertifiedLesson extends LessonPlan {
  /** The objectives in words; as many as `objectives` says. */
  texts: readonly string[]
}

export interface LessonFacts {
  slug: string
  title: string
  /** When it was last marked as finished; absent when it is not. */
  finished?: number | undefined
  /** The objectives mastered, with the time of the success that first made each so. */
  mastered: { text: string; time: number }[]
  objectives: number
  solved: number
  exercises: number
  /** Visible and active time. */
  seconds: number
}

/** A challenge or a fault that was solved: the runs that a judge trained of it. */
export interface TrainedFacts {
  exercise: string
  time: number
  /** The number of the attempt, which its seeds follow from. */
  attempt: number
  seeds: number[]
}

/** The tests of one stage that were handed in. */
export interface TestFacts extends TestRecord {
  /** Id of the test. */
  test: string
}

export interface CertificateFacts {
  /** Time of the first and of the last event. */
  from: number
  to: number
  lessons: LessonFacts[]
  tests: TestFacts[]
  trained: TrainedFacts[]
  /** Code exercises solved. */
  code: string[]
  seconds: number
  /** Given to exercises and in tests. */
  answers: number
}

/** What a log has to show, in the order of the course: lessons finished, or with an objective mastered or an exercise solved. */
export function certificateFacts(
  events: readonly ProgressEvent[],
  course: readonly CertifiedLesson[],
): CertificateFacts | undefined {
  const log = mergeEvents(events, [])
  if (log.length === 0) return
  const progress = derive(log)
  const served = byObjective(log, course)
  const lessons = course
    .map((plan): LessonFacts => {
      const { slug, title, objectives, exercises } = plan
      const record = progress.lessons.get(slug)
      return {
        slug,
        title,
        objectives,
        ...(record?.finished && { finished: lastTime(log, slug) }),
        mastered: masteredOf(served, plan),
        solved: exercises.filter(({ id }) => progress.exercises.get(id)?.solved).length,
        exercises: exercises.length,
        seconds: record?.seconds ?? 0,
      }
    })
    .filter(({ finished, mastered, solved }) => finished !== undefined || mastered.length + solved > 0)
  return {
    from: log[0]!.time,
    to: log.at(-1)!.time,
    lessons,
    tests: [...progress.tests].map(([test, handedIn]) => ({ test, ...testRecord(handedIn) })),
    trained: trainedOf(log),
    code: [
      ...new Set(
        log.flatMap((event) =>
          event.type === 'answered' && event.kind === 'code' && event.correct ? event.exercise : [],
        ),
      ),
    ],
    seconds: progress.totals.seconds,
    answers: log.filter(({ type }) => type === 'answered').length + answersInTests(progress.tests),
  }
}

function answersInTests(tests: ReadonlyMap<string, readonly HandedIn[]>): number {
  const all = [...tests.values()].flat().flatMap(({ answers }) => answers)
  return all.filter(({ answer }) => answer !== null).length
}

function lastTime(log: readonly ProgressEvent[], slug: string): number | undefined {
  return log.findLast((event) => event.type === 'finished' && event.lesson === slug)?.time
}

/** The events of each objective, under its lesson's slug and its number; grades that were taken back are left out. */
function byObjective(log: readonly ProgressEvent[], course: readonly CertifiedLesson[]) {
  const owner = new Map(
    course.flatMap(({ slug, exercises, cards, tests = [] }) =>
      [...exercises, ...cards, ...tests].map(({ id, objective }) => [id, `${slug} ${objective}`]),
    ),
  )
  const takenBack = new Set(log.flatMap((event) => (event.type === 'ungraded' ? event.event : [])))
  const events = new Map<string, ProgressEvent[]>()
  for (const event of log) {
    if (takenBack.has(event.id)) continue
    for (const objective of new Set(subjectsOf(event).map((id) => owner.get(id)))) {
      if (objective === undefined) continue
      const known = events.get(objective)
      if (known) known.push(event)
      else events.set(objective, [event])
    }
  }
  return events
}

/** Ids of the exercises and cards that an event is about. */
function subjectsOf(event: ProgressEvent): string[] {
  if (event.type === 'tested') return event.answers.map(({ exercise }) => exercise)
  if ('exercise' in event) return [event.exercise]
  return 'card' in event ? [event.card] : []
}

/** The objectives that are mastered at the end of the log, each with the time at which it first was. */
function masteredOf(
  events: ReadonlyMap<string, ProgressEvent[]>,
  plan: CertifiedLesson,
): LessonFacts['mastered'] {
  return plan.texts.flatMap((text, i) => {
    const own = events.get(`${plan.slug} ${i + 1}`) ?? []
    const alone = <T extends { objective: number }>(all: readonly T[]) =>
      all.filter(({ objective }) => objective === i + 1).map((one) => ({ ...one, objective: 1 }))
    const single = {
      ...plan,
      objectives: 1,
      exercises: alone(plan.exercises),
      cards: alone(plan.cards),
      tests: alone(plan.tests ?? []),
    }
    const asked = new Set(single.tests.map(({ id }) => id))
    const masteredAfter = (count: number) => {
      const part = own.slice(0, count)
      return masteryOf(derive(part), single, part.at(-1)?.time ?? 0).objectives[0]!.level === 'mastered'
    }
    if (!masteredAfter(own.length)) return []
    const first = own.findIndex((event, at) => isSuccess(event, asked) && masteredAfter(at + 1))
    return { text, time: own[first]!.time }
  })
}

/** @param asked what a test may ask of the objective */
function isSuccess(event: ProgressEvent, asked: ReadonlySet<string>): boolean {
  if (event.type === 'answered') return event.correct
  if (event.type === 'tested')
    return event.answers.some(({ exercise, correct }) => correct && asked.has(exercise))
  return event.type === 'graded' && event.grade !== 'again'
}

/** The newest success at each challenge. */
function trainedOf(log: readonly ProgressEvent[]): TrainedFacts[] {
  const found = new Map<string, TrainedFacts>()
  for (const event of log) {
    if (event.type !== 'answered' || !event.correct || !isTrained(event.kind)) continue
    const { exercise, time, seed = 0, answer } = event
    found.set(exercise, { exercise, time, attempt: seed, seeds: seedsOf(answer) })
  }
  return [...found.values()]
}

function seedsOf(answer: unknown): number[] {
  const { runs } = (typeof answer === 'object' && answer !== null ? answer : {}) as { runs?: unknown }
  if (!Array.isArray(runs)) return []
  return runs.flatMap((run) => (typeof run?.seed === 'number' ? run.seed : []))
}

/** Lines of a Letter sheet, the shorter one, that name, summary and foot leave free. */
const LINES = 38

/** Whether the objectives need a sheet of their own. */
export function isLong({ lessons, tests, trained, code }: CertificateFacts): boolean {
  const objectives = lessons.reduce((sum, { mastered }) => sum + mastered.length, 0)
  // A row of the table is half a line higher than one; a line holds four programs; objectives take two lines, and stand two abreast.
  return 1.5 * lessons.length + tests.length + trained.length + code.length / 4 + objectives > LINES
}
