import { expect, test } from 'vitest'
import * as layers from '@/lib/engine/layers'
import { gelu } from '@/lib/math/activations'
import { categoricalCrossEntropy } from '@/lib/math/losses'
import { createRng } from '@/lib/math/rng'
import {
  count,
  difference,
  gapToCpu,
  gapToFiniteDifferences,
  type Op,
  tf,
  uniform,
  type Values,
  valueOn,
} from './wasm/backends'

// The engine's own check takes what a custom gradient saves for its backward pass for a leak; ours is below.
tf.env().set('IS_TEST', false)

const [B, T, D, H, V] = [2, 5, 6, 3, 7]
const mask = () => layers.causalMask(T)
const ids = (): tf.Tensor => tf.tensor2d([0, 3, 3, 6, 1, 2, 0, 0, 5, 6], [B, T], 'int32')

const attend = (x: tf.Tensor, qkv: tf.Tensor, qkvBias: tf.Tensor, out: tf.Tensor, outBias: tf.Tensor) =>
  layers.causalSelfAttention(x, { qkv, qkvBias, out, outBias }, H, mask())
const attentionInputs = (seed: number) => [
  uniform(seed, B, T, D),
  uniform(seed + 1, D, 3 * D),
  uniform(seed + 2, 3 * D),
  uniform(seed + 3, D, D),
  uniform(seed + 4, D),
]

/** Numbers far from 0, of both signs. */
const spread = (values: Values): Values => ({ ...values, data: Float32Array.from(values.data, (v) => 4 * v) })

/** Numbers with a gap around 0. */
const apart = (values: Values): Values => ({
  ...values,
  data: Float32Array.from(values.data, (v) => v + Math.sign(v)),
})

const cases: Record<string, { op: Op; inputs: Values[] }> = {
  'dense on a matrix': {
    op: (x, w, b) => layers.dense(x!, w!, b),
    inputs: [uniform(1, 4, 3), uniform(2, 3, 5), uniform(3, 5)],
  },
  'dense on sequences': {
    op: (x, w, b) => layers.dense(x!, w!, b),
    inputs: [uniform(1, B, T, 3), uniform(2, 3, 4), uniform(3, 4)],
  },
  'dense without bias': {
    op: (x, w) => layers.dense(x!, w!),
    inputs: [uniform(1, B, T, 3), uniform(2, 3, 4)],
  },
  layerNorm: {
    op: (x, gain, bias) => layers.layerNorm(x!, gain!, bias!),
    inputs: [uniform(1, B, T, D), uniform(2, D), uniform(3, D)],
  },
  gelu: { op: (x) => layers.gelu(x!), inputs: [spread(uniform(1, 3, 20))] },
  embedding: { op: (table) => layers.embedding(table!, ids()), inputs: [uniform(1, V, D)] },
  causalSelfAttention: {
    op: (...inputs) => attend(...(inputs as Parameters<typeof attend>)).output,
    inputs: attentionInputs(1),
  },
  'the weights of attention': {
    op: (x, qkv, qkvBias) => attend(x!, qkv!, qkvBias!, tf.zeros([D, D]), tf.zeros([D])).attention,
    inputs: attentionInputs(6).slice(0, 3),
  },
  softmaxCrossEntropy: {
    op: (logits) => layers.softmaxCrossEntropy(logits!, ids()),
    inputs: [spread(uniform(1, B, T, V))],
  },
  'the gradient of dense': {
    op: (x, w, b) => tf.grad((w) => tf.sum(tf.square(layers.dense(x!, w, b))))(w!),
    inputs: [uniform(1, B, T, 3), uniform(2, 3, 4), uniform(3, 4)],
  },
  'the gradient of relu': {
    op: (x, y) => tf.grad((x) => tf.sum(tf.mul(tf.square(tf.relu(x)), y!)))(x!),
    inputs: [apart(uniform(1, 4, 5)), uniform(2, 4, 5)],
  },
  'attention without a mask': {
    op: (x, qkv, qkvBias, out, outBias) =>
      layers.causalSelfAttention(x!, { qkv: qkv!, qkvBias: qkvBias!, out: out!, outBias: outBias! }, H)
        .output,
    inputs: attentionInputs(1),
  },
  softmaxSquaredError: {
    op: (logits) => layers.softmaxSquaredError(logits!, tf.reshape(ids(), [-1])),
    inputs: [spread(uniform(1, B * T, V))],
  },
}

test.each(Object.keys(cases))('value and gradients of %s are the same on cpu and wasm', (name) => {
  const { op, inputs } = cases[name]!
  expect(gapToCpu(op, inputs)).toBeLessThan(1e-5)
})

