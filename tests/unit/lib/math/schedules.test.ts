import { expect, test } from 'vitest'
import { SCHEDULES, schedules } from '@/lib/math/schedules'

test('every schedule stays within 0 and 1, before and after the end', () => {
  for (const name of SCHEDULES)
    for (let done = 0; done <= 300; done++) {
      const factor = schedules[name](done, 200)
      expect(factor).toBeGreaterThanOrEqual(0)
      expect(factor).toBeLessThanOrEqual(1)
    }
})

test('a constant rate is constant', () => {
  expect([0, 50, 99, 400].map((done) => schedules.constant(done, 100))).toEqual([1, 1, 1, 1])
})

test('steps come at half and at three quarters', () => {
  expect([0, 49, 50, 74, 75, 99].map((done) => schedules.step(done, 100))).toEqual([
    1, 1, 0.1, 0.1, 0.01, 0.01,
  ])
})

test('the cosine begins at 1, passes ½ half way and ends at 0', () => {
  expect(schedules.cosine(0, 80)).toBe(1)
  expect(schedules.cosine(40, 80)).toBeCloseTo(0.5, 12)
  expect(schedules.cosine(80, 80)).toBeCloseTo(0, 12)
})

test('the warm-up is a straight line over a tenth, and then a cosine', () => {
  expect([0, 4, 9].map((done) => schedules.warmup(done, 100))).toEqual([0.1, 0.5, 1])
  expect(schedules.warmup(10, 100)).toBe(1)
  expect(schedules.warmup(55, 100)).toBeCloseTo(0.5, 12)
  expect(schedules.warmup(100, 100)).toBeCloseTo(0, 12)
})
