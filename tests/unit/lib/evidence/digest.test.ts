import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import { digestGroups, digestOf } from '@/lib/evidence/digest'
import { canonical, mergeEvents } from '@/lib/progress/merge'
import { eventLog, make } from '../progress/arbitrary'

test('is the SHA-256 of the merged log in canonical form, with the browser’s own or without', async () => {
  const events = Array.from({ length: 700 }, (_, i) =>
    make({ type: 'answered', exercise: 'x', kind: 'code', answer: `${i}ö`.repeat(i), correct: true }),
  )
  const text = canonical(mergeEvents(events, []))
  expect(text.length).toBeGreaterThan(2 ** 19) // several pieces
  const reference = createHash('sha256').update(text).digest('hex')
  expect(await digestOf(events)).toBe(reference)
  vi.stubGlobal('crypto', {})
  onTestFinished(() => void vi.unstubAllGlobals())
  expect(await digestOf(events)).toBe(reference)
})

test('a long log leaves the page free in between', async () => {
  const events = Array.from({ length: 5000 }, (_, i) =>
    make({ type: 'answered', exercise: 'x', kind: 'code', answer: 'y'.repeat(400) + i, correct: true }),
  )
  let turns = 0
  let done = false
  const page = () => {
    turns++
    if (!done) setImmediate(page)
  }
  setImmediate(page)
  // A clock that goes on by a millisecond whenever it is looked at: the machine may be as fast as it likes.
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now++)
  await digestOf(events)
  clock.mockRestore()
  done = true
  expect(turns).toBeGreaterThan(2)
})

test('the order of the events, their repetition and the order of their fields do not change the digest', async () => {
  await fc.assert(
    fc.asyncProperty(eventLog, fc.nat(), async (events, turn) => {
      const at = events.length === 0 ? 0 : turn % events.length
      const shuffled = [...events.slice(at), ...events.slice(0, at), ...events.slice(0, 2)].reverse()
      const rebuilt = shuffled.map(
        (event) => Object.fromEntries(Object.entries(event).reverse()) as unknown as typeof event,
      )
      expect(await digestOf(rebuilt)).toBe(await digestOf(events))
    }),
  )
})

test('one event more, or one letter of one, is another digest', async () => {
  const events = ['a', 'b', 'c'].map((answer) =>
    make({ type: 'answered', exercise: 'x', kind: 'code', answer, correct: true }),
  )
  const digest = await digestOf(events)
  expect(await digestOf(events.slice(1))).not.toBe(digest)
  expect(await digestOf([{ ...events[0]!, answer: 'A' } as never, ...events.slice(1)])).not.toBe(digest)
})

test('is shown in sixteen groups of four', async () => {
  expect(digestGroups(await digestOf([]))).toHaveLength(16)
  expect(digestGroups('0123456789')).toEqual(['0123', '4567', '89'])
})
