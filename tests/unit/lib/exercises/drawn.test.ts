import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  apart,
  drawNumbers,
  drawnExercise,
  drawQuestion,
  numbersInWords,
  versionSeed,
} from '@/lib/exercises/drawn'

const sum = drawnExercise({
  title: 'A sum',
  ranges: { first: { from: 1, to: 6, step: 1 }, secondNumber: { oneOf: [10, 20, 30] } },
  fits: ({ first, secondNumber }) => first !== 3 || secondNumber !== 30,
  make: ({ first, secondNumber }) => ({
    kind: 'numeric',
    prompt: `${first} + ${secondNumber}?`,
    answer: first + secondNumber,
    unit: 'apples',
    solution: String(first + secondNumber),
  }),
})

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

test('a seed brings the same question back, with numbers that fit', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const numbers = drawNumbers(sum, 'sum', seed)
      expect(numbers).not.toEqual({ first: 3, secondNumber: 30 })
      expect(drawQuestion(sum, 'sum', seed)).toEqual({ title: 'A sum', ...sum.make(numbers) })
      expect(drawNumbers(sum, 'sum', seed)).toEqual(numbers)
    }),
  )
})

test('every fresh start has a seed of its own, and numbers other than those before', () => {
  let repeated = 0
  fc.assert(
    fc.property(seeds, fc.nat(30), (reader, restarts) => {
      const seed = versionSeed(sum, 'sum', reader, restarts)
      expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31).toBe(true)
      expect(versionSeed(sum, 'sum', reader, restarts)).toBe(seed)
      const next = versionSeed(sum, 'sum', reader, restarts + 1)
      const [now, then] = [seed, next].map((one) => JSON.stringify(drawNumbers(sum, 'sum', one)))
      if (now === then) repeated++
    }),
    { numRuns: 500 },
  )
  // 17 versions: without care it would be one in seventeen. Two repetitions in a row may still meet.
  expect(repeated).toBeLessThan(10)
  const first = versionSeed(sum, 'sum', 7)
  expect(versionSeed(sum, 'sum', 7, 0)).toBe(first)
  expect(versionSeed(sum, 'sum', 8)).not.toBe(first)
  expect(versionSeed(sum, 'other', 7)).not.toBe(first)
})

test('ranges in which nothing fits are an error, not an endless loop', () => {
  const never = { ...sum, fits: () => false }
  expect(() => drawNumbers(never, 'sum', 1)).toThrow(/no numbers in the ranges of sum fit/)
})

test('numbers are put into words', () => {
  expect(numbersInWords({ images: 60000, batchSize: 128, stepSize: -0.5 })).toBe(
    'images 60,000, batch size 128, step size −0.5',
  )
})

test('values are apart when each pair differs by more than a share of the larger', () => {
  expect(apart([1, 2, 3])).toBe(true)
  expect(apart([1, 2, 1])).toBe(false)
  expect(apart([100, 104], 0.05)).toBe(false)
  expect(apart([-100, 100], 0.05)).toBe(true)
})
