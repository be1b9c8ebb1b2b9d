import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choice, createRng, integer, normal, permutation, type Rng } from '@/lib/math/rng'

const draw = (rng: Rng, count: number) => Array.from({ length: count }, rng)

/** Pearson's statistic of draws that should be even over `cells`. */
function chiSquare(counts: ArrayLike<number>, expected: (cell: number) => number) {
  return Array.from(counts).reduce((sum, n, cell) => sum + (n - expected(cell)) ** 2 / expected(cell), 0)
}

function countUp(draws: Iterable<number>, cells: number) {
  const counts = new Uint32Array(cells)
  for (const cell of draws) counts[cell]!++
  return counts
}

test('the same seed and stream give the same numbers, all in [0, 1)', () => {
  fc.assert(
    fc.property(fc.integer(), fc.string(), fc.nat(), (seed, name, position) => {
      const numbers = draw(createRng(seed, name, position), 20)
      expect(numbers).toEqual(draw(createRng(seed, name, position), 20))
      expect(numbers.every((u) => u >= 0 && u < 1)).toBe(true)
    }),
  )
})

test('only the low 32 bits of a seed count', () => {
  expect(draw(createRng(-1), 5)).toEqual(draw(createRng(2 ** 32 - 1), 5))
  expect(draw(createRng(7 + 2 ** 32), 5)).toEqual(draw(createRng(7), 5))
})

test('numbers of one stream fill the unit interval evenly', () => {
  const counts = countUp(
    draw(createRng(1, 'uniform'), 100_000).map((u) => Math.floor(u * 100)),
    100,
  )
  // 99 degrees of freedom: mean 99, standard deviation 14.1.
  expect(chiSquare(counts, () => 1000)).toBeLessThan(99 + 4 * 14.1)
  expect(chiSquare(counts, () => 1000)).toBeGreaterThan(99 - 4 * 14.1)
})

test.each([
  ['neighbouring seeds', (i: number) => createRng(i, 'weights')],
  ['neighbouring positions', (i: number) => createRng(1, 'dropout', i)],
  ['different names', (i: number) => createRng(1, `layer ${i}`)],
])('the first numbers of %s are independent', (_, stream) => {
  const pairs = Array.from({ length: 40_000 }, (_, i) => {
    const cell = (rng: Rng) => Math.floor(rng() * 10)
    return cell(stream(i)) * 10 + cell(stream(i + 1))
  })
  // Each stream takes part in two pairs, which doubles the variance at most: 99 ± 4 · 20.
  expect(chiSquare(countUp(pairs, 100), () => 400)).toBeLessThan(180)
})

test('two streams do not move together', () => {
  const n = 20_000
  for (const [a, b] of [
    [createRng(1, 'a'), createRng(1, 'b')],
    [createRng(1, 'a', 0), createRng(1, 'a', 1)],
    [createRng(1, 'a'), createRng(2, 'a')],
  ] as const) {
    const correlation = draw(a, n).reduce((sum, u) => sum + (u - 0.5) * (b() - 0.5), 0) / n / (1 / 12)
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(n))
  }
})

test('a normal draw has mean 0, variance 1, no skew and the tails of a normal', () => {
  const rng = createRng(3, 'normal')
  const n = 100_000
  const z = Array.from({ length: n }, () => normal(rng))
  const moment = (k: number) => z.reduce((sum, x) => sum + x ** k, 0) / n
  expect(Math.abs(moment(1))).toBeLessThan(4 * Math.sqrt(1 / n))
  expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / n))
  expect(Math.abs(moment(3))).toBeLessThan(4 * Math.sqrt(15 / n))
  expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / n))
  expect(z.filter((x) => Math.abs(x) > 1.959964).length / n).toBeCloseTo(0.05, 2)
})

test('a normal draw is finite even when the uniform draw is at its edge', () => {
  expect(normal(() => 0)).toBeCloseTo(0)
  expect(Number.isFinite(normal(() => 1 - 2 ** -32))).toBe(true)
})

test('an integer lies below its bound, and every value comes', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 10 }), (seed, below) => {
      const rng = createRng(seed)
      const drawn = new Set(Array.from({ length: 300 }, () => integer(rng, below)))
      expect([...drawn].sort((a, b) => a - b)).toEqual(Array.from({ length: below }, (_, i) => i))
    }),
  )
})

test('a permutation holds every index once', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(200), (seed, count) => {
      expect([...permutation(createRng(seed), count)].sort((a, b) => a - b)).toEqual(
        Array.from({ length: count }, (_, i) => i),
      )
    }),
  )
})

test('every order of four comes equally often', () => {
  const orders = new Map<string, number>()
  for (let i = 0; i < 24_000; i++) {
    const order = permutation(createRng(5, 'order', i), 4).join()
    orders.set(order, (orders.get(order) ?? 0) + 1)
  }
  expect(orders.size).toBe(24)
  // 23 degrees of freedom: standard deviation 6.8.
  expect(chiSquare([...orders.values()], () => 1000)).toBeLessThan(23 + 4 * 6.8)
})

test('a choice comes as often as its share of the weights says, and never at weight zero', () => {
  const weights = [0, 3, 1, 0, 6, 0]
  const rng = createRng(11, 'choice')
  const counts = countUp(
    Array.from({ length: 50_000 }, () => choice(rng, weights)),
    6,
  )
  const drawable = [1, 2, 4]
  expect([...counts].flatMap((n, k) => (n > 0 ? [k] : []))).toEqual(drawable)
  const statistic = chiSquare(
    drawable.map((k) => counts[k]!),
    (i) => 5000 * weights[drawable[i]!]!,
  )
  expect(statistic).toBeLessThan(2 + 4 * 2) // two degrees of freedom
})

test('a choice never falls on weight zero at the edges of the draw', () => {
  expect(choice(() => 0, [0, 1])).toBe(1)
  expect(choice(() => 1 - 2 ** -32, [0.1, 0.2, 0.7, 0])).toBe(2)
})

test('the numbers are those of sfc32, computed here with integers that do not overflow', () => {
  const word = (n: bigint) => BigInt.asUintN(32, n)
  const fnv1a = [...'7/shuffle/3'].reduce(
    (h, letter) => word((h ^ BigInt(letter.charCodeAt(0))) * 0x01000193n),
    0x811c9dc5n,
  )
  let [a, b, c, counter] = [0x9e3779b9n, 0x243f6a88n, fnv1a, 1n]
  const reference = () => {
    const t = word(a + b + counter)
    counter = word(counter + 1n)
    a = b ^ (b >> 9n)
    b = word(c + (c << 3n))
    c = word(word((c << 21n) | (c >> 11n)) + t)
    return Number(t) / 2 ** 32
  }
  for (let i = 0; i < 12; i++) reference()
  expect(draw(createRng(7, 'shuffle', 3), 1000)).toEqual(Array.from({ length: 1000 }, reference))
})
