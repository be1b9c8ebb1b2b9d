import { expect, test } from 'vitest'
import { labelStride, namesOrNumbers } from '@/components/charts/matrix-labels'
import { classNames } from '@/components/widgets/image-classes'

/** A letter of 12 px monospace is about 7 px wide. */
const measure = (text: string) => 7 * text.length

test('digits fit over the columns of a phone and stay as they are', () => {
  const digits = classNames('mnist')
  const labels = { rows: digits, columns: digits }
  expect(namesOrNumbers(labels, 22, measure)).toEqual(labels)
})

test('clothes that do not fit over the columns get numbers, and the rows explain every one', () => {
  const clothes = classNames('fashion-mnist')
  const { rows, columns } = namesOrNumbers({ rows: clothes, columns: clothes }, 22, measure)
  expect(columns).toHaveLength(10)
  columns.forEach((number, k) => {
    expect(measure(number) + 2).toBeLessThanOrEqual(22)
    expect(rows[k]).toBe(`${clothes[k]} ${number}`)
  })
  // With room for all, names stay.
  expect(namesOrNumbers({ rows: clothes, columns: clothes }, 80, measure).columns).toEqual(clothes)
})

const numbers = Array.from({ length: 40 }, (_, k) => String(k + 1))

test.each([
  [21, 1], // two digits and the width of one between
  [20, 2],
  [10.5, 2],
  [10, 5],
  [4, 10],
  [2, 20],
  [0.6, 50],
])('numbers over columns of %f px are written at every %i.', (room, stride) => {
  expect(labelStride(numbers, room, measure)).toBe(stride)
})

test('letters need little between them', () => {
  expect(labelStride([...'memory'], 9, measure)).toBe(1)
  expect(labelStride([...'memory'], 8, measure)).toBe(2)
})

test('no labels, or no room at all, leave at most the first', () => {
  expect(labelStride([], 5, measure)).toBe(1)
  expect(labelStride(numbers, 0, measure)).toBeGreaterThanOrEqual(numbers.length)
})
