import { expect, test } from 'vitest'
import { difference, gapToCpu, type Op, tf, uniform, valueOn } from './backends'

// The stock kernel keeps a packed copy of a right operand and forgets its shape.
test('a right operand may come back under another shape', () => {
  const op: Op = (a, b, c) =>
    tf.concat([tf.matMul(a, b).flatten(), tf.matMul(c, b.reshape([6, 5])).flatten()])
  const inputs = [uniform(1, 3, 5), uniform(2, 5, 6), uniform(3, 4, 6)]
  expect(gapToCpu(op, inputs)).toBeLessThan(1e-5)
})

test('a single output unit trains: its weights serve as a column and as a row', () => {
  const op: Op = (x, hidden, out) => tf.sigmoid(tf.matMul(tf.tanh(tf.matMul(x, hidden)), out))
  expect(gapToCpu(op, [uniform(1, 7, 3), uniform(2, 3, 8), uniform(3, 8, 1)])).toBeLessThan(1e-5)
})

test('a batch of one example trains', () => {
  const op: Op = (x, hidden, out) => tf.matMul(tf.tanh(tf.matMul(x, hidden)), out)
  expect(gapToCpu(op, [uniform(1, 1, 3), uniform(2, 3, 8), uniform(3, 8, 4)])).toBeLessThan(1e-5)
})

test('a right operand may be a fused layer’s weights as well', () => {
  const op: Op = (a, b, c) =>
    tf.concat([
      tf.matMul(a, b).flatten(),
      tf.fused.matMul({ a: c as tf.Tensor2D, b: b.reshape([6, 5]) as tf.Tensor2D }).flatten(),
    ])
  const inputs = [uniform(1, 3, 5), uniform(2, 5, 6), uniform(3, 4, 6)]
  expect(difference(valueOn('cpu', op, inputs), valueOn('wasm', op, inputs))).toBeLessThan(1e-5)
})

test('new values of a variable are seen', () => {
  tf.setBackend('wasm').catch(expect.unreachable)
  const x = tf.tensor2d([[1, 2]])
  const w = tf.variable(tf.tensor2d([[1], [1]]))
  const values = [1, 10, 100].map((scale) =>
    tf.tidy(() => {
      w.assign(tf.tensor2d([[scale], [scale]]))
      return [...tf.matMul(x, w).dataSync(), ...tf.matMul(x, w, false, false).dataSync()]
    }),
  )
  expect(values).toEqual([
    [3, 3],
    [30, 30],
    [300, 300],
  ])
  tf.dispose([x, w])
})
