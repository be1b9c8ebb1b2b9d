import { expect, test } from 'vitest'
import type { Filters, Look, UnitSum } from '@/lib/experiments/cnn'
import { readFrozen, writeFrozen } from '@/lib/experiments/cnn.params'
import { convolve, maxPool } from '@/lib/math/convolution'
import { parameterCount } from '@/lib/math/feedforward'
import { denseWidth, stackParameters } from '@/lib/math/layer-stack'
import { begin } from './cnn-run'

/** All kinds of layers, small. */
const ALL = 'conv2k5,norm,max2,conv3s2p,avg2,drop20,dense6'
const FEW = { examples: 2000, batchSize: 16, layers: ALL }
const SMALL = { ...FEW, layers: 'conv2,max2,conv3,max2' }

/** Map c of a layer as rows. */
function mapOf({ shape, values }: Look['said'][number], c: number): number[][] {
  const [height, width] = shape as [number, number, number]
  return Array.from({ length: height }, (_, y) =>
    Array.from(values.subarray((c * height + y) * width, (c * height + y + 1) * width)),
  )
}

test('the maps are what the formulas give from the filters, layer by layer', async () => {
  const { trainer, take, ask } = await begin(SMALL)
  await take(3)
  const look = await ask<Look>({ type: 'look', image: { test: 4 } })
  let maps: number[][][] = [
    Array.from({ length: 28 }, (_, y) => Array.from(look.input.subarray(28 * y, 28 * (y + 1)))),
  ]
  for (const stage of [0, 2]) {
    const { shape, values, biases } = await ask<Filters>({ type: 'filters', stage })
    const [size, , channels, filters] = shape as [number, number, number, number]
    const weight = (u: number, v: number, c: number, f: number) =>
      values[((u * size + v) * channels + c) * filters + f]!
    const before = maps
    maps = Array.from({ length: filters }, (_, f) => {
      const parts = before.map((map, c) =>
        convolve(
          map,
          Array.from({ length: size }, (_, u) => Array.from({ length: size }, (_, v) => weight(u, v, c, f))),
        ),
      )
      return parts[0]!.map((row, i) =>
        row.map((_, j) =>
          Math.max(
            0,
            parts.reduce((sum, part) => sum + part[i]![j]!, biases![f]!),
          ),
        ),
      )
    })
    for (const [f, map] of maps.entries())
      for (const [i, row] of mapOf(look.said[stage]!, f).entries())
        for (const [j, value] of row.entries()) expect(value).toBeCloseTo(map[i]![j]!, 4)
    maps = maps.map((map) => maxPool(map, 2))
    expect(mapOf(look.said[stage + 1]!, 1)[2]![3]!).toBeCloseTo(maps[1]![2]![3]!, 4)
  }
  trainer.dispose()
})

test('the products shown for a number add up to it, in every kind of layer and at the edge', async () => {
  const { trainer, take, ask } = await begin(FEW)
  await take(3)
  const image = { test: 2 }
  const look = await ask<Look>({ type: 'look', image })
  const kinds = []
  for (const [stage, { shape, values }] of look.said.entries()) {
    const [height = 1, width = 1] = shape.length === 3 ? shape : []
    for (const [channel, row, column] of [
      [0, 0, 0],
      [shape.at(-1)! - 1, height - 1, width - 1],
    ] as const) {
      const sum = await ask<UnitSum>({ type: 'sum', image, place: { stage, channel, row, column } })
      const said = values[(channel * height + row) * width + column]!
      expect(sum.output).toBe(said)
      kinds.push(stage)
      if (sum.weights) {
        const products = sum.inputs.reduce((total, x, i) => total + x * sum.weights![i]!, 0)
        expect(sum.inputs.length).toBe(sum.weights.length)
        expect(sum.sum).toBeCloseTo(products + (sum.bias ?? 0), 5)
        // A convolution before normalization says its sums; other hidden layers only what is positive of them.
        const linear = stage === 0 || stage === look.said.length - 1
        expect(linear ? sum.sum : Math.max(0, sum.sum!)).toBeCloseTo(said, 4)
      } else if (sum.inputs.length > 1) {
        const mean = sum.inputs.reduce((a, b) => a + b, 0) / sum.inputs.length
        expect(stage === 2 ? Math.max(...sum.inputs) : mean).toBeCloseTo(said, 5)
      }
    }
  }
  expect(new Set(kinds).size).toBe(8)
  trainer.dispose()
})

