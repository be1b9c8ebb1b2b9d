import { expect, test } from 'vitest'
import { parameterCount } from '@/lib/math/feedforward'
import {
  denseWidth,
  fieldSize,
  parseStack,
  receptiveField,
  stackMultiplications,
  stackParameters,
  stackProblem,
  traceStack,
  writeStack,
} from '@/lib/math/layer-stack'

const shapes = (text: string) => traceStack(parseStack(text).layers).map(({ output }) => output)

test('a stack written as text is read back as the same text', () => {
  for (const text of ['', 'conv8', 'conv8k5s2p,norm,max2,drop25,dense64', 'conv3k1,avg4', 'conv16p'])
    expect(writeStack(parseStack(text).layers)).toBe(text)
  expect(writeStack(parseStack(' conv8k3s1 , max2,').layers)).toBe('conv8,max2')
})

test('what is no layer is named', () => {
  for (const word of [
    'conv',
    'conv0',
    'conv99',
    'conv8k0',
    'max1',
    'pool2',
    'drop0',
    'drop95',
    'dense',
    'Conv8',
  ])
    expect(parseStack(`conv4,${word}`).problem, word).toBe(`“${word}” is no layer.`)
  expect(parseStack('max2,'.repeat(11)).problem).toMatch(/At most 10/)
})

test('shapes and parameters are those that Keras prints for LeNet-like stacks', () => {
  // model.summary() of 28×28×1 → Conv2D(8, 3) → MaxPooling2D → Conv2D(16, 3) → MaxPooling2D → Flatten → Dense(10)
  expect(shapes('conv8,max2,conv16,max2')).toEqual([[26, 26, 8], [13, 13, 8], [11, 11, 16], [5, 5, 16], [10]])
  expect(stackParameters('conv8,max2,conv16,max2')).toBe(80 + 1168 + 4010)
  // Padding "same" with stride 2 gives half of it, rounded up.
  expect(shapes('conv4k5s2p,conv4s2p')).toEqual([[14, 14, 4], [7, 7, 4], [10]])
  // Without convolutions it is the dense network.
  expect(stackParameters('dense128')).toBe(parameterCount([784, 128, 10]))
})

test('where batch normalization follows, the bias is left to it and ReLU comes after it', () => {
  const [conv, norm, output] = traceStack(parseStack('conv8,norm').layers)
  expect([conv!.parameters, norm!.parameters]).toEqual([72, 16])
  expect([conv!.relu, norm!.relu, output!.relu]).toEqual([false, true, false])
  expect([conv!.bias, output!.bias]).toEqual([false, true])
})

test('stacks that cannot be trained say why', () => {
  expect(stackProblem('max2,max2,max2,conv4k5')).toMatch(/5 × 5 does not fit into 3 × 3/)
  expect(stackProblem('dense32,conv8')).toMatch(/no(thing.*| )neighbour/)
  expect(stackProblem('dense32,max2')).toMatch(/before the first dense layer/)
  expect(stackProblem('norm,conv8')).toMatch(/right after a convolution or a dense layer/)
  expect(stackProblem('conv8,max2,norm')).toMatch(/right after/)
  expect(stackProblem('conv32,dense512')).toMatch(/parameters are too many/)
  expect(stackProblem('conv32p,conv32k9p,max4')).toMatch(/multiplications an image are too many/)
  expect(stackProblem('nonsense')).toMatch(/is no layer/)
  expect(stackProblem('max2,max2,max2,conv4k3')).toBeUndefined()
  expect(stackParameters('dense32,conv8')).toBeNaN()
})

test('nothing follows a layer that does not fit', () => {
  const stages = traceStack(parseStack('max7,conv8k5,max2').layers)
  expect(stages.map(({ output }) => output)).toEqual([[4, 4, 1], undefined, undefined, undefined])
})

/** Which pixels a unit depends on, found by touching every pixel of a network of ones. */
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

test('a weight is used once for every place', () => {
  // 26 × 26 places of 8 filters with 9 weights; 11 × 11 of 16 with 72; the output.
  expect(stackMultiplications('conv8,max2,conv16,max2')).toBe(26 * 26 * 72 + 11 * 11 * 16 * 72 + 4000)
})

test('the rival has about as many parameters', () => {
  for (const wanted of [5258, 20_000, 101_770]) {
    const found = parameterCount([784, denseWidth(wanted), 10])
    expect(Math.abs(found - wanted)).toBeLessThanOrEqual(795 / 2)
  }
})
