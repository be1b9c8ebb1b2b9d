import { expect, test } from 'vitest'
import type { Backend } from '@/lib/engine/wasm/heap'
import { native } from '@/lib/engine/wasm/native'
import { createRng } from '@/lib/math/rng'

const HALF = 2 ** 31
const PAGE = 2 ** 16
/** A little more than 2 GiB; pages that nobody touches cost nothing. */
const memory = new WebAssembly.Memory({ initial: HALF / PAGE + 1 })
const kernels = native({ wasm: { asm: { memory } } } as Backend)
type Kernel = keyof typeof kernels

/** How many numbers each array of a kernel has, and its arguments for where they begin; one may hold labels. */
interface Case {
  lengths: number[]
  labels?: number
  args(at: number[]): (number | boolean)[]
}

/** Nearly all take their addresses first, and what else they take after them. */
const of = (lengths: number[], ...rest: number[]): Case => ({ lengths, args: (at) => [...at, ...rest] })

const [rows, columns] = [6, 19] // both beyond what registers hold whole
const all = rows * columns
const alike = (arrays: number) => new Array<number>(arrays).fill(all)
const [T, B, H] = [3, 2, 5]
const states = T * B * H
const panels = (K: number, N: number) => kernels.panelSize(K, N)

const cases: Record<Exclude<Kernel, 'panelSize'>, Case> = {
  adam: of(alike(7), all, 0.9, 0.1, 0.99, 0.01, 0.001, 1e-8, 1),
  columnSums: of([all, columns], rows, columns),
  rowSums: of([all, rows], rows, columns),
  addToRows: of([all, columns, all], rows, columns),
  multiplyEach: of(alike(3), all),
  scaleEach: of(alike(2), all, 3),
  descend: of(alike(3), all, 0.1),
  reluBack: of(alike(3), all, 0.1),
  geluInner: of(alike(2), all, 1.5, 0.1),
  geluBack: of(alike(4), all, 1.5, 0.3),
  layerNorm: of([all, columns, columns, all, rows], rows, columns, 1e-5),
  layerNormBack: of([all, all, columns, all, columns, columns, 3 * rows + all], rows, columns, 1e-5),
  shiftRows: of([all, all, rows], rows, columns),
  softmaxBack: of([all, all, all, rows], rows, columns),
  sumOfChosen: { ...of([all, rows], rows, columns), labels: 1 },
  crossEntropyBack: { ...of([all, rows, rows, all], rows, columns, 0.5), labels: 2 },
  multiply: {
    lengths: [rows * columns, columns * 11, rows * 11, panels(columns, 11)],
    args: ([a, b, c, room]) => [a!, columns, b!, 11, c!, 11, room!, rows, columns, 11, false, false, true],
  },
  // Images of 5 × 5 with 3 channels, windows of 3 × 3 and outputs of 2 × 2.
  maxPool: of([150, 24], 2, 5, 5, 3, 2, 2, 3, 3, 2, 2, 0, 0),
  maxPoolBack: of([150, 24, 150], 2, 5, 5, 3, 2, 2, 3, 3, 2, 2, 0, 0),
  addPatches: of([216, 150], 2, 5, 5, 3, 2, 2, 3, 3, 2, 2, 0, 0),
  // The same and ten filters; a column of zeros before each image, a row above it.
  convolve: of(
    [150, 270, 10, 80, panels(27, 10), 108],
    ...[2, 5, 5, 3, 1, 1, 6, 6],
    ...[2, 2, 10, 3, 3, 2, 2],
  ),
  filterBack: of(
    [150, 80, 270, panels(4, 10), 108],
    ...[2, 5, 5, 3, 1, 1, 6, 6],
    ...[2, 2, 10, 3, 3, 2, 2, 1],
  ),
  rnn: of([states, H * H, states, panels(H, H)], T, B, H),
  rnnBack: of([states, H * H, states, states, panels(H, H), B * H], T, B, H),
  lstm: of([4 * states, 4 * H * H, states, 4 * states, states, panels(H, 4 * H)], T, B, H),
  lstmBack: of(
    [states, 4 * H * H, 4 * states, states, 4 * states, panels(4 * H, H), 2 * B * H],
    ...[T, B, H],
  ),
  gru: of([3 * states, 3 * H * H, H, B * H, states, 4 * states, panels(H, 3 * H), 3 * B * H], ...[T, B, H]),
  gruBack: of(
    [states, 3 * H * H, B * H, states, 4 * states, 3 * states, 3 * states, B * H, panels(3 * H, H), B * H],
    ...[T, B, H],
  ),
}

const sum = (lengths: number[]) => lengths.reduce((a, b) => a + b, 0)

/** All arrays, one after another, as they are before. */
function filled({ lengths, labels }: Case): Float32Array {
  const rng = createRng(1, 'arrays')
  const arrays = lengths.map((length) => Float32Array.from({ length }, () => 0.1 + rng()))
  if (labels !== undefined)
    new Int32Array(arrays[labels]!.buffer).forEach((_, i, array) => {
      array[i] = (7 * i) % columns
    })
  return Float32Array.from(arrays.flatMap((array) => [...array]))
}

test.each(Object.keys(cases) as (keyof typeof cases)[])(
  '%s computes the same wherever its arrays lie',
  (name) => {
    const { lengths, args } = cases[name]
    const before = filled(cases[name])
    const kernel = kernels[name] as (...args: (number | boolean)[]) => unknown
    /** What the kernel answers, and all arrays thereafter, to the bit. */
    const runAt = (begin: number) => {
      const arrays = new Float32Array(memory.buffer, begin, before.length)
      arrays.set(before)
      const answer = kernel(...args(lengths.map((_, i) => begin + 4 * sum(lengths.slice(0, i)))))
      return { answer, bits: Buffer.from(arrays.slice().buffer) }
    }
    const expected = runAt(PAGE)
    expect(expected.bits.equals(Buffer.from(before.buffer)) && expected.answer === undefined).toBe(false)
    for (let numbers = 0; numbers <= before.length; numbers++) {
      const { answer, bits } = runAt(HALF - 4 * numbers)
      if (answer !== expected.answer || !bits.equals(expected.bits))
        expect.fail(`not with ${numbers} of ${before.length} numbers below 2 GiB`)
    }
  },
)

test('every kernel is among them', () => {
  expect(Object.keys(cases).sort()).toEqual(
    Object.keys(kernels)
      .filter((name) => name !== 'panelSize')
      .sort(),
  )
})
