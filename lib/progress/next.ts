import { plural, say } from '@/lib/locale/say'
import type { Progress } from './derive'
import type { DueTimes, LessonMastery, LessonPlan } from './mastery'

/** Lessons that another builds on and that the reader has not practised enough, each with how far it is. */
export type Missing = readonly { slug: string; title: string; why: string }[]

/**
 * What a reader would better do before a lesson; empty when it is ready. A prerequisite is met once half of its
 * objectives are practised, or the reader says it is finished: they may have learnt it elsewhere. Nothing is ever locked.
 * A prerequisite that is not among the lessons of `course` is not written yet and asks for nothing.
 */
export function missingFor(
  plan: LessonPlan,
  course: readonly LessonPlan[],
  known: ReadonlyMap<string, LessonMastery>,
  progress: Progress,
): Missing {
  return plan.prerequisites.flatMap((slug) => {
    const needed = course.find((one) => one.slug === slug)
    const objectives = known.get(slug)?.objectives
    if (!needed || !objectives || isMet(slug, known, progress)) return []
    const practised = practisedOf(objectives)
    const why =
      practised === 0
        ? say('not practised yet')
        : say('{practised} of {objectives} objectives practised', {
            practised,
            objectives: objectives.length,
          })
    return [{ slug, title: needed.title, why }]
  })
}

/** Half of its objectives practised, or said to be finished. */
function isMet(slug: string, known: ReadonlyMap<string, LessonMastery>, progress: Progress): boolean {
  const objectives = known.get(slug)?.objectives
  if (!objectives) return false
  return progress.lessons.get(slug)?.finished === true || practisedOf(objectives) >= objectives.length / 2
}

const practisedOf = (objectives: LessonMastery['objectives']) =>
  objectives.filter(({ level }) => level === 'practised' || level === 'mastered').length

/** The test of a stage, as far as it can be suggested. */
export interface TestPlan {
  /** Of its stage, too: the test is at `/stage/<id>/test`. */
  id: string
  title: string
  /** Slugs of all lessons of the stage. */
  lessons: readonly string[]
}

/** One thing to do now. */
export interface Suggestion {
  kind: 'continue' | 'review' | 'exercise' | 'test' | 'begin'
  /** Of the lesson, or of the stage whose test it is. */
  slug: string
  title: string
  /** The exercise to go to. */
  exercise?: string
  /** How many cards wait in the review, of all lessons. */
  cards?: number
  /** Why this, in a sentence. */
  reason: string
}

interface Situation {
  now: number
  due?: DueTimes | undefined
  /** The lesson whose end the reader has reached: neither to be continued nor begun. */
  after?: string | undefined
  tests?: readonly TestPlan[] | undefined
}

/**
 * The one thing to do next: first what is begun (a lesson half read, the newest first), then what is about to be
 * forgotten, then what did not succeed, then the test of a stage whose lessons are all practised, then what was read
 * and not tried, then something new whose prerequisites are met. Undefined when all is done.
 */
export function suggestNext(
  progress: Progress,
  course: readonly LessonPlan[],
  known: ReadonlyMap<string, LessonMastery>,
  { now, due, after, tests = [] }: Situation,
): Suggestion | undefined {
  return (
    halfRead(progress, course, after) ??
    toReview(progress, course, known, now, due) ??
    leftOver(progress, course, 'missed') ??
    toTest(progress, tests, known) ??
    leftOver(progress, course, 'untried') ??
    somethingNew(progress, course, known, after)
  )
}

function halfRead(progress: Progress, course: readonly LessonPlan[], after?: string): Suggestion | undefined {
  const begun = course.flatMap(({ slug, title }) => {
    const record = progress.lessons.get(slug)
    const half = record && slug !== after && !record.finished && record.share > 0 && record.share < 1
    return half ? [{ slug, title, record }] : []
  })
  const [newest] = begun.sort((a, b) => b.record.lastVisit - a.record.lastVisit)
  if (!newest) return undefined
  const { slug, title, record } = newest
  const reason = say('You have read {share} % of it.', { share: Math.round(100 * record.share) })
  return { kind: 'continue', slug, title, reason }
}

