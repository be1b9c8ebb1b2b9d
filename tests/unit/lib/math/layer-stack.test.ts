import { expect, test } from 'vitest'
import { parameterCount } from '@/lib/math/feedforward'
import {
  denseWidth,
  stackMultiplications,
  stackParameters,
  stackProblem,
  traceStack,
} from '@/lib/math/layer-stack'
import { parseStack } from '@/lib/math/layer-text'

const shapes = (text: string) => traceStack(parseStack(text).layers).map(({ output }) => output)

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
