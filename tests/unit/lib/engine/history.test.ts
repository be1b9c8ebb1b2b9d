import { expect, test } from 'vitest'
import type { Point } from '@/lib/engine/doctor'
import { MOST_POINTS, thinHistory } from '@/lib/engine/history'

const at = (step: number, loss: number) => ({ step, loss }) as Point

test('a history that fits is left as it is, the very same', () => {
  const points = Array.from({ length: MOST_POINTS }, (_, step) => at(step, 1))
  expect(thinHistory(points)).toBe(points)
})

test('a million steps stay within the bound, with first, last, lowest and highest, and no wide gap', () => {
  const lossAt = (step: number) => (step === 314_159 ? 0.001 : step === 271_828 ? 99 : 1 + 1 / (step + 1))
  let history: Point[] = []
  for (let step = 0; step <= 1e6; step++) {
    history.push(at(step, lossAt(step)))
    history = thinHistory(history)
    if (history.length > MOST_POINTS) throw new Error(`${history.length} points at step ${step}`)
  }
  expect(history[0]).toEqual(at(0, 2))
  expect(history.at(-1)!.step).toBe(1e6)
  expect(history).toContainEqual(at(314_159, 0.001))
  expect(history).toContainEqual(at(271_828, 99))
  const gaps = history.slice(1).map(({ step }, i) => step - history[i]!.step)
  expect(Math.min(...gaps)).toBeGreaterThan(0)
  expect(Math.max(...gaps)).toBeLessThanOrEqual((4 * 2 * 1e6) / MOST_POINTS)
})

test('what is not a number is no extreme', () => {
  const points = Array.from({ length: 100 }, (_, step) => at(step, step === 50 ? Number.NaN : step % 7))
  const thin = thinHistory(points, 10)
  expect(thin.length).toBeLessThanOrEqual(9)
  expect(thin.map(({ loss }) => loss)).toEqual(expect.arrayContaining([0, 6]))
})
