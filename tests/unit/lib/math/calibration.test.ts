import { expect, test } from 'vitest'
import { expectedCalibrationError, reliability } from '@/lib/math/calibration'

test('predictions fall into bins of equal width, and 1 into the last', () => {
  const bins = reliability([0, 0.05, 0.1, 0.95, 1], [0, 1, 0, 1, 1])
  expect(bins.map(({ count }) => count)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 2])
  expect(bins[0]).toMatchObject({ from: 0, to: 0.1, predicted: 0.025, observed: 0.5 })
  expect(bins[9]).toMatchObject({ predicted: 0.975, observed: 1 })
  expect(bins[2]!.predicted).toBeNaN()
})

test('who says 70 % and is right seven times in ten is calibrated', () => {
  const labels = [1, 1, 1, 1, 1, 1, 1, 0, 0, 0]
  const bins = reliability(new Array(10).fill(0.7), labels)
  expect(expectedCalibrationError(bins)).toBeCloseTo(0)
})

test('the error is the distance of prediction and outcome, weighted by how often it is made', () => {
  // Eight times 0.9 with half of them right: off by 0.4. Twice 0.25 with none: off by 0.25.
  const bins = reliability([...new Array(8).fill(0.9), 0.25, 0.25], [1, 1, 1, 1, 0, 0, 0, 0, 0, 0])
  expect(expectedCalibrationError(bins)).toBeCloseTo(0.8 * 0.4 + 0.2 * 0.25)
})

test('without predictions there is no error to speak of', () => {
  expect(expectedCalibrationError(reliability([], []))).toBeNaN()
})
