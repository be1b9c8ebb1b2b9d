import { afterAll, expect, test } from 'vitest'
import { gru } from '@/lib/engine/recurrence'
import { gruStep } from '@/lib/math/recurrent'
import { createRng } from '@/lib/math/rng'
import { tf } from './wasm/backends'

tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
afterAll(() => tf.setBackend('cpu'))

const [T, H] = [3, 2]
const rng = createRng(1, 'test')
const numbers = (count: number) => Array.from({ length: count }, () => Math.round(100 * (rng() - 0.5)) / 50)
const [x, u, c, start, heard] = [
  numbers(T * 3 * H),
  numbers(H * 3 * H),
  numbers(H),
  numbers(H),
  numbers(T * H),
]

const states = (begun: tf.Tensor) =>
  gru(tf.tensor2d(x, [T, 3 * H]), tf.tensor2d(u, [H, 3 * H]), tf.tensor1d(c), T, 1, begun)

test.each(['cpu', 'wasm'])('a GRU goes on from where it is told to begin, on %s', async (backend) => {
  await tf.setBackend(backend)
  const found = states(tf.tensor2d(start, [1, H])).dataSync()
  const rows = Array.from({ length: H }, (_, i) => u.slice(i * 3 * H, (i + 1) * 3 * H))
  let h = start
  for (let t = 0; t < T; t++) {
    const b = x.slice(t * 3 * H, (t + 1) * 3 * H)
    h = gruStep([], h, { w: [], u: rows, b, c }).h
    for (const [k, value] of h.entries()) expect(found[t * H + k]).toBeCloseTo(value, 5)
  }
})

test.each(['cpu', 'wasm'])('and learns where it should have begun, on %s', async (backend) => {
  await tf.setBackend(backend)
  const score = (begun: tf.Tensor) => tf.sum(tf.mul(states(begun), tf.tensor2d(heard, [T, H]))) as tf.Scalar
  const slopes = tf
    .grad(score)(tf.tensor2d(start, [1, H]))
    .dataSync()
  const step = 2 ** -6
  for (let k = 0; k < H; k++) {
    const [above, below] = [step, -step].map(
      (by) => score(tf.tensor2d(start.with(k, start[k]! + by), [1, H])).dataSync()[0]!,
    )
    expect(slopes[k]).toBeCloseTo((above! - below!) / (2 * step), 2)
  }
})
