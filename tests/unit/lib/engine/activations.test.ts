/** The activations on tensors are those of `lib/math`, in value and slope, on every back end that runs in Node. */
import { expect, test } from 'vitest'
import { activate } from '@/lib/engine/activations'
import { type Activation, activations } from '@/lib/math/activations'
import { threshold } from '@/lib/math/neuron'
import { tf } from './wasm/backends'

tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not know custom gradients

const names = Object.keys(activate) as Activation[]
// None at 0, where some have a kink; far ends, where some overflow if written carelessly.
const points = [...Array.from({ length: 33 }, (_, i) => (i - 16) / 2 + 0.013), -90, 90]

for (const backend of ['cpu', 'wasm'] as const) {
  test.each(names)(`%s is the same on ${backend}`, async (name) => {
    await tf.setBackend(backend)
    const { value, derivative } = activations[name]
    const z = tf.tensor1d(points)
    const [a, slope] = [activate[name](z), tf.grad((x) => activate[name](x).mul(1))(z)]
    const [values, slopes] = [await a.data(), await slope.data()]
    points.forEach((at, i) => {
      const expected = value(at)
      const tolerance = 2e-6 * Math.max(1, Math.abs(expected))
      expect(Math.abs(values[i]! - expected), `f(${at})`).toBeLessThan(tolerance)
      expect(Math.abs(slopes[i]! - derivative(at, expected)), `f′(${at})`).toBeLessThan(2e-6)
    })
    tf.dispose([z, a, slope])
  })
}

test.each(['cpu', 'wasm'] as const)(
  'the step says yes at 0, as the neuron of the course does, on %s',
  async (backend) => {
    await tf.setBackend(backend)
    const z = tf.tensor1d([-1e-6, -0, 0, 1e-6])
    const a = activate.step(z)
    expect(Array.from(await a.data())).toEqual([0, 1, 1, 1])
    expect([-0, 0].map((zero) => activations.step.value(zero))).toEqual([threshold(-0), threshold(0)])
    tf.dispose([z, a])
  },
)

test('a step passes no error on, yet the layers above it still learn', async () => {
  await tf.setBackend('cpu')
  const x = tf.tensor2d([[-1, 2]])
  const gradients = tf.grads((w: tf.Tensor, v: tf.Tensor) => activate.step(x.mul(w)).mul(v).sum())([
    tf.tensor2d([[1, 1]]),
    tf.tensor2d([[3, 3]]),
  ])
  expect(Array.from(await gradients[0]!.data(), Math.abs)).toEqual([0, 0])
  expect(Array.from(await gradients[1]!.data())).toEqual([0, 1])
  tf.dispose([x, ...gradients])
})
