import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Checkpoint } from '@/lib/engine/experiment'
import { bytesOf, createTimeline, leastMissed } from '@/lib/engine/timeline'

const BYTES = 400
const at = (step: number, bytes = BYTES): Checkpoint => ({
  step,
  arrays: { w: { shape: [bytes / 4], values: new Float32Array(bytes / 4) } },
})

const increasing = fc
  .array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 300 })
  .map((gaps) => gaps.map((_, i) => gaps.slice(0, i + 1).reduce((a, b) => a + b, 0)))

function timelineOf(steps: readonly number[], room: number) {
  const timeline = createTimeline(room * BYTES)
  for (const step of steps) timeline.add(at(step))
  return timeline
}

test('a timeline keeps its budget, its first and its newest checkpoint, in order', () => {
  fc.assert(
    fc.property(increasing, fc.integer({ min: 2, max: 20 }), (steps, room) => {
      const kept = timelineOf(steps, room).steps()
      expect(kept).toHaveLength(Math.min(room, steps.length))
      expect(kept[0]).toBe(steps[0])
      expect(kept.at(-1)).toBe(steps.at(-1))
      expect(kept).toEqual([...kept].sort((a, b) => a - b))
    }),
  )
})

test('the oldest and the newest stay even when they exceed the budget', () => {
  const timeline = createTimeline(10)
  for (const step of [0, 1, 2, 3]) timeline.add(at(step))
  expect(timeline.steps()).toEqual([0, 3])
})

test('gaps grow in proportion to age: every past is reached, the near past finely', () => {
  const timeline = timelineOf(
    Array.from({ length: 5001 }, (_, i) => i),
    40,
  )
  const steps = timeline.steps()
  const gaps = steps.slice(1).map((step, i) => ({ gap: step - steps[i]!, age: 5000 - steps[i]! }))
  // Forty checkpoints over ages 1 … 5000 on a log scale: neighbours are a factor 5000^(1/40) ≈ 1.24 apart.
  for (const { gap, age } of gaps) expect(gap).toBeLessThanOrEqual(Math.max(1, 0.8 * age))
  for (const { gap, age } of gaps.slice(1, -1)) if (age > 100) expect(gap).toBeGreaterThan(age / 40)
  expect(gaps.at(-1)!.gap).toBe(1)
})

test('before gives the newest checkpoint that is not newer', () => {
  fc.assert(
    fc.property(increasing, fc.integer({ min: 2, max: 30 }), fc.nat(100_000), (steps, room, target) => {
      const timeline = timelineOf(steps, room)
      const expected = timeline.steps().filter((step) => step <= target)
      expect(timeline.before(target)?.step).toBe(expected.at(-1))
    }),
  )
})

test('a cut forgets the future and lets another be added', () => {
  const timeline = timelineOf([0, 10, 20, 30], 10)
  timeline.cut(20)
  expect(timeline.steps()).toEqual([0, 10, 20])
  timeline.add(at(25))
  expect(timeline.steps()).toEqual([0, 10, 20, 25])
})

test('a checkpoint that is not newer than the newest is not taken', () => {
  const timeline = timelineOf([0, 10], 10)
  const newest = timeline.before(10)
  timeline.add(at(10))
  timeline.add(at(5))
  expect(timeline.steps()).toEqual([0, 10])
  expect(timeline.before(10)).toBe(newest)
})

test('neither the first nor the last is ever the least missed', () => {
  fc.assert(
    fc.property(
      increasing.filter((steps) => steps.length > 2),
      (steps) => {
        const i = leastMissed(steps)
        expect(i).toBeGreaterThan(0)
        expect(i).toBeLessThan(steps.length - 1)
      },
    ),
  )
})

test('of equal gaps the oldest is missed least', () => {
  expect(leastMissed([0, 10, 20, 30, 40])).toBe(1)
  expect(leastMissed([0, 30, 31, 32, 60])).toBe(2)
})

test('the weight of a checkpoint is that of its arrays', () => {
  const values = (n: number) => ({ shape: [n], values: new Float32Array(n) })
  expect(bytesOf({ step: 0, arrays: { w: values(3), b: values(2) } })).toBe(20)
  expect(bytesOf({ step: 0, arrays: {} })).toBe(0)
})
