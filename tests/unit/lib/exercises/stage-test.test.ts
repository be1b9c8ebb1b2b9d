import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  drawTest,
  itemSeed,
  nextAttempt,
  type StageTest,
  testSeed,
  testsWithoutRepeat,
} from '@/lib/exercises/stage-test'

/** A pool with so many items for each of its lessons. */
function poolOf(counts: readonly number[], size: number): StageTest {
  const items = counts.flatMap((count, lesson) =>
    Array.from({ length: count }, (_, i) => ({
      id: `lesson-${lesson}.item-${i}`,
      lesson: `lesson-${lesson}`,
      objective: 1,
    })),
  )
  return { id: 'stage', size, items }
}

/** Pools with at least one whole test in them. */
const pool = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 }), fc.nat(6))
  .map(([counts, more]) => {
    const all = counts.reduce((sum, count) => sum + count, 0)
    return poolOf(counts, Math.min(all, counts.length + more))
  })
const reader = fc.nat(2 ** 31 - 1)

test('a test has its size, no item twice, every lesson, and the order of the course', () => {
  fc.assert(
    fc.property(pool, reader, fc.nat(9), (stage, reader, attempt) => {
      const drawn = drawTest(stage, reader, attempt)
      expect(drawn).toHaveLength(stage.size)
      expect(new Set(drawn).size).toBe(stage.size)
      expect(new Set(drawn.map(({ lesson }) => lesson))).toEqual(
        new Set(stage.items.map(({ lesson }) => lesson)),
      )
      const places = drawn.map((item) => stage.items.indexOf(item))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
  )
})

test('no item comes again before the pool is used up', () => {
  fc.assert(
    fc.property(pool, reader, (stage, reader) => {
      const tests = Array.from({ length: testsWithoutRepeat(stage) }, (_, n) => drawTest(stage, reader, n))
      const asked = tests.flat()
      expect(new Set(asked).size).toBe(asked.length)
    }),
  )
})

test('after that, too, what was asked least comes first: in the long run all items are asked alike', () => {
  const stage = poolOf([5, 6, 6, 5, 5, 5, 5, 6], 12)
  const uses = new Map(stage.items.map((item) => [item, 0]))
  for (let n = 0; n < 43; n++) for (const item of drawTest(stage, 7, n)) uses.set(item, uses.get(item)! + 1)
  expect(Math.min(...uses.values())).toBeGreaterThanOrEqual(10)
  expect(Math.max(...uses.values())).toBeLessThanOrEqual(14)
})

test('the same reader gets the same test everywhere, another reader another', () => {
  const stage = poolOf([5, 5, 5, 5], 8)
  expect(drawTest(stage, 11, 2)).toEqual(drawTest(stage, 11, 2))
  const tests = Array.from({ length: 20 }, (_, reader) =>
    drawTest(stage, reader, 0)
      .map(({ id }) => id)
      .join(),
  )
  expect(new Set(tests).size).toBeGreaterThan(15)
})

test('seeds differ by reader, attempt and test, and those of items by item', () => {
  const seeds = [testSeed('a', 1, 0), testSeed('a', 1, 1), testSeed('a', 2, 0), testSeed('b', 1, 0)]
  expect(new Set(seeds).size).toBe(4)
  for (const seed of seeds) expect(seed).toBeLessThan(2 ** 31)
  expect(itemSeed(5, 'x.one')).not.toBe(itemSeed(5, 'x.two'))
  expect(itemSeed(5, 'x.one')).not.toBe(itemSeed(6, 'x.one'))
})

test('the next test is the first that was not handed in, whoever handed in others', () => {
  fc.assert(
    fc.property(reader, fc.nat(6), fc.array(reader), (reader, done, others) => {
      const handedIn = Array.from({ length: done }, (_, n) => testSeed('stage', reader, n))
      expect(nextAttempt('stage', reader, new Set([...handedIn, ...others]))).toBeGreaterThanOrEqual(done)
      expect(nextAttempt('stage', reader, new Set(handedIn))).toBe(done)
    }),
  )
})
