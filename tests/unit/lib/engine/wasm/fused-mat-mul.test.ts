import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, gapToCpu, gapToFiniteDifferences, type Op, tf, uniform, valueOn } from './backends'

type FusedMatMul = Parameters<typeof tf.fused.matMul>[0]
const activations = ['linear', 'relu', 'relu6', 'elu', 'prelu', 'leakyrelu', 'sigmoid'] as const

// K beyond 48, where the stock kernel begins a second block and adds the bias again.
const layers = fc.record({
  batch: fc.integer({ min: 1, max: 3 }),
  M: fc.integer({ min: 1, max: 9 }),
  K: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 49, max: 120 })),
  N: fc.integer({ min: 1, max: 9 }),
  transposeA: fc.boolean(),
  transposeB: fc.boolean(),
})

test('agrees with the cpu for every activation and every bias that broadcasts', () => {
  const biases = fc.constantFrom('row', 'one', 'column', 'full', 'none')
  fc.assert(
    fc.property(layers, biases, fc.constantFrom(...activations), (layer, kind, activation) => {
      const { batch, M, K, N, transposeA, transposeB } = layer
      const op: Op = (a, b, bias, alpha) =>
        tf.fused.matMul({
          a,
          b,
          transposeA,
          transposeB,
          bias: kind === 'none' ? undefined : bias,
          activation,
          preluActivationWeights: activation === 'prelu' ? alpha : undefined,
          leakyreluAlpha: 0.3,
        } as FusedMatMul)
      const bias = { row: [N], one: [1], column: [M, 1], full: [M, N], none: [1] }[kind]!
      const inputs = [
        uniform(1, batch, ...(transposeA ? [K, M] : [M, K])),
        uniform(2, batch, ...(transposeB ? [N, K] : [K, N])),
        uniform(3, ...bias),
        uniform(4, N),
      ]
      expect(difference(valueOn('cpu', op, inputs), valueOn('wasm', op, inputs))).toBeLessThan(1e-4)
    }),
    { seed: 18, numRuns: 60 },
  )
})

test('a dense layer’s gradients agree with the cpu and with finite differences', () => {
  fc.assert(
    fc.property(layers, ({ M, K, N }) => {
      const op: Op = (a, b, bias) => tf.fused.matMul({ a, b, bias } as FusedMatMul)
      const inputs = [uniform(1, M, K), uniform(2, K, N), uniform(3, N)]
      expect(gapToCpu(op, inputs)).toBeLessThan(1e-4)
      expect(gapToFiniteDifferences(op, inputs)).toBeLessThan(2e-3)
    }),
    { seed: 19, numRuns: 30 },
  )
})
