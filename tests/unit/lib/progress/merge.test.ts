import fc from 'fast-check'
import { expect, test } from 'vitest'
import { progressEvent } from '@/lib/progress/events'
import { canonical, conflict, mergeEvents } from '@/lib/progress/merge'
import { collidingLog, eventLog, make } from './arbitrary'

test('merging is commutative, even when ids collide', () => {
  fc.assert(
    fc.property(collidingLog, collidingLog, (a, b) => {
      expect(mergeEvents(a, b)).toEqual(mergeEvents(b, a))
    }),
  )
})

test('merging is associative, even when ids collide', () => {
  fc.assert(
    fc.property(collidingLog, collidingLog, collidingLog, (a, b, c) => {
      expect(mergeEvents(mergeEvents(a, b), c)).toEqual(mergeEvents(a, mergeEvents(b, c)))
    }),
  )
})

test('merging a log with itself or with its own result changes nothing', () => {
  fc.assert(
    fc.property(eventLog, eventLog, (a, b) => {
      const merged = mergeEvents(a, b)
      expect(mergeEvents(merged, a)).toEqual(merged)
      expect(mergeEvents(merged, merged)).toEqual(merged)
    }),
  )
})

test('two devices lose no event and double none', () => {
  fc.assert(
    fc.property(eventLog, eventLog, eventLog, (common, one, two) => {
      const a = [...common, ...one]
      const b = [...common, ...two]
      const ids = mergeEvents(a, b).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(new Set(ids)).toEqual(new Set([...a, ...b].map(({ id }) => id)))
    }),
  )
})

test('however often and in whatever order any number of devices exchange files, they end with the same log', () => {
  const exchanges = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 12 })
  fc.assert(
    fc.property(fc.array(eventLog, { minLength: 4, maxLength: 4 }), exchanges, (devices, pairs) => {
      const logs = devices.map((log) => mergeEvents(log, []))
      for (const [from, to] of pairs) logs[to] = mergeEvents(logs[to]!, logs[from]!)
      // A last round: everybody gives to the first, and it gives to everybody.
      for (const log of logs) logs[0] = mergeEvents(logs[0]!, log)
      for (const to of logs.keys()) logs[to] = mergeEvents(logs[to]!, logs[0]!)
      const ids = new Set(devices.flat().map(({ id }) => id))
      for (const log of logs) {
        expect(log).toEqual(logs[0])
        expect(log).toHaveLength(ids.size)
      }
    }),
  )
})

test('these tests draw every type of event there is', () => {
  const drawn = new Set(
    fc.sample(eventLog, { seed: 1, numRuns: 200 }).flatMap((log) => log.map(({ type }) => type)),
  )
  const all = progressEvent.options.map((option) => option.entries.type.literal)
  expect([...drawn].sort()).toEqual([...all].sort())
})

test('the merged log runs forward in time', () => {
  fc.assert(
    fc.property(eventLog, eventLog, (a, b) => {
      const times = mergeEvents(a, b).map(({ time }) => time)
      expect(times).toEqual([...times].sort((x, y) => x - y))
    }),
  )
})

test('a conflict is two events with one id and different contents', () => {
  const event = make({ type: 'visited', lesson: 'losses' })
  expect(conflict([event], [{ ...event }])).toBeUndefined()
  expect(conflict([event], [{ ...event, time: event.time + 1 }])).toBe(event.id)
})

test('canonical text does not depend on the order of keys', () => {
  expect(canonical({ b: [1, { d: 2, c: null }], a: 'x' })).toBe(
    canonical({ a: 'x', b: [1, { c: null, d: 2 }] }),
  )
  expect(canonical([1, 2])).not.toBe(canonical([2, 1]))
})
