import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-backend-cpu'
import { expect, test } from 'vitest'
import { type Activation, activations, gelu, relu, selu, softplus, tanh } from '@/lib/math/activations'
import { numericalGradient } from '@/lib/math/gradient'

const names = Object.keys(activations) as Activation[]
const points = Array.from({ length: 41 }, (_, i) => (i - 20) / 4 + 0.01) // none at 0, where some have a kink

test.each(names)('%s has the slope that finite differences find', (name) => {
  const { value, derivative } = activations[name]
  for (const z of points) {
    const [slope] = numericalGradient(([u]) => value(u!), [z])
    expect(derivative(z, value(z))).toBeCloseTo(slope!, 8)
  }
})

test.each(names)('%s lets NaN through, so that divergence is seen', (name) => {
  expect(activations[name].value(Number.NaN)).toBeNaN()
})

test.each(names)('%s stays finite, and its slope too, for |z| up to 1000', (name) => {
  const { value, derivative } = activations[name]
  for (const z of [-1000, -100, 100, 1000]) {
    expect(Number.isFinite(value(z))).toBe(true)
    expect(Number.isFinite(derivative(z, value(z)))).toBe(true)
  }
})

const inTensorFlow: Partial<Record<Activation, (z: tf.Tensor) => tf.Tensor>> = {
  relu: tf.relu,
  leakyRelu: (z) => tf.leakyRelu(z, 0.01),
  elu: tf.elu,
  selu: tf.selu,
  sigmoid: tf.sigmoid,
  tanh: tf.tanh,
  softplus: tf.softplus,
  swish: (z) => tf.mul(z, tf.sigmoid(z)),
}

test.each(Object.entries(inTensorFlow))('%s is that of TensorFlow.js', (name, f) => {
  const expected = tf.tidy(() => f(tf.tensor1d(points)).dataSync())
  points.forEach((z, i) => {
    expect(activations[name as Activation].value(z)).toBeCloseTo(expected[i]!, 6)
  })
})

test('gelu is the tanh form, within 5e-4 of z times the normal distribution function', () => {
  const phi = tf.tidy(() => tf.div(tf.add(tf.erf(tf.div(points, Math.SQRT2)), 1), 2).dataSync())
  for (const [i, z] of points.entries()) expect(Math.abs(gelu.value(z) - z * phi[i]!)).toBeLessThan(5e-4)
})

test('tanh is within 4e-16 of the built-in one', () => {
  for (let z = -25; z <= 25; z += 0.003) expect(Math.abs(tanh.value(z) - Math.tanh(z))).toBeLessThan(4e-16)
})

test('selu keeps mean 0 and variance 1 of normal inputs, its reason to be', () => {
  let mean = 0
  let square = 0
  const step = 0.001
  for (let z = -10; z < 10; z += step) {
    const mass = (Math.exp(-z * z * 0.5) / Math.sqrt(2 * Math.PI)) * step
    mean += selu.value(z) * mass
    square += selu.value(z) ** 2 * mass
  }
  expect(mean).toBeCloseTo(0, 3)
  expect(square).toBeCloseTo(1, 3)
})

test('softplus is a smooth relu: always above it, by at most ln 2, at 0', () => {
  for (const z of points) {
    expect(softplus.value(z)).toBeGreaterThan(relu.value(z))
    expect(softplus.value(z) - relu.value(z)).toBeLessThan(Math.LN2)
  }
  expect(softplus.value(0)).toBeCloseTo(Math.LN2, 15)
})
