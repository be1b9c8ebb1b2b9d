import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COURSE_BEGAN, MOST_A_MINUTE, remarksOn } from '@/lib/evidence/checks'
import { derive } from '@/lib/progress/derive'
import type { ProgressEvent } from '@/lib/progress/events'
import { make } from '../progress/arbitrary'
import { solved } from './log'

const course = { exercises: new Set(['a.one', 'a.ring']) }
const NOW = Date.UTC(2027, 0, 1)
const said = (events: ProgressEvent[], now = NOW) => remarksOn(events, course, now).map(({ words }) => words)

const attempt = (seed: number, correct = true, more: Partial<ProgressEvent> = {}) =>
  make({ type: 'answered', exercise: 'a.ring', kind: 'challenge', answer: {}, correct, seed }, more)

const spent = (time: number, seconds: number, device = 'd'.repeat(32)) =>
  make({ type: 'spent', lesson: 'a', seconds }, { time, device })

test('an honest record gives nothing to say', () => {
  expect(said([solved('a.one', 'choice', [0]), attempt(1, false), attempt(2), attempt(3)])).toEqual([])
})

test('two devices that each began at attempt 1, then merged, are honest too', () => {
  const other = { device: 'e'.repeat(32) }
  const merged = [attempt(1), attempt(2), attempt(1, true, other)]
  expect(said(merged)).toEqual([])
  const next = derive(merged).exercises.get('a.ring')!.attempts + 1
  expect(said([...merged, attempt(next, true, other)])).toEqual([])
})

test('an attempt with a seed of its owner’s choice leaves a gap', () => {
  expect(said([attempt(1, false), attempt(37)])).toEqual([
    'a.ring: attempt 37 is here, but only 2 of 37 attempts are.',
  ])
  expect(said([attempt(-4)])).toEqual(['a.ring: an attempt has no number of its own.'])
})

test('events from the future and from before the course are counted', () => {
  const event = solved('a.one', 'choice', [0])
  expect(said([event], event.time - 10 * 60_000)).toEqual([
    '1 event is later than now by this device’s clock.',
  ])
  expect(said([{ ...event, time: COURSE_BEGAN - 1 }])).toEqual(['1 event is from before the course existed.'])
})

test('what is solved but is not in the course is named once', () => {
  expect(said([solved('a.gone', 'choice', [0]), solved('a.gone', 'choice', [0])])).toEqual([
    'a.gone is solved here, but this edition of the course has no such exercise.',
  ])
})

test('200 right answers within a minute are more than one can read; as many in an hour are not', () => {
  const answers = (gap: number) =>
    Array.from({ length: 200 }, (_, i) => solved('a.one', 'choice', [0], { time: COURSE_BEGAN + i * gap }))
  expect(said(answers(100))).toEqual(['200 right answers stand within one minute.'])
  expect(said(answers(18_000))).toEqual([])
  expect(said(answers(60_000 / MOST_A_MINUTE))).toEqual([])
})

test('time spent cannot outrun the clock, on any one device', () => {
  const hour = 3_600_000
  expect(said([spent(COURSE_BEGAN, 60), spent(COURSE_BEGAN + hour, 3600)])).toEqual([])
  const words = 'More time is counted than went by: 60 minutes too much in one stretch.'
  expect(said([spent(COURSE_BEGAN, 60), spent(COURSE_BEGAN + hour, 7200)])).toEqual([words])
  // The same hours on two devices overlap; each alone is possible.
  expect(
    said(
      [COURSE_BEGAN, COURSE_BEGAN + hour].flatMap((t) => ['d', 'e'].map((c) => spent(t, 3600, c.repeat(32)))),
    ),
  ).toEqual([])
})

test('any steady reader is believed, and whoever counts an hour too much is not', () => {
  const minutes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 40 })
  fc.assert(
    fc.property(minutes, fc.nat(), (pauses, pick) => {
      let time = COURSE_BEGAN
      const log = pauses.map((pause) => {
        time += pause * 60_000
        return spent(time, pause * 60)
      })
      expect(said(log)).toEqual([])
      const at = 1 + (pick % (log.length - 1))
      const false_ = log.map((event, i) =>
        i === at && event.type === 'spent' ? { ...event, seconds: event.seconds + 3600 } : event,
      )
      expect(said(false_)).toHaveLength(1)
    }),
  )
})
