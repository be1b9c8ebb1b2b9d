import { generatePoints, type Points } from '@/lib/data/points'
import { say } from '@/lib/locale/say'
import { createRng } from '@/lib/math/rng'
import type { ActivationLabParams } from './activation-lab.params'
import { parsePoints } from './playground-own'

/** Half of them are learned from, half are held back. */
const POINTS = 300

/**
 * Points of two classes to learn from, and those held back: none, where the reader made them.
 *
 * @throws Error when the reader's own points are not of both classes
 */
export function labPoints(
  { data, noise, own }: Pick<ActivationLabParams, 'data' | 'noise' | 'own'>,
  seed: number,
): { train: Points; test: Points } {
  if (data === 'own') {
    const made = parsePoints(own).points
    const values = Float32Array.from(made, ({ label }) => Math.min(1, label))
    if (new Set(values).size < 2)
      throw new Error(say('Set points of both classes first, in the view “Points”.'))
    return {
      train: { points: Float32Array.from(made.flatMap(({ x, y }) => [x, y])), values },
      test: { points: new Float32Array(), values: new Float32Array() },
    }
  }
  const { points, values } = generatePoints(data, { count: POINTS, noise, rng: createRng(seed, 'data') })
  const part = (from: number, to: number) => ({
    points: points.slice(2 * from, 2 * to),
    values: values.slice(from, to),
  })
  return { train: part(0, POINTS / 2), test: part(POINTS / 2, POINTS) }
}
