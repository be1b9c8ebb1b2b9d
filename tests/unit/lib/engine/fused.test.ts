import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FusedKernel } from '@/lib/engine/fused'
import { conv2d } from '@/lib/engine/image-layers'
import * as layers from '@/lib/engine/layers'
import { count, gradientsOn, type Op, tf, uniform, type Values, valueOn } from './wasm/backends'

// The engine's own check takes what a custom gradient saves for its backward pass for a leak; ours is in `layers.test`.
tf.env().set('IS_TEST', false)

/** Value and gradients on WebAssembly. */
function computed(op: Op, inputs: Values[]): Values[] {
  const cotangent = uniform(99, ...valueOn('wasm', op, inputs).shape)
  return [valueOn('wasm', op, inputs), ...gradientsOn('wasm', op, inputs, cotangent)]
}

/** What a job gives where the back end lacks some kernels. */
function without<Result>(names: FusedKernel[], job: () => Result): Result {
  const kernels = names.map((name) => tf.getKernel(name, 'wasm')!)
  for (const name of names) tf.unregisterKernel(name, 'wasm')
  try {
    return job()
  } finally {
    for (const kernel of kernels) tf.registerKernel(kernel)
  }
}

const small = fc.integer({ min: 1, max: 9 })
/** Lengths up to and beyond those that registers hold whole. */
const sizes = fc.record({
  B: small,
  T: small,
  d: small,
  heads: fc.integer({ min: 1, max: 3 }),
  n: small,
  seed: small,
})
type Sizes = typeof sizes extends fc.Arbitrary<infer Of> ? Of : never

const spread = ({ shape, data }: Values): Values => ({ shape, data: Float32Array.from(data, (v) => 4 * v) })
const labelsOf = ({ B, T, n, seed }: Sizes) =>
  tf.tensor2d(
    Int32Array.from({ length: B * T }, (_, i) => (i * seed) % (n + 1)),
    [B, T],
    'int32',
  )

const ATTENTION: FusedKernel[] = ['Dense', 'DenseParts', 'AttentionWeights', 'AttentionAnswers']

const cases: Record<
  string,
  { kernels: FusedKernel[]; make: (sizes: Sizes) => { op: Op; inputs: Values[] } }
> = {
  dense: {
    kernels: ['Dense'],
    make: ({ B, T, d, n, seed }) => ({
      op: (x, w, b) => layers.dense(x!, w!, b),
      inputs: [uniform(seed, B, T, d), uniform(seed, d, n), uniform(seed, n)],
    }),
  },
  conv2d: {
    kernels: ['Convolution'],
    make: ({ B, T, d, heads, n, seed }) => {
      const settings = {
        stride: heads,
        padding: seed % 2 === 0 ? 'same' : 'valid',
        relu: T % 2 === 0,
      } as const
      return {
        op: (x, w, b) => conv2d(x!, w!, b!, settings),
        inputs: [
          uniform(seed, B, T + 2, d + 1, heads),
          uniform(seed, 3, 2, heads, 2 * n),
          uniform(seed, 2 * n),
        ],
      }
    },
  },
  relu: {
    kernels: ['ReluGradient'],
    make: ({ B, d, seed }) => ({ op: (x) => tf.relu(x!), inputs: [uniform(seed, B, d)] }),
  },
  leakyRelu: {
    kernels: ['ReluGradient'],
    make: ({ B, d, seed }) => ({ op: (x) => tf.leakyRelu(x!, 0.1), inputs: [uniform(seed, B, d)] }),
  },
  layerNorm: {
    kernels: ['LayerNorm'],
    make: ({ B, T, d, seed }) => ({
      op: (x, gain, bias) => layers.layerNorm(x!, gain!, bias!),
      inputs: [uniform(seed, B, T, 3 * d), uniform(seed, 3 * d), uniform(seed + 1, 3 * d)],
    }),
  },
  gelu: {
    kernels: ['Gelu'],
    make: ({ B, d, seed }) => ({ op: (x) => layers.gelu(x!), inputs: [spread(uniform(seed, B, 3 * d))] }),
  },
  'masked attention': {
    kernels: ATTENTION,
    make: (sizes) => attention(sizes, layers.causalMask(sizes.T)),
  },
  'attention without a mask': {
    kernels: ATTENTION,
    make: (sizes) => attention(sizes),
  },
  softmaxCrossEntropy: {
    kernels: ['SoftmaxCrossEntropy'],
    make: (sizes) => ({
      op: (z) => layers.softmaxCrossEntropy(z!, labelsOf(sizes)),
      inputs: [spread(uniform(sizes.seed, sizes.B, sizes.T, sizes.n + 1))],
    }),
  },
}

function attention({ B, T, d, heads, seed }: Sizes, mask?: tf.Tensor) {
  const D = heads * d
  const op: Op = (x, qkv, qkvBias, out, outBias) =>
    layers.causalSelfAttention(
      x!,
      { qkv: qkv!, qkvBias: qkvBias!, out: out!, outBias: outBias! },
      heads,
      mask,
    ).output
  const shapes = [[B, T, D], [D, 3 * D], [3 * D], [D, D], [D]]
  return { op, inputs: shapes.map((shape, i) => uniform(seed + i, ...shape)) }
}

// Not only nearly: the lessons tell the same numbers, whichever computes them.
test.each(Object.keys(cases))('%s in kernels of ours rounds as the plain operations do', (name) => {
  const { kernels, make } = cases[name]!
  fc.assert(
    fc.property(sizes, (given) => {
      const { op, inputs } = make(given)
      const quick = computed(op, inputs)
      expect(quick.every(({ shape, data }) => data.length === count(shape))).toBe(true)
      expect(quick).toEqual(without(kernels, () => computed(op, inputs)))
    }),
    { numRuns: 25 },
  )
})

test('a label that is no class is named', () => {
  const loss = () => layers.softmaxCrossEntropy(tf.zeros([1, 3]), tf.tensor1d([3], 'int32'))
  tf.setBackend('wasm').catch(expect.unreachable)
  expect(() => tf.tidy(loss)).toThrow('label 3')
})
