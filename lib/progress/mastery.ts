import { plural, say } from '@/lib/locale/say'
import type { Progress } from './derive'

/** What mastery needs to know of a lesson. Objectives count from 1. */
export interface LessonPlan {
  slug: string
  title: string
  /** How many objectives it has. */
  objectives: number
  exercises: readonly { id: string; kind: string; objective: number }[]
  cards: readonly { id: string; objective: number }[]
  /** What the test of its stage may ask of it; some of these are among its exercises. */
  tests?: readonly { id: string; objective: number }[]
  /** Slugs of the lessons it builds on. */
  prerequisites: readonly string[]
}

export const LEVELS = ['unseen', 'seen', 'practised', 'mastered'] as const
export type Level = (typeof LEVELS)[number]

/** How far something is learnt, and whether it is time to come back to it. */
export interface Mastery {
  level: Level
  /** A card of it is due, or it was mastered and has not been recalled for too long. */
  due: boolean
  /** The one word to show: the level, or `due`. */
  state: Level | 'due'
  /** What the level rests on, in a sentence. */
  evidence: string
}

export interface ObjectiveMastery extends Mastery {
  /** What its exercises have earned out of what would be enough, in [0, 1]. */
  share: number
}

export interface LessonMastery extends Mastery {
  objectives: readonly ObjectiveMastery[]
  /** Mean of its objectives' shares. */
  share: number
}

/** When cards are next to be reviewed, in milliseconds since 1970, by id. */
export type DueTimes = ReadonlyMap<string, number>

/**
 * What a solved exercise earns. With a hint, or after a wrong pick, one has done a part, after the solution one has followed it; the same
 * exercise earns the full mark when it is solved again later than `HELP_MS` after the help.
 */
const CREDIT = { none: 1, hint: 0.5, solution: 0.25 }

/** Of its exercises, two thirds must be earned: one slip in three is forgiven, half by luck is not enough. */
const ENOUGH = 2 / 3

/**
 * Two successes count as two only with a night between them. What is right twice in a row may still be gone tomorrow:
 * recall after a delay predicts retention, repetition in one sitting does not (Cepeda et al. 2006). Measured in hours,
 * not by the calendar, so that it means the same in every time zone.
 */
export const NIGHT_MS = 8 * 3_600_000
const NIGHTS = 2

/**
 * Mastered work is due after two weeks, and after twice as long with every further success: for a test some months
 * ahead, the best pause is about a tenth to a fifth of that time (Cepeda et al. 2008). At most a year.
 */
const DAY_MS = 86_400_000
const FIRST_REVIEW_MS = 14 * DAY_MS
const LAST_REVIEW_MS = 365 * DAY_MS

/**
 * The mastery of a lesson and of each of its objectives.
 *
 * An objective is *seen* once its lesson was opened, and *practised* once an exercise or a card of it was tried. It is
 * *mastered* when its exercises have earned two thirds (`CREDIT`, the best answer to each) and there were two successes
 * with a night between: exercises solved without help, or cards not forgotten. A prediction is made once, before one
 * can know, so it is practice but never proof. An objective that only predictions serve is proven by its cards.
 *
 * What the test of the stage asks counts as its exercises do, on top of them: it can earn what these have not, and
 * nobody has to take it.
 *
 * A right answer without help never lowers a level, and makes due at most what it has just made mastered. A lesson has the level that all its
 * objectives share, but counts as practised from the first.
 *
 * @param now milliseconds since 1970
 * @param due without it no card is due, and only the age of mastered work counts
 */
export function masteryOf(progress: Progress, plan: LessonPlan, now: number, due?: DueTimes): LessonMastery {
  const objectives = Array.from({ length: plan.objectives }, (_, i) =>
    objectiveMastery(progress, plan, i + 1, now, due),
  )
  const mastered = objectives.filter(({ level }) => level === 'mastered').length
  const practised = objectives.filter(({ level }) => level === 'practised').length
  const overdue = objectives.filter((one) => one.due).length
  const seen = objectives.some(({ level }) => level !== 'unseen')
  const level =
    mastered === objectives.length && mastered > 0
      ? 'mastered'
      : mastered + practised > 0
        ? 'practised'
        : seen
          ? 'seen'
          : 'unseen'
  const evidence = {
    unseen: say('Not begun.'),
    seen: say('Opened; nothing of it is tried yet.'),
    practised: plural(
      {
        one: '{practised} of {n} objective practised, {mastered} mastered.',
        other: '{practised} of {n} objectives practised, {mastered} mastered.',
      },
      { n: objectives.length, practised: mastered + practised, mastered },
    ),
    mastered: say('All {objectives} objectives mastered.', { objectives: objectives.length }),
  }[level]
  const share = objectives.reduce((sum, one) => sum + one.share, 0) / Math.max(1, objectives.length)
  return {
    ...named(
      level,
      overdue > 0,
      overdue > 0 ? `${evidence} ${say('{overdue} to review.', { overdue })}` : evidence,
    ),
    objectives,
    share,
  }
}

/** The mastery of every lesson of a course, by slug. */
export function mastery(
  progress: Progress,
  course: readonly LessonPlan[],
  now: number,
  due?: DueTimes,
): ReadonlyMap<string, LessonMastery> {
  return new Map(course.map((plan) => [plan.slug, masteryOf(progress, plan, now, due)]))
}

