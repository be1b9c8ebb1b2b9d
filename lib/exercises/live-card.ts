import type { ReactNode } from 'react'
import { type DrawnExercise, drawNumbers, versionSeed } from './drawn'
import type { Question } from './questions'

/** Answered by a number, by whoever cares to write it down. */
export type LiveQuestion = Question<'numeric'>

/**
 * A review card with fresh numbers at every review: a file `content/cards/<name>.tsx`, shown by `<Card live="<name>">`.
 * It is a drawn exercise, whose `solution` is the answer worked with these numbers, and may bring pictures.
 */
export interface LiveCard<K extends string = string> extends DrawnExercise<K> {
  make(numbers: Record<K, number>): LiveQuestion
  /** Stands under the question and gives nothing away. */
  Front?(props: { p: Record<K, number> }): ReactNode
  /** Stands under the answer, to be moved. */
  Back?(props: { p: Record<K, number> }): ReactNode
}

/** The card itself, so that its parts know the names of the numbers. */
export function liveCard<K extends string>(card: LiveCard<K>): LiveCard<K> {
  return card
}

/**
 * The numbers of one review of a card; the next review has others.
 *
 * @param reader the reader's seed
 * @param review how often the card was graded before
 */
export function drawReview(
  card: LiveCard,
  id: string,
  reader: number,
  review: number,
): Record<string, number> {
  return drawNumbers(card, id, versionSeed(card, id, reader, review))
}
