import { bigramLogProbabilities } from '@/lib/math/bigram'
import { LETTERS, type TextTask } from './memory-race.params'
import type { Sequences } from './memory-race-task'

/** What a guess costs on average without any training, in nats a letter. */
export interface Counted {
  /** By how frequent each letter is. */
  single: number
  /** By how often each letter follows the one before. */
  pair: number
}

/**
 * Guesses every letter of some sequences by counts over another text; one is added to each count.
 *
 * @param text what is counted
 */
export function countedLoss(text: string, task: TextTask, { x, targets, weights }: Sequences): Counted {
  const letters = LETTERS[task]
  const V = letters.length
  const numbers = new Map([...letters].map((letter, i) => [letter, i]))
  const ids = Int32Array.from(text, (letter) => numbers.get(letter) ?? 0)
  const pairs = bigramLogProbabilities(ids, V)
  const counts = new Float64Array(V).fill(1)
  for (const id of ids) counts[id]!++
  let [single, pair, all] = [0, 0, 0]
  for (const [row, weight] of weights.entries()) {
    if (weight === 0) continue
    const before = x.subarray(row * V, (row + 1) * V).indexOf(1)
    single -= Math.log(counts[targets[row]!]! / (ids.length + V))
    pair -= pairs[before * V + targets[row]!]!
    all++
  }
  return { single: single / all, pair: pair / all }
}