test('a filter written by hand is used at once, and a frozen one stays while all others move', async () => {
  const { trainer, params, take, ask } = await begin(SMALL)
  await take(2)
  const hand = [1, 0, -1, 2, 0, -2, 1, 0, -1]
  await ask({ type: 'edit', stage: 0, filter: 1, channel: 0, values: hand, bias: 0.25 })
  const filter = ({ shape, values, biases }: Filters, f: number) => [
    ...values.filter((_, i) => i % shape[3]! === f),
    biases![f]!,
  ]
  const before = await ask<Filters>({ type: 'filters', stage: 0 })
  expect(filter(before, 1)).toEqual([...hand, 0.25])
  const image = { test: 0 }
  const sum = await ask<UnitSum>({ type: 'sum', image, place: { stage: 0, channel: 1, row: 9, column: 9 } })
  expect(Array.from(sum.weights!)).toEqual(hand)

  await take(8, { ...params, frozen: '1.2' })
  const held = await ask<Filters>({ type: 'filters', stage: 0 })
  expect(filter(held, 1)).toEqual([...hand, 0.25])
  expect(filter(held, 0)).not.toEqual(filter(before, 0))
  await take(1)
  expect(filter(await ask<Filters>({ type: 'filters', stage: 0 }), 1)).not.toEqual([...hand, 0.25])

  await expect(ask({ type: 'edit', stage: 0, filter: 9, channel: 0, values: hand })).rejects.toThrow(
    /no filter/,
  )
  await expect(ask({ type: 'edit', stage: 0, filter: 0, channel: 0, values: [1] })).rejects.toThrow(
    /9 numbers/,
  )
  await expect(ask({ type: 'filters', stage: 1 })).rejects.toThrow(/no convolution/)
  trainer.dispose()
})

test('names of frozen filters are written as they are read; others are left out', () => {
  expect(readFrozen('1.2, 3.16,x,4')).toEqual([
    { stage: 0, filter: 1 },
    { stage: 2, filter: 15 },
  ])
  expect(writeFrozen(readFrozen('1.2,3.16'))).toBe('1.2,3.16')
})

test('the network and its rival have as many parameters as the widget says', async () => {
  const { trainer, params } = await begin({ ...SMALL, rival: true })
  const { parameters, rival } = await trainer.snapshot(params)
  expect(parameters).toBe(stackParameters(SMALL.layers))
  expect(rival).toEqual({
    width: denseWidth(parameters),
    parameters: parameterCount([784, denseWidth(parameters), 10]),
  })
  trainer.dispose()
})

test('shuffled pixels go through the same shuffle wherever they come from', async () => {
  const { trainer, ask } = await begin({ ...SMALL, scramble: true })
  const [shuffled, plain] = [await begin({ ...SMALL, scramble: true }), await begin(SMALL)]
  const image = { test: 3 }
  const seen = await shuffled.ask<Look>({ type: 'look', image })
  const straight = await plain.ask<Look>({ type: 'look', image })
  expect(seen.input).not.toEqual(straight.input)
  expect(Float32Array.from(seen.input).sort()).toEqual(Float32Array.from(straight.input).sort())
  const drawn = await ask<Look>({ type: 'look', image: { pixels: straight.input } })
  expect(drawn.input).toEqual(seen.input)
  for (const run of [{ trainer }, shuffled, plain]) run.trainer.dispose()
})

test('a stack that cannot be trained says why', async () => {
  await expect(begin({ layers: 'dense8,conv4' })).rejects.toThrow(/before the first dense layer/)
})
