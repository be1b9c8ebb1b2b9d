import { expect, test } from 'vitest'
import { transformerParameters } from '@/lib/math/transformer-size'

test('gives GPT-2 small its 124,439,808 parameters', () => {
  // 12 layers, width 768, 1024 positions, 50,257 tokens, tied (Radford et al. 2019; as counted in the released weights).
  const size = { vocabulary: 50257, layers: 12, width: 768, context: 1024 }
  expect(transformerParameters(size).total).toBe(124_439_808)
})

test('a block has 12 D² + 13 D', () => {
  for (const width of [8, 48, 128]) {
    const { block } = transformerParameters({ vocabulary: 27, layers: 1, width, context: 4 })
    expect(block).toBe(12 * width ** 2 + 13 * width)
  }
})