test.each(Object.keys(cases))('gradients of %s agree with finite differences', (name) => {
  const { op, inputs } = cases[name]!
  expect(gapToFiniteDifferences(op, inputs)).toBeLessThan(2e-3)
})

test.each(Object.keys(cases))('%s leaves no tensor behind', (name) => {
  const { op, inputs } = cases[name]!
  gapToCpu(op, inputs)
  const held = () => [tf.memory().numTensors, tf.engine().backend.numDataIds()]
  const before = held()
  gapToCpu(op, inputs)
  expect(held()).toEqual(before)
})

test('dense gives x W + b', () => {
  const inputs = [
    { shape: [1, 1, 2], data: [1, 2] },
    { shape: [2, 2], data: [1, 10, 100, 1000] },
    { shape: [2], data: [0.5, 0.25] },
  ]
  const y = valueOn('cpu', (x, w, b) => layers.dense(x!, w!, b), inputs)
  expect(y.shape).toEqual([1, 1, 2])
  expect([...(y.data as Float32Array)]).toEqual([201.5, 2010.25])
})

test('gelu is the one of lib/math', () => {
  const x = Float32Array.from({ length: 81 }, (_, i) => (i - 40) / 4)
  const y = valueOn('wasm', (z) => layers.gelu(z!), [{ shape: [81], data: x }])
  for (let i = 0; i < 81; i++) expect(y.data[i]).toBeCloseTo(gelu.value(x[i]!), 5)
})

test('layerNorm gives every row mean 0 and variance 1, however it is scaled and shifted', () => {
  const x = uniform(3, 4, 50)
  const op: Op = (rows) => layers.layerNorm(tf.add(tf.mul(rows!, 30), 7), tf.ones([50]), tf.zeros([50]))
  const { data } = valueOn('wasm', op, [x])
  for (let row = 0; row < 4; row++) {
    const values = Array.from({ length: 50 }, (_, i) => data[50 * row + i]!)
    const mean = values.reduce((a, b) => a + b, 0) / 50
    expect(mean).toBeCloseTo(0, 5)
    expect(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 50).toBeCloseTo(1, 4)
  }
})

test('softmaxCrossEntropy is the one of lib/math, and stays finite for huge logits', () => {
  const logits = [1000, 0, -1000, 0.5, 0.25, -0.5]
  const labels = () => tf.tensor1d([2, 0], 'int32')
  const loss = valueOn('wasm', (z) => layers.softmaxCrossEntropy(z!, labels()), [
    { shape: [2, 3], data: logits },
  ])
  const expected =
    (categoricalCrossEntropy(logits, [0, 0, 1, 1, 0, 0], 0, 3) +
      categoricalCrossEntropy(logits, [0, 0, 1, 1, 0, 0], 3, 3)) /
    2
  expect(loss.shape).toEqual([])
  expect(loss.data[0]).toBeCloseTo(expected, 3)
  expect(expected).toBeGreaterThan(999)
})

test.each(['cpu', 'wasm'] as const)(
  'attention is spread over the past, never over the future, on %s',
  (backend) => {
    const { data } = valueOn(backend, cases['the weights of attention']!.op, attentionInputs(2).slice(0, 3))
    for (let row = 0; row < B * H * T; row++) {
      const weights = Array.from({ length: T }, (_, i) => data[row * T + i]!)
      const now = row % T
      expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5)
      for (const [t, weight] of weights.entries()) expect(weight > 0).toBe(t <= now)
    }
  },
)

test('what comes later changes nothing before it', () => {
  const inputs = attentionInputs(3)
  const { op } = cases.causalSelfAttention!
  const before = valueOn('wasm', op, inputs)
  const changed = Float32Array.from(inputs[0]!.data)
  for (let i = 3 * D; i < T * D; i++) changed[i] = -changed[i]! // positions 3 and 4 of the first sequence
  const after = valueOn('wasm', op, [{ ...inputs[0]!, data: changed }, ...inputs.slice(1)])
  const differs = Array.from(
    { length: count(before.shape) },
    (_, i) => Math.abs(after.data[i]! - before.data[i]!) > 1e-6,
  )
  const rows = Array.from({ length: B * T }, (_, row) => differs.slice(row * D, (row + 1) * D).some(Boolean))
  expect(rows).toEqual([false, false, false, true, true, ...new Array<boolean>(T).fill(false)])
})

