import {
  type CardInput,
  createEmptyCard,
  type FSRSParameters,
  type Grade as FsrsGrade,
  fsrs,
  Rating,
} from 'ts-fsrs'
import type { Graded, Progress } from './derive'
import type { Grade } from './events'

const DAY_MS = 86_400_000

/**
 * FSRS-6 with its published default parameters: a card is due when the chance of recalling it has fallen to nine in
 * ten. No fuzz, so that every device works out the same times; no learning steps of minutes, because a forgotten card
 * comes back in the same session anyway.
 */
export const PARAMETERS = {
  request_retention: 0.9,
  maximum_interval: 3650,
  enable_fuzz: false,
  enable_short_term: true,
  learning_steps: [],
  relearning_steps: [],
} satisfies Partial<FSRSParameters>

const scheduler = fsrs(PARAMETERS)

const RATINGS: Record<Grade, FsrsGrade> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}

/** What is known of the memory of one card. */
export interface CardMemory {
  /** `missed`: the last grade was `again`, and it has not been recalled since. */
  state: 'new' | 'missed' | 'review'
  /** Days until the chance of recall has fallen from 1 to 0.9; 0 when new. */
  stability: number
  /** From 1, easy, to 10; 0 when new. */
  difficulty: number
  /** Milliseconds since 1970. A new card is due from the beginning, a missed one from the moment it was missed. */
  due: number
  /** Days that FSRS gives it from its last grade; 0 when new. */
  interval: number
  reviews: number
  /** Times it was forgotten after it had been recalled. */
  lapses: number
  /** Time of the last grade; absent when new. */
  last?: number
}

const replay = (grades: readonly Graded[]) =>
  ordered(grades).reduce<CardInput>(
    (card, { time, grade }) => scheduler.next(card, time, RATINGS[grade]).card,
    createEmptyCard(0),
  )

/** By time, ties by id: the order in which two devices' grades are merged. */
function ordered(grades: readonly Graded[]): Graded[] {
  return [...grades].sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** The memory of a card after its grades, in whatever order they come. Pure: the same grades, the same answer. */
export function memoryOf(grades: readonly Graded[]): CardMemory {
  const last = ordered(grades).at(-1)
  if (!last) return { state: 'new', stability: 0, difficulty: 0, due: 0, interval: 0, reviews: 0, lapses: 0 }
  const { stability, difficulty, due, scheduled_days, reps, lapses } = replay(grades)
  const missed = last.grade === 'again'
  return {
    state: missed ? 'missed' : 'review',
    stability,
    difficulty,
    due: missed ? last.time : Number(due),
    interval: scheduled_days,
    reviews: reps,
    lapses,
    last: last.time,
  }
}

/** The chance, in [0, 1], that a card is recalled at `now`; 0 when it is new. */
export function retrievability({ stability, last }: CardMemory, now: number): number {
  if (last === undefined) return 0
  return scheduler.forgetting_curve(Math.max(0, now - last) / DAY_MS, stability)
}

/** Days to the next review for each grade that could be given at `now`; 0 for `again`: it comes back at once. */
export function intervals(grades: readonly Graded[], now: number): Record<Grade, number> {
  const card = replay(grades)
  const days = (grade: Grade) => scheduler.next(card, now, RATINGS[grade]).card.scheduled_days
  return { again: 0, hard: days('hard'), good: days('good'), easy: days('easy') }
}

/**
 * From when on each graded card is to be reviewed, by id: from the first moment of the day on which it is due, as the
 * review takes it.
 */
export function dueTimes({ cards }: Pick<Progress, 'cards'>): ReadonlyMap<string, number> {
  const graded = [...cards].filter(([, { grades }]) => grades.length > 0)
  return new Map(graded.map(([id, { grades }]) => [id, dayOf(memoryOf(grades).due).start]))
}

/** What the deck needs to know of a card of the course. */
export interface DeckCard {
  id: string
  lesson: string
}

/** A card that is reviewed, and what is known of its memory. */
export interface Scheduled<C extends DeckCard = DeckCard> {
  card: C
  grades: readonly Graded[]
  memory: CardMemory
}

/** The cards that are reviewed, in the order of the course: turned over once or graded, or of a finished lesson. */
export function deckOf<C extends DeckCard>(progress: Progress, cards: readonly C[]): Scheduled<C>[] {
  return cards
    .filter(({ id, lesson }) => progress.cards.has(id) || progress.lessons.get(lesson)?.finished)
    .map((card) => {
      const grades = progress.cards.get(card.id)?.grades ?? []
      return { card, grades, memory: memoryOf(grades) }
    })
}

/**
 * What is to be reviewed before `until`, in the order of a session: first what was once known, the weakest memory
 * first; then what is new, in the order of the course; last what was missed, the longest ago first, so that something
 * lies between a miss and the next try.
 */
export function dueCards<C extends DeckCard>(
  deck: readonly Scheduled<C>[],
  now: number,
  until: number,
): Scheduled<C>[] {
  const rank = { review: 0, new: 1, missed: 2 }
  return deck
    .filter(({ memory }) => memory.due < until)
    .sort(
      ({ memory: a }, { memory: b }) =>
        rank[a.state] - rank[b.state] ||
        (a.state === 'missed'
          ? (a.last ?? 0) - (b.last ?? 0)
          : retrievability(a, now) - retrievability(b, now)),
    )
}

/** How many cards become due on each of the `days` after today, and how many later. */
export function forecast(
  deck: readonly Scheduled[],
  now: number,
  days: number,
): { days: { start: number; count: number }[]; later: number } {
  const between = (start: number, end: number) =>
    deck.filter(({ memory: { due } }) => due >= start && due < end).length
  const list: { start: number; count: number }[] = []
  let { end } = dayOf(now)
  for (let i = 0; i < days; i++) {
    const start = end
    ;({ end } = dayOf(start))
    list.push({ start, count: between(start, end) })
  }
  return { days: list, later: between(end, Infinity) }
}

/** How well the cards of a deck are remembered. */
export interface Retention {
  /** Cards that were graded. */
  cards: number
  /** Mean chance of recalling one of them at this moment, in [0, 1]: what the schedule believes. */
  expected: number
  /** Reviews a day or more after the card's grade before. Sooner ones say nothing about remembering. */
  reviews: number
  /** Share of these reviews in which the card was recalled: what happened. */
  recalled: number
}

/** Undefined while no card was graded; `recalled` is NaN while there are no such reviews. */
export function retention(deck: readonly Scheduled[], now: number): Retention | undefined {
  const graded = deck.filter(({ grades }) => grades.length > 0)
  if (graded.length === 0) return undefined
  const expected = graded.reduce((sum, { memory }) => sum + retrievability(memory, now), 0) / graded.length
  const late = graded.flatMap(({ grades }) => {
    const all = ordered(grades)
    return all.filter(({ time }, i) => i > 0 && time - all[i - 1]!.time >= DAY_MS)
  })
  const recalled = late.filter(({ grade }) => grade !== 'again').length / late.length
  return { cards: graded.length, expected, reviews: late.length, recalled }
}

/** The first moment of the reader's day, and of the next one; a card that is due at any time of today is due. */
export function dayOf(now: number): { start: number; end: number } {
  const date = new Date(now)
  const midnight = (plus: number) =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate() + plus).getTime()
  return { start: midnight(0), end: midnight(1) }
}
