import { expect, test } from 'vitest'
import { modeQuality, neighbourQuality } from '@/lib/math/coverage'

const FOUR = { centres: Float32Array.of(0, 0, 4, 0, 0, 4, 4, 4), sigma: 0.1 }
const repeated = (count: number, x: number, y: number) => Array.from({ length: count }, () => [x, y]).flat()

test('samples in the middle of every mode are all good and find all of them', () => {
  const { precision, coverage, found, shares } = modeQuality(FOUR.centres, FOUR)
  expect([precision, coverage, found]).toEqual([1, 1, 4])
  expect([...shares]).toEqual([0.25, 0.25, 0.25, 0.25])
})

test('samples that all lie in one mode are good and find one of four', () => {
  const { precision, coverage, found } = modeQuality(Float32Array.from(repeated(20, 4.1, 0.1)), FOUR)
  expect([precision, coverage, found]).toEqual([1, 0.25, 1])
})

test('three standard deviations away belongs to the mode, a little more does not', () => {
  expect(modeQuality(Float32Array.of(0.29, 0, 0, 0.31), FOUR).precision).toBe(0.5)
})

test('a stray sample has not found a mode: a quarter of its fair share has', () => {
  // A sixteenth of all is a quarter of the fair share of one in four.
  const stray = Float32Array.from([...repeated(17, 0, 0), ...repeated(1, 4, 4)])
  const enough = Float32Array.from([...repeated(15, 0, 0), ...repeated(1, 4, 4)])
  expect(modeQuality(stray, FOUR).found).toBe(1)
  expect(modeQuality(enough, FOUR).found).toBe(2)
})

test('without modes, one half of the real points may be covered by samples that are all good, and the other way round', () => {
  const real = Float32Array.from([...repeated(5, 0, 0), ...repeated(5, 1, 0)])
  const near = Float32Array.of(0.05, 0)
  expect(neighbourQuality(near, real, 0.1)).toEqual({ precision: 1, coverage: 0.5 })
  expect(neighbourQuality(real, near, 0.1)).toEqual({ precision: 0.5, coverage: 1 })
})