function objectiveMastery(
  progress: Progress,
  plan: LessonPlan,
  objective: number,
  now: number,
  due: DueTimes | undefined,
): ObjectiveMastery {
  const served = plan.exercises.filter((one) => one.objective === objective)
  const judged = served.filter(({ kind }) => kind !== 'Predict')
  const cards = plan.cards.filter((one) => one.objective === objective)
  const asked = (plan.tests ?? []).filter((one) => one.objective === objective)
  const tried = [
    ...served.filter(({ id }) => (progress.exercises.get(id)?.attempts ?? 0) > 0),
    ...asked.filter(({ id }) => progress.tested.has(id)),
  ]
  const grades = cards.map(({ id }) => progress.cards.get(id)?.grades ?? [])
  const reviewed = grades.filter((all) => all.length > 0).length

  const credits =
    judged.length > 0
      ? judged.map(({ id }) => creditOf(progress, id))
      : grades.map((all) => (all.length > 0 && all.at(-1)!.grade !== 'again' ? 1 : 0))
  const needed = ENOUGH * credits.length
  const others = asked.filter(({ id }) => !judged.some((one) => one.id === id))
  const beyond = others.map(({ id }) => creditOf(progress, id)).filter((credit) => credit > 0)
  const earned = [...credits, ...beyond].reduce<number>((sum, credit) => sum + credit, 0)
  const enough = credits.length > 0 && earned >= needed - 1e-9

  const successes = [
    ...[...judged, ...others].flatMap(({ id }) =>
      solvesOf(progress, id).filter(({ help }) => help === 'none'),
    ),
    ...grades.flat().filter(({ grade }) => grade !== 'again'),
  ].map(({ time }) => time)
  const nights = nightsApart(successes)

  const level =
    enough && nights >= NIGHTS
      ? 'mastered'
      : tried.length + reviewed > 0
        ? 'practised'
        : progress.lessons.has(plan.slug) || served.some(({ id }) => progress.exercises.has(id))
          ? 'seen'
          : 'unseen'

  const last = Math.max(...successes)
  const pause = Math.min(LAST_REVIEW_MS, FIRST_REVIEW_MS * 2 ** (nights - NIGHTS))
  const old = level === 'mastered' && now - last > pause
  const waiting = cards.filter(
    ({ id }, i) => grades[i]!.length > 0 && (due?.get(id) ?? Infinity) <= now,
  ).length

  const sentences = {
    unseen: [say('Not begun.')],
    seen: [say('The lesson was opened; nothing of this is tried yet.')],
    practised: [
      say('{done}.', { done: done(credits, judged.length > 0) }),
      enough ? say('Succeed once more after a night to master it.') : '',
    ],
    mastered: [
      say('{done}, in {nights} sittings with a night between.', {
        done: done(credits, judged.length > 0),
        nights,
      }),
    ],
  }[level]
  if (beyond.length > 0)
    sentences.push(
      plural(
        { one: '{n} question of a test right.', other: '{n} questions of a test right.' },
        { n: beyond.length },
      ),
    )
  if (waiting > 0)
    sentences.push(plural({ one: '{n} card to review.', other: '{n} cards to review.' }, { n: waiting }))
  if (old)
    sentences.push(
      plural(
        { one: 'Last recalled {n} day ago.', other: 'Last recalled {n} days ago.' },
        { n: Math.floor((now - last) / DAY_MS) },
      ),
    )
  return {
    ...named(level, old || waiting > 0, sentences.filter(Boolean).join(' ')),
    share: credits.length === 0 ? 0 : Math.min(1, earned / needed),
  }
}

/** What an exercise has earned, in [0, 1]: the best of its solutions. */
export const creditOf = (progress: Progress, id: string) =>
  Math.max(0, ...solvesOf(progress, id).map(({ help }) => CREDIT[help]))

const solvesOf = (progress: Progress, id: string) => progress.solves.get(id) ?? []

const named = (level: Level, due: boolean, evidence: string): Mastery => ({
  level,
  due,
  state: due ? 'due' : level,
  evidence,
})

/** The most of these times that can be picked with at least a night between any two. */
function nightsApart(times: readonly number[]): number {
  let count = 0
  let last = -Infinity
  // The earliest that is possible leaves most room for those after it.
  for (const time of [...times].sort((a, b) => a - b)) {
    if (time - last < NIGHT_MS) continue
    count++
    last = time
  }
  return count
}

/** Such as “2 of 3 exercises solved, 1 with help”. */
function done(credits: readonly number[], judged: boolean): string {
  const solved = credits.filter((credit) => credit > 0).length
  const helped = credits.filter((credit) => credit > 0 && credit < 1).length
  if (credits.length === 0) return say('Tried')
  const fillings = { n: credits.length, solved }
  const all = judged
    ? plural({ one: '{solved} of {n} exercise solved', other: '{solved} of {n} exercises solved' }, fillings)
    : plural({ one: '{solved} of {n} card known', other: '{solved} of {n} cards known' }, fillings)
  return helped > 0 ? say('{all}, {helped} with help or at a second try', { all, helped }) : all
}
