import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeMatch, offeredPartners, type Pair, partners, readMatch } from '@/lib/exercises/match'

const PAIRS: Pair<string>[] = [
  ['sort marked mail', 'supervised'],
  ['group songs', 'unsupervised'],
  ['foresee prices', 'supervised'],
]
const written = fc
  .array(fc.tuple(fc.string(), fc.constantFrom('a', 'b', 'c', 'd')), { minLength: 1, maxLength: 6 })
  .map((pairs): Pair<string>[] => pairs)

test('partners are offered once each, shuffled, distractors among them', () => {
  expect(partners(PAIRS, ['reinforcement', 'supervised'])).toEqual([
    'supervised',
    'unsupervised',
    'reinforcement',
  ])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), (count, seed) => {
      const order = offeredPartners(count, seed, 'id')
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i))
    }),
  )
})

test('it is right exactly when every pair is, and the score is their share', () => {
  fc.assert(
    fc.property(written, fc.array(fc.nat({ max: 3 }), { minLength: 6, maxLength: 6 }), (pairs, choices) => {
      const options = partners(pairs)
      const given = pairs.map((_, i) => choices[i]! % options.length)
      const { correct, right, score } = judgeMatch(pairs, given)
      expect(right).toEqual(pairs.map(([, partner], i) => options[given[i]!] === partner))
      expect(score).toBeCloseTo(right.filter(Boolean).length / pairs.length, 12)
      expect(correct).toBe(score === 1)
    }),
  )
})

test('a typical wrong pair is explained, a right one is not', () => {
  const mistakes = [
    { pair: 1, right: 'supervised', why: 'Nobody has labelled them.' },
    { pair: 0, right: 'supervised', why: 'never said: it is right' },
  ]
  expect(judgeMatch(PAIRS, [0, 0, 0], { mistakes }).whys).toEqual(['Nobody has labelled them.'])
  expect(judgeMatch(PAIRS, [0, 1, 0], { mistakes })).toMatchObject({ correct: true, whys: [] })
})

test('using one partner twice is noted only where each belongs to one', () => {
  expect(judgeMatch(PAIRS, [0, 0, 0]).note).toBeUndefined()
  expect(judgeMatch(PAIRS.slice(0, 2), [0, 0]).note).toContain('twice')
})

test('half-made choices outlive storage as text, and what points at nothing is dropped', () => {
  expect(readMatch('2,,0', 3, 3)).toEqual([2, undefined, 0])
  expect(readMatch([1, 1, 7], 3, 3)).toEqual([1, 1, undefined])
  for (const value of ['', 'x,1.5,-1', null, undefined, 4, '9,9,9'])
    expect(readMatch(value, 3, 3), String(value)).toEqual([undefined, undefined, undefined])
})
