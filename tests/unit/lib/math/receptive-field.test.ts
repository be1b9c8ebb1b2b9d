import { expect, test } from 'vitest'
import { traceStack } from '@/lib/math/layer-stack'
import { parseStack } from '@/lib/math/layer-text'
import { fieldSize, receptiveField } from '@/lib/math/receptive-field'

function touched(text: string, index: number, row: number, column: number): number[][] {
  const stages = traceStack(parseStack(text).layers)
  // A picture of sets: which input pixels have come to each place.
  let sets = Array.from({ length: 28 }, (_, y) => Array.from({ length: 28 }, (_, x) => new Set([y * 28 + x])))
  for (const { layer, output, padding } of stages.slice(0, index + 1)) {
    if (layer.kind === 'drop' || layer.kind === 'norm') continue
    const size = layer.kind === 'conv' ? layer.kernel : layer.kind === 'dense' ? 1 : layer.size
    const stride = layer.kind === 'conv' ? layer.stride : size
    const [height, width] = output as [number, number, number]
    const before = sets
    sets = Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (_, x) => {
        const all = new Set<number>()
        for (let v = 0; v < size; v++)
          for (let u = 0; u < size; u++)
            for (const pixel of before[y * stride + v - padding]?.[x * stride + u - padding] ?? [])
              all.add(pixel)
        return all
      }),
    )
  }
  return [...sets[row]![column]!].map((pixel) => [Math.floor(pixel / 28), pixel % 28])
}

test('the receptive field is exactly the pixels that can reach a unit', () => {
  for (const [text, index, row, column] of [
    ['conv8,max2,conv16,max2', 3, 2, 4],
    ['conv8,max2,conv16,max2', 2, 0, 10],
    ['conv4k5s2p,conv4s2p', 1, 3, 3],
    ['conv4k5p,norm,avg3,conv2k4', 3, 1, 2],
  ] as const) {
    const { top, left, bottom, right } = receptiveField(
      traceStack(parseStack(text).layers),
      index,
      row,
      column,
    )
    const pixels = touched(text, index, row, column)
    const [rows, columns] = [pixels.map(([y]) => y!), pixels.map(([, x]) => x!)]
    expect([Math.max(0, top), Math.max(0, left), Math.min(27, bottom), Math.min(27, right)], text).toEqual([
      Math.min(...rows),
      Math.min(...columns),
      Math.max(...rows),
      Math.max(...columns),
    ])
  }
})

test('a dense layer sees the whole image', () => {
  const stages = traceStack(parseStack('conv4,max2,dense8,dense8').layers)
  for (const index of [2, 3, 4])
    expect(receptiveField(stages, index, 0, 0)).toEqual({ top: 0, left: 0, bottom: 27, right: 27 })
})

test('the field of two 3 × 3 convolutions with pooling between is 10 pixels wide after the second pooling', () => {
  expect(fieldSize('conv8')).toBe(3)
  expect(fieldSize('conv8,conv8')).toBe(5)
  expect(fieldSize('conv8,max2,conv16,max2')).toBe(10)
  expect(fieldSize('dense32')).toBe(1)
})
