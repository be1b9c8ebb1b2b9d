import type { ReactNode } from 'react'
import type { Mistake, NumericQuestion } from './numeric'
import { drawParameters, type ParameterRange } from './parameters'

/** What a live card asks once its numbers are known. */
export interface LiveQuestion extends NumericQuestion<string> {
  prompt: string
  mistakes?: readonly Mistake<string>[]
}

/**
 * A review card with fresh numbers at every review: a file `content/cards/<name>.tsx`, shown by `<Card live="<name>">`.
 * Pure: the same seed and review ask the same question everywhere.
 */
export interface LiveCard<K extends string = string> {
  /** What each number may be. */
  ranges: Record<K, ParameterRange>
  make(p: Record<K, number>): LiveQuestion
  /** A picture that goes with the question and gives nothing away. */
  Front?(props: { p: Record<K, number> }): ReactNode
  /** The answer worked with these numbers, and something to move. */
  Back(props: { p: Record<K, number> }): ReactNode
}

/** The card itself, so that its parts know the names of the numbers. */
export function liveCard<K extends string>(card: LiveCard<K>): LiveCard<K> {
  return card
}

/**
 * The numbers of one review of a card.
 *
 * @param seed the reader's
 * @param review how often the card was graded before
 */
export function drawCard(card: LiveCard, id: string, seed: number, review: number): Record<string, number> {
  return drawParameters(card.ranges, seed, id, review)
}
