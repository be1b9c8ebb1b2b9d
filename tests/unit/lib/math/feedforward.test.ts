import { expect, test } from 'vitest'
import { mostRegions, parameterCount, xorNeuron } from '@/lib/math/feedforward'

test.each([
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
])('the hand-made network says of (%i, %i) that exclusive or is %i', (x1, x2, expected) => {
  expect(xorNeuron(x1, x2, 1, 0)).toBe(expected)
})

test('counts the weights and biases of known networks', () => {
  expect(parameterCount([784, 128, 10])).toBe(784 * 128 + 128 + 128 * 10 + 10)
  expect(parameterCount([2, 1])).toBe(3)
})

test('lines cut the plane one crossing at a time', () => {
  // A new line that crosses k others is cut into k + 1 parts, and each part adds a piece.
  let pieces = 1
  for (let n = 1; n <= 20; n++) {
    pieces += n
    expect(mostRegions(n)).toBe(pieces)
  }
})
