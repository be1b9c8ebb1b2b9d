import { expect, test } from 'vitest'
import { DAYS, drawDate, waysToWrite } from '@/lib/data/dates'
import { createRng } from '@/lib/math/rng'

test('a day is written as people write it, and as ISO 8601 does', () => {
  const march = waysToWrite(Math.round((Date.UTC(1998, 2, 3) - Date.UTC(1950, 0, 1)) / 86_400_000))
  expect(new Set(march.map(({ iso }) => iso))).toEqual(new Set(['1998-03-03']))
  expect(march.map(({ text }) => text)).toEqual([
    '3 march 1998',
    'march 3, 1998',
    '3rd march 1998',
    '3 mar 98',
    'mar 3, 98',
    '3.3.1998',
    '3/3/98',
    '1998/3/3',
  ])
})

test('a century is written from its first day to its last, leap days among them', () => {
  expect(waysToWrite(0)[0]!.iso).toBe('1950-01-01')
  expect(waysToWrite(DAYS - 1)[0]!.iso).toBe('2049-12-31')
  expect(DAYS).toBe(36_525)
})

test('the ordinals are those of English', () => {
  const of = (day: number) => waysToWrite(day - 1)[2]!.text.split(' ')[0]
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 31].map(of)).toEqual(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 31st'.split(' '),
  )
})

test('no text can be two dates', () => {
  const known = new Map<string, string>()
  for (let n = 0; n < DAYS; n += 5)
    for (const { text, iso } of waysToWrite(n)) {
      const other = known.get(text)
      if (other && other !== iso) throw new Error(`${text} is ${iso} and ${other}`)
      known.set(text, iso)
    }
})

test('no day of an exam is ever learned from, and all days are drawn', () => {
  const rng = createRng(1, 'test')
  const isosOf = (kept: boolean, count: number) =>
    new Set(Array.from({ length: count }, () => drawDate(rng, kept).iso))
  const exam = isosOf(true, 3000)
  const learned = isosOf(false, 30_000)
  expect([...exam].filter((iso) => learned.has(iso))).toEqual([])
  const lastDigits = [...learned].map((iso) => ((Date.parse(iso) - Date.UTC(1950, 0, 1)) / 86_400_000) % 10)
  expect(new Set(lastDigits).size).toBe(9)
})
