import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_BYTES, readProgressFile, writeProgressFile } from '@/lib/progress/file'
import { mergeEvents } from '@/lib/progress/merge'
import { eventLog, make } from './arbitrary'

const NOW = Date.UTC(2026, 5, 1)
const event = make({ type: 'answered', exercise: 'gd-limit', kind: 'choice', answer: [1], correct: true })
const good = writeProgressFile([event], NOW)
/** The good file with some of its own fields replaced. */
const file = (patch: object) => JSON.stringify({ ...JSON.parse(good), ...patch })
/** The good file with some fields of its one event replaced. */
const altered = (patch: object) => file({ events: [{ ...event, ...patch }] })
const reason = (text: string) => {
  const read = readProgressFile(text, NOW)
  return 'refused' in read ? read.refused : 'accepted'
}

test('whatever was recorded survives export and import unchanged', () => {
  fc.assert(
    fc.property(eventLog, (events) => {
      expect(readProgressFile(writeProgressFile(events, NOW), NOW)).toEqual({
        events: mergeEvents(events, []),
      })
    }),
  )
})

test('no cut of a file is accepted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: good.trimEnd().length - 1 }), (length) => {
      expect(reason(good.slice(0, length))).toMatch(/cut off or damaged/)
    }),
  )
})

test('no single changed digit among the events is accepted', () => {
  const start = good.indexOf('"events"')
  for (const { index } of good.matchAll(/\d/g)) {
    if (index < start) continue
    const text = good.slice(0, index) + ((Number(good[index]) + 1) % 10) + good.slice(index + 1)
    expect(reason(text)).not.toBe('accepted')
  }
})

test.each([
  ['null', /not a progress file/],
  ['[]', /not a progress file/],
  ['{"format":"other"}', /not a progress file/],
  [file({ version: 2 }), /version 2, made by a newer Epoch/],
  [file({ version: '1' }), /file\.version should be 1/],
  [file({ events: undefined }), /file\.events is missing/],
  [altered({ time: 'now' }), /events\[0\]\.time should be of type/],
  [altered({ time: 12 }), /events\[0\]\.time is too small/],
  [altered({ time: NOW + 2 * 86_400_000 }), /lies in the future/],
  [altered({ correct: 1 }), /events\[0\]\.correct should be of type boolean/],
  [altered({ type: 'bribed' }), /not of a kind that this version knows/],
  [altered({ bonus: 1 }), /unknown key "bonus"/],
  [altered({ exercise: '<script>' }), /exercise holds characters/],
  [file({ events: [event, { ...event, correct: false }] }), /share the id/],
  [altered({ correct: false }), /checksum/],
  [
    good.replace('"correct"', '"__proto__": {"solved": true}, "correct"'),
    /events\[0\] holds the key "__proto__"/,
  ],
  [altered({ answer: { constructor: 1 } }), /"constructor"/],
  ['['.repeat(200) + ']'.repeat(200), /nested more than/],
  [' '.repeat(MAX_BYTES + 1), /larger than 20 MB/],
])('refuses a hostile or damaged file and says why (%#)', (text, why) => {
  expect(reason(text)).toMatch(why)
  expect(({} as { solved?: boolean }).solved).toBeUndefined()
})
