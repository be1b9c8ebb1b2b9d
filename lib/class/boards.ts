import type { Board, Entry } from './board'
import { type ClassTask, taskPath } from './task'

/** As many tasks are kept. Whoever makes another one is asked before the oldest goes. */
export const MOST_BOARDS = 20

/** What became of one board; undefined: there was none, or it was cleared. One of the two is there. */
export interface Change {
  before: Board | undefined
  after: Board | undefined
}

export const boardOf = (boards: readonly Board[], task: ClassTask): Board | undefined =>
  boards.find((board) => taskPath(board.task) === taskPath(task))

/** The boards with this one in front, in place of the one of its task. */
export const withBoard = (boards: readonly Board[], board: Board): Board[] => [
  board,
  ...without(boards, board.task),
]

export const without = (boards: readonly Board[], task: ClassTask): Board[] =>
  boards.filter((board) => taskPath(board.task) !== taskPath(task))

/**
 * The boards after a change, or after one that is taken back (with `before` and `after` the other way round). Codes that
 * came in by another page of this device meanwhile stay.
 */
export function changed(boards: readonly Board[], { before, after }: Change): Board[] {
  const { task } = (after ?? before)!
  const entries = merged(boardOf(boards, task)?.entries ?? [], before?.entries ?? [], after?.entries ?? [])
  return after || entries.length > 0 ? withBoard(boards, { task, entries }) : without(boards, task)
}

/** The board that has to go where one more is made: the one that was shown longest ago; undefined while there is room. */
export const crowdedOut = (boards: readonly Board[], task: ClassTask): Board | undefined =>
  boards.length >= MOST_BOARDS && !boardOf(boards, task) ? boards.at(-1) : undefined

/** Of `now`, what a change took away is taken away, and what it added is added. */
function merged(now: readonly Entry[], before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  if (sameCodes(now, before)) return after
  const [was, is] = [codesOf(before), codesOf(after)]
  const kept = now.filter(({ code }) => !was.has(code) || is.has(code))
  const there = codesOf(kept)
  return [...kept, ...after.filter(({ code }) => !was.has(code) && !there.has(code))]
}

const codesOf = (entries: readonly Entry[]) => new Set(entries.map(({ code }) => code))

const sameCodes = (some: readonly Entry[], others: readonly Entry[]) =>
  some.length === others.length && some.every(({ code }, i) => code === others[i]!.code)
