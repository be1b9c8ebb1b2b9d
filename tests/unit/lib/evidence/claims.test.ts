import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimsOf } from '@/lib/evidence/claims'
import { judgeKeyClaim, meansIn } from '@/lib/evidence/means'
import { summaryOf, summaryWords } from '@/lib/evidence/summary'
import { mergeEvents } from '@/lib/progress/merge'
import { eventLog, make } from '../progress/arbitrary'
import { claimOf, solved } from './log'

const any = () => 'key' as const

test('a right answer is a claim, a wrong one is not, and it knows which answer to its exercise it was', () => {
  const wrong = make({ type: 'answered', exercise: 'a.one', kind: 'choice', answer: [1], correct: false })
  const events = [wrong, solved('a.one', 'choice', [0]), solved('a.two', 'choice', [2])]
  expect(claimsOf(events, any)).toMatchObject([
    { exercise: 'a.one', ordinal: 2, answer: [0] },
    { exercise: 'a.two', ordinal: 1 },
  ])
})

test('merging two devices keeps every claim of both, each once', () => {
  fc.assert(
    fc.property(eventLog, eventLog, (a, b) => {
      const ids = (log: typeof a) => claimsOf(log, any).map(({ id }) => id)
      const both = ids(mergeEvents(mergeEvents(a, b), a))
      expect(new Set(both)).toEqual(new Set([...ids(a), ...ids(b)]))
      expect(new Set(both).size).toBe(both.length)
    }),
  )
})

const keys = {
  'a.choice': { kind: 'choice', right: [0, 2], of: 4 },
  'a.interval': { kind: 'interval', answer: 5 },
} as const
const means = meansIn(keys, {
  code: new Set(['a.code']),
  training: new Set(['a.ring']),
  drawn: new Set(['a.drawn']),
})

test('a claim is tested by what its exercise is, and not when it says it is another kind', () => {
  expect(means('a.choice', 'choice')).toBe('key')
  expect(means('a.interval', 'predict')).toBe('key')
  expect(means('a.code', 'code')).toBe('code')
  expect(means('a.ring', 'debug')).toBe('training')
  expect(means('a.drawn', 'numeric')).toBe('drawn')
  expect(means('a.drawn', 'order')).toBe('drawn')
  expect(means('a.drawn', 'code')).toBe('code')
  expect(means('a.drawn', 'debug')).toBe('training')
  expect(means('a.drawn', 'constructor')).toBe('none')
  expect(means('a.choice', 'numeric')).toBe('none')
  expect(means('a.code', 'choice')).toBe('none')
  expect(means('constructor', 'choice')).toBe('none')
})

test('an answer is judged again by the key: right, not right, or no answer', () => {
  const judged = (answer: never) => judgeKeyClaim(claimOf(solved('a.choice', 'choice', answer)), keys).outcome
  expect(judged([0, 2] as never)).toBe('confirmed')
  expect(judged([0] as never)).toBe('differs')
  expect(judged([7] as never)).toBe('unplayable')
  expect(judged('0,2' as never)).toBe('unplayable')
})

test('the summary says in words how many of what were confirmed', () => {
  const events = [
    solved('a.code', 'code', 'x'),
    solved('a.ring', 'challenge', {}),
    solved('a.choice', 'choice', [0, 2]),
    solved('a.gone', 'choice', [0]),
  ]
  const claims = claimsOf(events, means)
  const findings = [
    { claim: claims[0]!, outcome: 'confirmed' as const, words: '' },
    judgeKeyClaim(claims[2]!, keys),
  ]
  expect(summaryWords(summaryOf(claims, findings))).toEqual([
    '1 of 1 replayed claim confirmed: run or trained again.',
    '1 of 1 answer confirmed: judged again by the course’s key.',
    '1 more claim could be replayed and is not in this sample.',
    '1 answer is recorded but cannot be recomputed.',
  ])
  const broken = { ...findings[0]!, outcome: 'differs' as const }
  expect(summaryWords(summaryOf(claims, [broken, findings[1]!]))[0]).toBe(
    '1 of 2 recomputed claims is not confirmed.',
  )
  expect(summaryWords(summaryOf([], []))).toEqual([expect.stringContaining('no right answer yet')])
})
