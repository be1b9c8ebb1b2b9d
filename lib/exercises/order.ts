import { say } from '@/lib/locale/say'
import { createRng, permutation } from '@/lib/math/rng'

/**
 * The order in which steps 0 to `count − 1` are offered: no two of them stand as they belong, so that nothing is
 * given away.
 *
 * @param count ≥ 2
 */
export function offeredOrder(count: number, seed: number, name: string): number[] {
  if (count < 2) throw new RangeError(say('{count} steps have no order to find', { count }))
  for (let draw = 0; ; draw++) {
    const order = [...permutation(createRng(seed, 'order', name, draw), count)]
    if (followers(order).length === 0) return order
  }
}

/** A typical wrong order and what to say to it. */
export interface OrderMistake<W> {
  /** Indices of steps, counted in the right order; said when they stand in this sequence, others between or not. */
  order: readonly number[]
  why: W
}

export interface OrderVerdict<W = string> {
  correct: boolean
  /** Places, from 0, whose step is rightly followed by the next one. */
  followed: number[]
  /** Share of neighbours that belong together, in [0, 1]. */
  score: number
  why?: W | undefined
  note?: string | undefined
}

/**
 * Judges an order of the steps 0 to n − 1: correct when they rise. A wrong one is compared with the typical
 * mistakes first, then with what can go wrong in any order.
 *
 * @param given a permutation of 0 to n − 1, n ≥ 2
 */
export function judgeOrder<W>(
  given: readonly number[],
  mistakes: readonly OrderMistake<W>[] = [],
): OrderVerdict<W> {
  const followed = followers(given)
  const score = followed.length / (given.length - 1)
  if (score === 1) return { correct: true, followed, score }
  const mistake = mistakes.find(({ order }) => {
    const places = order.map((step) => given.indexOf(step))
    return places.every((place, i) => i === 0 || places[i - 1]! < place)
  })
  return { correct: false, followed, score, ...(mistake ? { why: mistake.why } : { note: slip(given) }) }
}

/** Reads an order as a draft or an answer holds it; undefined unless it is one of all `count` steps. */
export function readOrder(value: unknown, count: number): number[] | undefined {
  const list = typeof value === 'string' ? value.split(',').map(Number) : value
  if (!Array.isArray(list) || list.length !== count) return
  const whole = Array.from({ length: count }, (_, i) => list.includes(i)).every(Boolean)
  return whole ? (list as number[]) : undefined
}

/** The steps with the one at `from` taken out and put in at `to`. */
export function moved<T>(order: readonly T[], from: number, to: number): T[] {
  return order.toSpliced(from, 1).toSpliced(to, 0, order[from]!)
}

function followers(order: readonly number[]): number[] {
  return order.flatMap((step, place) => (order[place + 1] === step + 1 ? [place] : []))
}

function slip(given: readonly number[]): string | undefined {
  const rises = (order: readonly number[]) => order.every((step, i) => i === 0 || order[i - 1]! < step)
  if (rises(given.toReversed())) return say('This is the right order, backwards.')
  if (given.some((_, place) => rises(given.toSpliced(place, 1)))) return say('Only one step is out of place.')
}
