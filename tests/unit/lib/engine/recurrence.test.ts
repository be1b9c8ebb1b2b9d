import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { gru, recurrence } from '@/lib/engine/recurrence'
import { gruStep } from '@/lib/math/recurrent'
import { createRng } from '@/lib/math/rng'
import { gapToCpu, gapToFiniteDifferences, type Op, tf, uniform, type Values } from './wasm/backends'

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

/** The states of a cell, and what it takes. */
const cases = fc
  .record({
    cell: fc.constantFrom('rnn', 'lstm', 'gru'),
    T: fc.integer({ min: 1, max: 5 }),
    B: fc.integer({ min: 1, max: 5 }),
    H: fc.integer({ min: 1, max: 11 }),
  })
  .map(({ cell, T, B, H }) => {
    const gates = { rnn: 1, lstm: 4, gru: 3 }[cell]
    const inputs = [uniform(1, T * B, gates * H), uniform(2, H, gates * H)]
    if (cell !== 'gru') {
      const op: Op = (x, u) => recurrence(cell, x, u, undefined, T, B)
      return { op, inputs }
    }
    const op: Op = (x, u, c, start) => gru(x, u, c!, T, B, start!)
    return { op, inputs: [...inputs, uniform(3, H), uniform(4, B, H)] }
  })

const times = ({ shape, data }: Values, factor: number): Values => ({
  shape,
  data: Float32Array.from(data, (x) => factor * x),
})

// On the cpu it is composed of tfjs's operations, on WebAssembly it is one kernel.
test('states and gradients on WebAssembly are those of the cpu and of finite differences', () => {
  fc.assert(
    fc.property(cases, ({ op, inputs }) => {
      expect(gapToCpu(op, inputs)).toBeLessThan(1e-5)
      const large = inputs.map((values) => times(values, 4)) // gates open and close
      expect(gapToCpu(op, large)).toBeLessThan(1e-4)
      expect(gapToFiniteDifferences(op, inputs)).toBeLessThan(2e-3)
    }),
    { numRuns: 60 },
  )
})
