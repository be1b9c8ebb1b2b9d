import { say } from '@/lib/locale/say'
import { createRng, permutation } from '@/lib/math/rng'

/** A term and what belongs to it. */
export type Pair<W> = readonly [left: W, right: string]

/** What can be chosen, without repetition: the partners in the order of the pairs, then those that belong to none. */
export function partners<W>(pairs: readonly Pair<W>[], distractors: readonly string[] = []): string[] {
  return [...new Set([...pairs.map(([, right]) => right), ...distractors])]
}

/** The order in which `count` partners are offered. */
export function offeredPartners(count: number, seed: number, name: string): number[] {
  return [...permutation(createRng(seed, 'match', name), count)]
}

/** A typical wrong pair and what to say to it. */
export interface MatchMistake<W> {
  /** Index of the pair. */
  pair: number
  /** The partner wrongly chosen for it. */
  right: string
  why: W
}

export interface MatchVerdict<W = string> {
  correct: boolean
  /** For each pair, whether its partner is right. */
  right: boolean[]
  /** Share of right pairs, in [0, 1]. */
  score: number
  whys: W[]
  note?: string | undefined
}

/**
 * Judges the partners chosen, given as indices into {@link partners}.
 *
 * @param given length: the number of pairs
 */
export function judgeMatch<W, V = W>(
  pairs: readonly Pair<V>[],
  given: readonly number[],
  {
    distractors = [],
    mistakes = [],
  }: { distractors?: readonly string[]; mistakes?: readonly MatchMistake<W>[] } = {},
): MatchVerdict<W> {
  const options = partners(pairs, distractors)
  const right = pairs.map(([, partner], i) => options[given[i]!] === partner)
  const count = right.filter(Boolean).length
  const repeated = usedOnce(pairs) && new Set(given).size < given.length
  return {
    correct: count === pairs.length,
    right,
    score: count / pairs.length,
    whys: mistakes
      .filter(({ pair, right: partner }) => options[given[pair]!] === partner && !right[pair])
      .map(({ why }) => why),
    note: repeated ? say('You used one of them twice; each belongs to one at most.') : undefined,
  }
}

/** Whether no two pairs share a partner. */
export function usedOnce(pairs: readonly Pair<unknown>[]): boolean {
  return new Set(pairs.map(([, right]) => right)).size === pairs.length
}

/**
 * Reads the partners chosen as a draft (`2,,0`) or an answer holds them: for each pair an index, or undefined where
 * none is chosen yet or the index points at nothing.
 */
export function readMatch(value: unknown, pairs: number, options: number): (number | undefined)[] {
  const list =
    typeof value === 'string' ? value.split(',').map((part) => (part === '' ? -1 : Number(part))) : value
  return Array.from({ length: pairs }, (_, i) => {
    const index: unknown = Array.isArray(list) ? list[i] : undefined
    return typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < options
      ? index
      : undefined
  })
}
