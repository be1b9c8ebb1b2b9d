import { expect, test } from 'vitest'
import {
  accuracyError,
  chanceLoss,
  exampleLoss,
  multiplicationCount,
  stepsPerEpoch,
} from '@/lib/math/classifier'
import { parameterCount } from '@/lib/math/feedforward'
import { createRng } from '@/lib/math/rng'
import { softmax } from '@/lib/math/softmax'

test('equal logits cost what chance costs, whichever class is true', () => {
  for (const label of [0, 4, 9]) expect(exampleLoss(Array(10).fill(3), label)).toBeCloseTo(chanceLoss(10), 12)
})

test('an example costs the surprise at its own class', () => {
  const logits = [2, 1, -1]
  const total = Math.E ** 2 + Math.E + 1 / Math.E
  expect(exampleLoss(logits, 1)).toBeCloseTo(Math.log(total) - 1, 12)
  expect(exampleLoss(logits, 2)).toBeCloseTo(-Math.log(softmax(logits)[2]!), 12)
})

test('a dense network multiplies once for each weight, so biases are what parameters have more', () => {
  const sizes = [784, 128, 10]
  expect(parameterCount(sizes) - multiplicationCount(sizes)).toBe(128 + 10)
  expect(multiplicationCount([3, 2])).toBe(6)
})

test('an epoch shows everything once, also when the last batch is not full', () => {
  expect(stepsPerEpoch(60_000, 128)).toBe(469)
  expect(468 * 128).toBeLessThan(60_000)
  expect(stepsPerEpoch(256, 128)).toBe(2)
})

test('the standard error is how far accuracies scatter when test sets are drawn again', () => {
  const [accuracy, count, draws] = [0.9, 400, 2000]
  const rng = createRng(1, 'accuracies')
  let squares = 0
  for (let d = 0; d < draws; d++) {
    let right = 0
    for (let i = 0; i < count; i++) right += Number(rng() < accuracy)
    squares += (right / count - accuracy) ** 2
  }
  // A standard deviation from 2000 draws is itself known to 1 / √4000 ≈ 1.6 %.
  expect(Math.sqrt(squares / draws) / accuracyError(accuracy, count)).toBeCloseTo(1, 1)
})
