import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numericalGradient } from '@/lib/math/gradient'
import {
  absoluteError,
  binaryCrossEntropy,
  categoricalCrossEntropy,
  huber,
  squaredError,
} from '@/lib/math/losses'
import { softmax } from '@/lib/math/softmax'

const logit = fc.double({ min: -8, max: 8, noNaN: true })
const unit = fc.double({ min: 0, max: 1, noNaN: true })

test.each(Object.entries({ squaredError, binaryCrossEntropy, huber: huber(0.7) }))(
  '%s has the slope of finite differences',
  (_, loss) => {
    fc.assert(
      fc.property(logit, unit, (output, target) => {
        const [slope] = numericalGradient(([z]) => loss.value(z!, target), [output])
        expect(loss.derivative(output, target)).toBeCloseTo(slope!, 8)
      }),
      { seed: 1 },
    )
  },
)

test('categorical cross-entropy has the slope softmax minus target', () => {
  fc.assert(
    fc.property(fc.array(logit, { minLength: 2, maxLength: 6 }), fc.nat(), (logits, pick) => {
      const target = logits.map((_, k) => (k === pick % logits.length ? 1 : 0))
      const slopes = numericalGradient((z) => categoricalCrossEntropy(z, target), logits)
      const p = softmax(logits)
      slopes.forEach((slope, k) => {
        expect(p[k]! - target[k]!).toBeCloseTo(slope, 7)
      })
    }),
    { seed: 1 },
  )
})

test('binary cross-entropy is the categorical one with the second logit at 0', () => {
  for (const z of [-3, 0.2, 5]) {
    for (const y of [0, 0.3, 1]) {
      expect(binaryCrossEntropy.value(z, y)).toBeCloseTo(categoricalCrossEntropy([z, 0], [y, 1 - y]), 12)
    }
  }
})

test('an undecided guess among K costs ln K', () => {
  expect(binaryCrossEntropy.value(0, 1)).toBeCloseTo(Math.LN2, 15)
  expect(categoricalCrossEntropy([4, 4, 4, 4], [0, 0, 1, 0])).toBeCloseTo(Math.log(4), 14)
})

test('a confident mistake costs its logit, however large', () => {
  expect(binaryCrossEntropy.value(1000, 0)).toBe(1000)
  expect(binaryCrossEntropy.value(-1000, 1)).toBe(1000)
  expect(categoricalCrossEntropy([1000, 0, -1000], [0, 0, 1])).toBe(2000)
})

test('categorical cross-entropy reads one example out of many', () => {
  const logits = [9, 9, 1, 2, 3, 9]
  const target = [1, 0, 0, 1, 0, 0]
  expect(categoricalCrossEntropy(logits, target, 2, 3)).toBe(categoricalCrossEntropy([1, 2, 3], [0, 1, 0]))
})

test('the absolute error pulls with 1 towards the target from anywhere, and not at all at it', () => {
  expect(absoluteError.value(3, -2)).toBe(5)
  expect([-4, 0.01, 0].map((e) => absoluteError.derivative(1 + e, 1))).toEqual([-1, 1, 0])
})

test('Huber’s loss is the squared error near the target and a straight line far from it, without a step between', () => {
  const { value, derivative } = huber(2)
  expect(value(1.5, 0)).toBe(squaredError.value(1.5, 0))
  expect(value(10, 0) - value(9, 0)).toBe(2)
  expect(derivative(-50, 0)).toBe(-2)
  expect(value(2 + 1e-9, 0)).toBeCloseTo(value(2 - 1e-9, 0), 8)
})
