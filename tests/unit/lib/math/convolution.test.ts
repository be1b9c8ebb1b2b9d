import { expect, test } from 'vitest'
import { convolve, HAND_KERNELS, handKernel, maxPool, outputSize } from '@/lib/math/convolution'
import { tf } from '../engine/wasm/backends'

const grid = (rows: number, columns: number, seed: number) =>
  Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (_, x) => Math.sin(seed + 3 * y + 7 * x * x)),
  )

test.each([
  [7, 9, 3, 1],
  [8, 8, 2, 2],
  [10, 7, 5, 3],
])(
  'agrees with TensorFlow.js on a %i × %i picture, kernel %i, stride %i',
  async (rows, columns, size, stride) => {
    await tf.setBackend('cpu')
    const [image, kernel] = [grid(rows, columns, 1), grid(size, size, 2)]
    const theirs = tf.tidy(() => {
      const x = tf.tensor3d(image.flat(), [rows, columns, 1])
      const w = tf.tensor4d(kernel.flat(), [size, size, 1, 1])
      return tf.reshape(tf.conv2d(x, w, stride, 'valid'), [-1, outputSize(columns, size, stride)]).arraySync()
    }) as number[][]
    const ours = convolve(image, kernel, stride)
    expect([ours.length, ours[0]!.length]).toEqual([
      outputSize(rows, size, stride),
      outputSize(columns, size, stride),
    ])
    for (const [i, row] of ours.entries())
      for (const [j, value] of row.entries()) expect(value).toBeCloseTo(theirs[i]![j]!, 5)
  },
)

test('a kernel is not turned: an impulse gives the kernel backwards', () => {
  const impulse = [
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 1, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ]
  const kernel = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]
  expect(convolve(impulse, kernel)).toEqual([
    [9, 8, 7],
    [6, 5, 4],
    [3, 2, 1],
  ])
})

test('pooling keeps the largest of each block and drops what is left over', () => {
  expect(
    maxPool(
      [
        [1, 2, 9],
        [3, 0, 9],
        [9, 9, 9],
      ],
      2,
    ),
  ).toEqual([[3]])
})

test('a window that does not fit finds no place', () => {
  expect(outputSize(2, 3)).toBe(0)
  expect(outputSize(28, 5, 1, 2)).toBe(28)
  expect(outputSize(28, 3, 2, 1)).toBe(14)
})

test('edge kernels answer to their edge with 1, and to flat parts with 0', () => {
  const step = (across: boolean) =>
    Array.from({ length: 5 }, (_, y) => Array.from({ length: 5 }, (_, x) => ((across ? x : y) > 2 ? 1 : 0)))
  const square = (values: number[], size: number) =>
    Array.from({ length: size }, (_, u) => values.slice(u * size, (u + 1) * size))
  for (const [kind, across] of [
    ['vertical edge', true],
    ['horizontal edge', false],
  ] as const) {
    for (const size of [3, 5]) {
      const kernel = square(handKernel(kind, size), size)
      expect(Math.max(...convolve(step(across), kernel).flat())).toBeGreaterThanOrEqual(1)
      for (const value of convolve(step(!across), kernel).flat()) expect(value).toBeCloseTo(0, 12)
    }
  }
  // Sobel's own numbers, over four.
  expect(handKernel('vertical edge', 3).map((w) => 4 * w)).toEqual([-1, 0, 1, -2, 0, 2, -1, 0, 1])
})

test('every kernel written by hand has as many numbers as it must', () => {
  for (const kind of HAND_KERNELS)
    for (const size of [1, 2, 3, 5]) expect(handKernel(kind, size)).toHaveLength(size ** 2)
})
