import { createRng, integer, type Rng } from '@/lib/math/rng'

/** What one number of an exercise may be: one of a list, or from `from` to `to` in steps of `step`. */
export type ParameterRange = { oneOf: readonly number[] } | { from: number; to: number; step: number }

/** The stream of one exercise at one attempt: the same for the same seed, independent of every other. */
export function exerciseRng(seed: number, exercise: string, attempt = 0): Rng {
  return createRng(seed, 'exercise', exercise, attempt)
}

/**
 * Numbers of one's own for an exercise, from a seed (a class code, a student's number).
 *
 * Each parameter has its own stream, so adding one changes no other.
 *
 * @param attempt counts the fresh starts, each with fresh numbers
 */
export function drawParameters<K extends string>(
  ranges: Record<K, ParameterRange>,
  seed: number,
  exercise: string,
  attempt = 0,
): Record<K, number> {
  const entries = Object.entries<ParameterRange>(ranges).map(([name, range]) => {
    const rng = createRng(seed, 'exercise', exercise, attempt, name)
    if ('oneOf' in range) return [name, range.oneOf[integer(rng, range.oneOf.length)]]
    const { from, to, step } = range
    const value = from + step * integer(rng, Math.floor((to - from) / step + 1e-9) + 1)
    return [name, Number(value.toPrecision(12))] // 0.1 + 2 · 0.1 is 0.3 on paper
  })
  return Object.fromEntries(entries)
}
