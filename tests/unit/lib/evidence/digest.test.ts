import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestGroups, digestOf } from '@/lib/evidence/digest'
import { eventLog, make } from '../progress/arbitrary'

test('the order of the events, their repetition and the order of their fields do not change the digest', () => {
  fc.assert(
    fc.property(eventLog, fc.nat(), (events, turn) => {
      const at = events.length === 0 ? 0 : turn % events.length
      const shuffled = [...events.slice(at), ...events.slice(0, at), ...events.slice(0, 2)].reverse()
      const rebuilt = shuffled.map(
        (event) => Object.fromEntries(Object.entries(event).reverse()) as unknown as typeof event,
      )
      expect(digestOf(rebuilt)).toBe(digestOf(events))
    }),
  )
})

test('one event more, or one letter of one, is another digest', () => {
  const events = ['a', 'b', 'c'].map((answer) =>
    make({ type: 'answered', exercise: 'x', kind: 'code', answer, correct: true }),
  )
  const digest = digestOf(events)
  expect(digestOf(events.slice(1))).not.toBe(digest)
  expect(digestOf([{ ...events[0]!, answer: 'A' } as never, ...events.slice(1)])).not.toBe(digest)
})

test('is shown in sixteen groups of four', () => {
  expect(digestGroups(digestOf([]))).toHaveLength(16)
  expect(digestGroups('0123456789')).toEqual(['0123', '4567', '89'])
})