function toReview(
  progress: Progress,
  course: readonly LessonPlan[],
  known: ReadonlyMap<string, LessonMastery>,
  now: number,
  due?: DueTimes,
): Suggestion | undefined {
  const waiting = course
    .map(({ slug, title, cards }) => ({
      slug,
      title,
      count: cards.filter(({ id }) => progress.cards.has(id) && (due?.get(id) ?? Infinity) <= now).length,
    }))
    .filter(({ count }) => count > 0)
  const [first] = waiting
  if (first) {
    const cards = waiting.reduce((sum, { count }) => sum + count, 0)
    const { title } = first
    const of =
      waiting.length > 1
        ? plural(
            { one: 'Of {title} and {n} other lesson:', other: 'Of {title} and {n} other lessons:' },
            { n: waiting.length - 1, title },
          )
        : say('Of {title}:', { title })
    const keeps = plural(
      { one: 'recalling it now keeps it.', other: 'recalling them now keeps them.' },
      { n: cards },
    )
    const reason = `${of} ${keeps}`
    return { kind: 'review', slug: first.slug, title, cards, reason }
  }
  for (const { slug, title, exercises } of course) {
    const state = known.get(slug)
    if (!state?.due) continue
    const objective = state.objectives.findIndex((one) => one.due) + 1
    const exercise = exercises.find((one) => one.objective === objective && one.kind !== 'Predict')?.id
    const reason = say('You mastered it a while ago; recalling it now keeps it.')
    return { kind: 'review', slug, title, ...(exercise && { exercise }), reason }
  }
  return undefined
}

function leftOver(
  progress: Progress,
  course: readonly LessonPlan[],
  wanted: 'missed' | 'untried',
): Suggestion | undefined {
  for (const { slug, title, exercises } of course) {
    const record = progress.lessons.get(slug)
    const read = record !== undefined && (record.finished || record.share === 1)
    const left = exercises.filter(({ id, kind }) => {
      const known = progress.exercises.get(id)
      const tried = known !== undefined && known.attempts > 0
      // A prediction is over once it is made; before that it belongs to the reading.
      if (kind === 'Predict' || known?.solved) return false
      return wanted === 'missed' ? tried : read && !tried
    })
    if (!left[0]) continue
    const reason =
      wanted === 'missed'
        ? plural(
            {
              one: '{n} exercise tried and not solved yet.',
              other: '{n} exercises tried and not solved yet.',
            },
            { n: left.length },
          )
        : plural(
            {
              one: 'You have read it; {n} exercise not tried yet.',
              other: 'You have read it; {n} exercises not tried yet.',
            },
            { n: left.length },
          )
    return { kind: 'exercise', slug, title, exercise: left[0].id, reason }
  }
  return undefined
}

/** The first test that was never handed in, once every lesson of its stage is met. */
function toTest(
  progress: Progress,
  tests: readonly TestPlan[],
  known: ReadonlyMap<string, LessonMastery>,
): Suggestion | undefined {
  const ready = tests.find(
    ({ id, lessons }) => !progress.tests.has(id) && lessons.every((slug) => isMet(slug, known, progress)),
  )
  if (!ready) return undefined
  const reason = say(
    'You have practised all {lessons} lessons of its stage. Nothing is judged before you hand it in.',
    { lessons: ready.lessons.length },
  )
  return { kind: 'test', slug: ready.id, title: ready.title, reason }
}

function somethingNew(
  progress: Progress,
  course: readonly LessonPlan[],
  known: ReadonlyMap<string, LessonMastery>,
  after?: string,
): Suggestion | undefined {
  const fresh = course
    .filter(({ slug }) => slug !== after && !progress.lessons.get(slug)?.finished)
    .filter(
      ({ slug }) => (known.get(slug)?.level ?? 'unseen') !== 'mastered' && !progress.lessons.get(slug)?.share,
    )
    .map((plan) => ({ ...plan, missing: missingFor(plan, course, known, progress) }))
  const next = fresh.find(({ missing }) => missing.length === 0) ?? fresh[0]
  if (!next) return undefined
  const { slug, title, missing, prerequisites } = next
  const built = prerequisites.some((one) => course.some((other) => other.slug === one))
  const reason = missing[0]
    ? say('The next that is written, though it builds on {title}: {why}.', {
        title: missing[0].title,
        why: missing[0].why,
      })
    : built
      ? say('You have practised what it builds on.')
      : say('It builds on no other lesson.')
  return { kind: 'begin', slug, title, reason }
}

export { mastery } from './mastery'
