import { expect, test } from 'vitest'
import { forwardPass, type SmallLayer } from '@/lib/math/feedforward'
import { applyAffine, collapse } from '@/lib/math/linear-collapse'
import { createRng, normal } from '@/lib/math/rng'

/** Layers of the given widths with normal weights. */
function draw(sizes: readonly number[], seed: number): SmallLayer[] {
  const rng = createRng(seed, 'layers')
  return sizes.slice(1).map((n, l) => ({
    weights: Array.from({ length: n }, () => Array.from({ length: sizes[l]! }, () => normal(rng))),
    biases: Array.from({ length: n }, () => normal(rng)),
    activation: (z) => z,
  }))
}

test('two layers by hand: W = W₂ W₁, b = W₂ b₁ + b₂', () => {
  const layers = [
    {
      weights: [
        [1, 2],
        [3, 4],
      ],
      biases: [1, -1],
    },
    { weights: [[2, -1]], biases: [5] },
  ]
  // 2·[1 2] − [3 4] = [−1 0]; 2·1 − (−1) + 5 = 8
  expect(collapse(layers)).toEqual({ weights: [[-1, 0]], biases: [8] })
})

test('one layer is itself', () => {
  const [layer] = draw([3, 2], 1)
  expect(collapse([layer!])).toEqual({ weights: layer!.weights, biases: layer!.biases })
})

test.each([2, 3, 5, 9])('%i layers without a bend are their product, to the last digits', (depth) => {
  const layers = draw([2, ...Array.from({ length: depth - 1 }, () => 8), 1], depth)
  const one = collapse(layers)
  for (const x of [
    [0, 0],
    [1.5, -2],
    [-0.3, 0.7],
  ]) {
    const expected = forwardPass(layers, x).at(-1)![0]!
    expect(Math.abs(applyAffine(one, x)[0]! - expected)).toBeLessThan(1e-13 * 10 ** depth)
  }
})

test('with a bend between them they are not', () => {
  const layers = draw([2, 4, 1], 3).map((layer, l) => (l === 0 ? { ...layer, activation: Math.tanh } : layer))
  const x = [1, -1]
  expect(Math.abs(applyAffine(collapse(layers), x)[0]! - forwardPass(layers, x).at(-1)![0]!)).toBeGreaterThan(
    0.1,
  )
})

test('of no layers there is no product', () => {
  expect(() => collapse([])).toThrow(RangeError)
})
