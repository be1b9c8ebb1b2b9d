import { softmax } from './softmax'

/**
 * What a language model draws its next symbol from: softmax at a temperature over the k largest logits.
 *
 * Everything but the k most likely gets probability 0 (top-k sampling; Fan, Lewis and Dauphin 2018, §5.1). Among
 * equals, the earlier symbol is kept.
 *
 * @param logits length V
 * @param temperature T > 0; 1 leaves the model's own probabilities, less sharpens, more flattens
 * @param topK how many symbols may be drawn; 0 for all
 * @returns length V, summing to 1
 */
export function nextProbabilities(logits: ArrayLike<number>, temperature: number, topK: number): number[] {
  const all = Array.from(logits)
  if (topK <= 0 || topK >= all.length) return softmax(all, temperature)
  const order = all.map((_, i) => i).sort((a, b) => all[b]! - all[a]! || a - b)
  const kept = order.slice(0, topK)
  const shares = softmax(
    kept.map((i) => all[i]!),
    temperature,
  )
  const probabilities = new Array<number>(all.length).fill(0)
  kept.forEach((i, rank) => {
    probabilities[i] = shares[rank]!
  })
  return probabilities
}
