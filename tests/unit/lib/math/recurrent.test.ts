import { expect, test } from 'vitest'
import { type CellWeights, cellParameters, gruStep, lstmStep, rnnStep } from '@/lib/math/recurrent'

/** One unit that hears nothing but its biases. */
const only = (...b: number[]): CellWeights => ({ w: [b.map(() => 0)], u: [b.map(() => 0)], b })

test('an LSTM with its forget gate open and its input gate shut keeps its cell', () => {
  const { c, h } = lstmStep([3], [0.2], [0.7], only(-50, 50, 50, 1))
  expect(c[0]).toBeCloseTo(0.7, 12)
  expect(h[0]).toBeCloseTo(Math.tanh(0.7), 12)
})

test('an LSTM adds what it writes to what it keeps', () => {
  const { c } = lstmStep([3], [0.2], [0.7], only(50, 50, 50, 0.5))
  expect(c[0]).toBeCloseTo(0.7 + Math.tanh(0.5), 12)
})

test('a GRU keeps its state behind a wide open update gate, and takes the candidate behind a shut one', () => {
  expect(gruStep([3], [0.2], only(0, 50, 1)).h[0]).toBeCloseTo(0.2, 12)
  expect(gruStep([3], [0.2], only(0, -50, 1)).h[0]).toBeCloseTo(Math.tanh(1), 12)
})

test('the reset gate of a GRU works on the product with U and on its second bias', () => {
  const weights = { w: [[0, 0, 0.3]], u: [[0, 0, 2]], b: [50, -50, 0.1], c: [0.4] }
  expect(gruStep([1], [0.2], weights).h[0]).toBeCloseTo(Math.tanh(0.3 + 0.1 + 2 * 0.2 + 0.4), 12)
  const shut = { ...weights, b: [-50, -50, 0.1] }
  expect(gruStep([1], [0.2], shut).h[0]).toBeCloseTo(Math.tanh(0.3 + 0.1), 12)
})

test('every unit hears every input and every state', () => {
  const weights = {
    w: [[1, 2]],
    u: [
      [3, 4],
      [5, 6],
    ],
    b: [0.1, 0.2],
  }
  const [x, h] = [[0.01], [0.02, 0.03]]
  expect(rnnStep(x, h, weights)).toEqual([
    Math.tanh(0.01 + (3 * 0.02 + 5 * 0.03) + 0.1),
    Math.tanh(0.02 + (4 * 0.02 + 6 * 0.03) + 0.2),
  ])
})

test('an LSTM has four times the numbers of a plain cell, a GRU three times and a bias', () => {
  const plain = cellParameters('rnn', 10, 20)
  expect(plain).toBe(20 * 31)
  expect(cellParameters('lstm', 10, 20)).toBe(4 * plain)
  expect(cellParameters('gru', 10, 20)).toBe(3 * plain + 20)
})
