import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  joined,
  NOTCHES,
  notchOf,
  penned,
  readDrawing,
  toNotch,
  valueAt,
  writeDrawing,
} from '@/lib/exercises/drawing'

const AXIS = { min: 0, max: 2 }
const empty = (count: number) => Array<null>(count).fill(null)
const line = (...points: [place: number, y: number][]) => points.map(([place, y]) => ({ place, y }))

test('a straight stroke gives every place it crosses the value of the line', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.integer({ min: 2, max: 9 }),
      (slope, parts) => {
        const path = Array.from({ length: parts + 1 }, (_, i) => ({
          place: (5 * i) / parts,
          y: 1 + (slope * 5 * i) / parts,
        }))
        penned(empty(6), path).forEach((y, place) => {
          expect(y).toBeCloseTo(1 + slope * place, 9)
        })
      },
    ),
  )
})

test('how often the pen reports its place does not matter on a straight line', () => {
  const [a, b, c] = line([0, 0.2], [1.7, 0.2 + 0.3 * 1.7], [4, 0.2 + 0.3 * 4])
  const twice = penned(empty(5), [a!, b!, c!])
  penned(empty(5), [a!, c!]).forEach((y, i) => {
    expect(y).toBeCloseTo(twice[i]!, 12)
  })
})

test('a stroke leaves the other places alone, and its ends are drawn at the nearest place', () => {
  expect(penned([9, 9, null, null, 9], line([0.8, 1], [3.3, 1]))).toEqual([9, 1, 1, 1, 9])
  expect(penned(empty(4), line([0.3, 1], [2.6, 1]))).toEqual([1, 1, 1, 1])
})

test('going back over a place corrects it', () => {
  expect(penned(empty(3), line([0, 1], [2, 1], [0.9, 0.5], [2, 0.5]))).toEqual([1, 0.5, 0.5])
})

test('up and down beside a place moves this place alone', () => {
  expect(penned([0, 0, 0], line([1.1, 0.2], [0.9, 0.6], [1.05, 0.8]))).toEqual([0, 0.8, 0])
  expect(penned([0, 0, 0], line([7, 1]))).toEqual([0, 0, 1])
  expect(penned([0, null], [])).toEqual([0, null])
})

test('what lies between drawn places is on straight lines; without both ends there is no curve', () => {
  expect(joined([1, null, null, 4, 2])).toEqual([1, 2, 3, 4, 2])
  expect(joined([null, 1, 1])).toBeUndefined()
  expect(joined([1, 1, null])).toBeUndefined()
})

test('every notch of the axis is a value, and the value that notch', () => {
  for (let notch = 0; notch <= NOTCHES; notch++) expect(notchOf(valueAt(notch, AXIS), AXIS)).toBe(notch)
  expect(toNotch(0.507, AXIS)).toBeCloseTo(0.5, 12)
  expect(toNotch(7, AXIS)).toBe(2)
  expect(toNotch(-7, AXIS)).toBe(0)
})

test('a draft brings the drawing back, gaps too; what does not fit is not read', () => {
  const drawing = [0.5, null, 0.1 + 0.2, 2]
  expect(writeDrawing(drawing)).toBe('0.5,,0.3,2')
  expect(readDrawing(writeDrawing(drawing), 4, AXIS)).toEqual([0.5, null, 0.3, 2])
  expect(writeDrawing(empty(3))).toBeUndefined()
  for (const bad of ['0.5,1', 'x,y,z,w', null, 7, [{}, 'a', true, null]])
    expect(readDrawing(bad, 4, AXIS)).toEqual(empty(4))
  expect(readDrawing([0, 1, 5, -1], 4, AXIS)).toEqual([0, 1, 2, 0])
})