test('one head attends by the formula of the paper', () => {
  const x = uniform(1, 1, 3, 2)
  const identity = { shape: [2, 2], data: [1, 0, 0, 1] }
  const qkv = { shape: [2, 6], data: [1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1] } // Q = K = V = x
  const op: Op = (x, qkv, out) => {
    const zeros = { qkvBias: tf.zeros([6]), outBias: tf.zeros([2]) }
    return layers.causalSelfAttention(x!, { qkv: qkv!, out: out!, ...zeros }, 1, layers.causalMask(3)).output
  }
  const y = valueOn('cpu', op, [x, qkv, identity])
  const rows = [0, 1, 2].map((t) => [x.data[2 * t]!, x.data[2 * t + 1]!] as const)
  const [a, b] = rows[1]!
  const weights = rows.slice(0, 2).map(([c, d]) => Math.exp((a * c + b * d) / Math.SQRT2))
  const expected = (weights[0]! * rows[0]![0] + weights[1]! * rows[1]![0]) / (weights[0]! + weights[1]!)
  expect(y.data[0]).toBeCloseTo(rows[0]![0], 6) // the first position sees itself alone
  expect(y.data[2]).toBeCloseTo(expected, 6)
})

test('a dropout mask keeps the expectation, and is the same for the same stream', async () => {
  await tf.setBackend('cpu')
  const draw = () => layers.dropoutMask(createRng(5, 'dropout', 12), [100, 40], 0.3)
  const values = draw().dataSync<'float32'>()
  expect(new Set(values)).toEqual(new Set([0, Math.fround(1 / 0.7)]))
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  expect(Math.abs(mean - 1)).toBeLessThan(0.04) // four deviations of the mean of 4000 draws
  expect(draw().dataSync()).toEqual(values)
})

test('the squared error of guessing among ten is 0.045, and of being surely wrong 0.1 without a slope', async () => {
  const of = (logits: number[]) =>
    layers.softmaxSquaredError(tf.tensor2d([logits]), tf.tensor1d([3], 'int32'))
  const wrong = Array.from({ length: 10 }, (_, k) => (k === 0 ? 50 : 0))
  expect((await of(Array(10).fill(0)).data())[0]).toBeCloseTo(0.045, 6)
  expect((await of(wrong).data())[0]).toBeCloseTo(0.1, 6)
  const slope = tf.grad((z) => layers.softmaxSquaredError(z, tf.tensor1d([3], 'int32')))(tf.tensor2d([wrong]))
  expect(Math.max(...(await slope.data()).map(Math.abs))).toBeLessThan(1e-6)
})

test.each(['cpu', 'wasm'] as const)('attention refuses a mask of another length on %s', (backend) => {
  const inputs = attentionInputs(1)
  const op: Op = (x, qkv, qkvBias, out, outBias) =>
    layers.causalSelfAttention(
      x!,
      { qkv: qkv!, qkvBias: qkvBias!, out: out!, outBias: outBias! },
      H,
      layers.causalMask(T + 1),
    ).output
  expect(() => valueOn(backend, op, inputs)).toThrow(/shape|mask/i)
})

test.each(['cpu', 'wasm'] as const)(
  'attention refuses heads that share the width unevenly on %s',
  (backend) => {
    const op: Op = (x, qkv, qkvBias, out, outBias) =>
      layers.causalSelfAttention(x!, { qkv: qkv!, qkvBias: qkvBias!, out: out!, outBias: outBias! }, 4).output
    expect(() => valueOn(backend, op, attentionInputs(1))).toThrow(
      '6 numbers cannot be shared evenly by 4 heads',
    )
  },
)

const ints: Values = { shape: [2, 2], data: [1, 2, 3, 4], dtype: 'int32' }
const ofIntegers: Record<string, Op> = {
  dense: (x) => layers.dense(x!, tf.ones([2, 3]), tf.ones([3])),
  layerNorm: (x) => layers.layerNorm(x!, tf.ones([2]), tf.zeros([2])),
  gelu: (x) => layers.gelu(x!),
  softmaxCrossEntropy: (z) => layers.softmaxCrossEntropy(z!, tf.tensor1d([0, 1], 'int32')),
}

test.each(Object.keys(ofIntegers))('%s of integers is that of the same numbers on cpu and wasm', (name) => {
  const op = ofIntegers[name]!
  const expected = valueOn('cpu', op, [{ ...ints, dtype: 'float32' }])
  expect(difference(expected, valueOn('cpu', op, [ints]))).toBeLessThan(1e-6)
  expect(difference(expected, valueOn('wasm', op, [ints]))).toBeLessThan(1e-6)
})
