import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agree, interleave, judge, median, RANDOM, ratio, round, summary } from '../../bench/compare.mjs'

describe('median', () => {
  test('is the middle, whatever the order, and leaves out what is missing', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([9, undefined, 1, 5])).toBe(5)
    expect(median([4, 2])).toBe(4)
    expect(median([])).toBeUndefined()
  })
})

describe('interleave', () => {
  test('measures everyone once a round', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.nat(8), (names, rounds) => {
        const order = interleave(names, rounds)
        expect(order).toHaveLength(rounds)
        for (const turn of order) expect([...turn].sort()).toEqual([...names].sort())
      }),
    )
  })

  test('begins each round with another', () => {
    expect(interleave(['a', 'b', 'c'], 4).map(([first]) => first)).toEqual(['a', 'b', 'c', 'a'])
  })
})

describe('agree', () => {
  const losses = [2.5, 2.2, 1.9, 1.6, 1.3]

  test('lets rounding pass', () => {
    expect(agree([2.50002, 2.20002, 1.90002, 1.60001, 1.30001], losses)).toBe(true)
  })

  test('notices another start, and another way down', () => {
    expect(agree([2.52, 2.2, 1.9, 1.6, 1.3], losses)).toBe(false)
    expect(agree([2.5, 2.2, 1.9, 1.6, 1.301], losses)).toBe(false)
    expect(agree([2.5, 2.5, 2.5, 2.5, 2.5], losses)).toBe(false)
    expect(agree([Number.NaN, 2.2, 1.9], losses)).toBe(false)
  })

  test('gives those who draw numbers of their own more room, not all', () => {
    expect(agree([2.6, 2.1, 2.0, 1.5, 1.4], losses, RANDOM)).toBe(true)
    expect(agree([2.5, 2.5, 2.5, 2.5, 2.5], losses, RANDOM)).toBe(false)
  })

  test('compares as many as both have, and asks for one', () => {
    expect(agree([2.5, 2.2, 1.9], losses)).toBe(true)
    expect(agree([], losses)).toBe(false)
  })
})

test('a ratio needs both numbers; three digits are read', () => {
  expect(ratio(6, 3)).toBe(2)
  expect(ratio(undefined, 3)).toBeUndefined()
  expect(round(0.012345)).toBe(0.0123)
  expect(round(undefined)).toBeUndefined()
})

test('the summary divides ours by the best that others do, and leaves out what is not there', () => {
  const rows = summary({
    cnn: {
      'ours wasm': { shown: 10, read: 12 },
      PyTorch: { shown: 5, read: 6 },
      'PyTorch all cores': { shown: 8, read: 4 },
      'jax-js': { shown: 50, read: 40 },
      'jax-js threads': { shown: 20, read: 25 },
      'stock wasm': {},
      'ours webgpu': { shown: 100, read: 100, programs: 47 },
      'stock webgpu': { shown: 200, read: 200, programs: 133 },
    },
    small: {
      'ours wasm': { shown: 1, read: 1 },
      scratch: { shown: 0.01, read: 0.02 },
      objects: { shown: 0.03, read: 0.02 },
    },
    nobody: { PyTorch: { shown: 1, read: 1 } },
  })
  expect(Object.keys(rows)).toEqual(['cnn', 'small'])
  expect(rows.small).toMatchObject({ ours: 'scratch', ms: 0.01, '/ objects': 0.5, '/ PyTorch': undefined })
  expect(rows.cnn).toMatchObject({
    ours: 'ours wasm',
    ms: 10,
    '/ PyTorch': 2,
    '/ PyTorch, all cores': 2.5,
    '/ jax-js': 0.5,
    '/ stock tfjs': undefined,
    'programs, webgpu': '47 of 133',
    'programs, webgl': undefined,
  })
})

describe('judge', () => {
  const timed = (shown: number, losses = [2, 1]) => ({ shown, read: shown + 1, best: shown, losses })

  test('takes medians over rounds, and of all the best', () => {
    const { ours } = judge(['ours'], { ours: [timed(5), timed(3), timed(4)] }, false)
    expect(ours).toEqual({ shown: 4, read: 5, best: 3, losses: [2, 1] })
  })

  test('gives no time to what does not learn what the first one learns', () => {
    const found = judge(['first', 'ours'], { first: [timed(5)], ours: [timed(1, [2, 2])] }, false)
    expect(found.ours).toEqual({ error: 'learns something else', losses: [2, 2] })
  })

  test('says of what failed why, and of what failed later in how many rounds it did not', () => {
    const error = 'memory'
    const found = judge(['a', 'b'], { a: [{ error }], b: [timed(5), { error }, timed(3)] }, false)
    expect(found.a).toEqual({ error })
    expect(found.b).toMatchObject({ shown: 5, about: '2 of 3 rounds: memory' })
  })
})
