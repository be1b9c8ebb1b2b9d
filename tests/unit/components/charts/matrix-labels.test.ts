import { expect, test } from 'vitest'
import { namesOrNumbers } from '@/components/charts/matrix-labels'
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
