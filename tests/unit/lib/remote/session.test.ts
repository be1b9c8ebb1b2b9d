import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advanceSession, BEGIN, type Session, type SessionEvent } from '@/lib/remote/session'

const run = (events: SessionEvent[], from: Session = BEGIN) => events.reduce(advanceSession, from)
const SHOWN: SessionEvent = { type: 'prepared', token: 't' }
const ANSWERED: SessionEvent = { type: 'answered', at: 0 }
const heard = (at: number): SessionEvent => ({ type: 'heard', at })
const tick = (at: number): SessionEvent => ({ type: 'tick', at })

test('laptop: a token is shown, the phone’s is read, the phone is heard', () => {
  expect(run([SHOWN])).toEqual({ phase: 'showing', token: 't' })
  expect(run([SHOWN, ANSWERED])).toEqual({ phase: 'connecting', token: 't', since: 0 })
  expect(run([SHOWN, ANSWERED, heard(3)])).toEqual({ phase: 'open', heard: 3 })
})

test('a phone waits with its code as long as it takes, whatever its browser gives up meanwhile', () => {
  expect(run([SHOWN, { type: 'failed' }, tick(1e7)]).phase).toBe('showing')
  expect(run([SHOWN, { type: 'failed' }, tick(1e7), heard(1e7)]).phase).toBe('open')
})

test('two devices that do not find each other hear why', () => {
  expect(run([SHOWN, ANSWERED, tick(19_000)]).phase).toBe('connecting')
  expect(run([SHOWN, ANSWERED, tick(21_000)])).toEqual({ phase: 'over', why: 'unreachable' })
  expect(run([SHOWN, ANSWERED, { type: 'failed' }])).toEqual({ phase: 'over', why: 'unreachable' })
})

test('after a pause the connection goes on, and after a minute of silence it is lost', () => {
  const open = run([SHOWN, ANSWERED, heard(0)])
  expect(run([tick(5000)], open).phase).toBe('open')
  const quiet = run([tick(7000), { type: 'failed' }], open)
  expect(quiet).toEqual({ phase: 'quiet', since: 7000 })
  expect(run([tick(60_000), heard(60_001)], quiet)).toEqual({ phase: 'open', heard: 60_001 })
  expect(run([tick(68_000)], quiet)).toEqual({ phase: 'over', why: 'lost' })
  // A device that slept for an hour is asked again before it is given up.
  expect(run([tick(3.6e6)], open).phase).toBe('quiet')
})

test('a page that was closed is told from a network that keeps devices apart', () => {
  expect(run([SHOWN, ANSWERED, heard(0), { type: 'closed' }])).toEqual({ phase: 'over', why: 'left' })
  expect(run([SHOWN, ANSWERED, { type: 'closed' }])).toEqual({ phase: 'over', why: 'unreachable' })
})

test('what is over stays over', () => {
  const event = fc.oneof(
    fc.constantFrom<SessionEvent>(
      SHOWN,
      { type: 'failed' },
      { type: 'closed' },
      { type: 'over', why: 'left' },
    ),
    fc.nat().map((at): SessionEvent => ({ type: 'answered', at })),
    fc.nat().map(heard),
    fc.nat().map(tick),
  )
  const over: Session = { phase: 'over', why: 'ended' }
  fc.assert(
    fc.property(fc.array(event), (events) => {
      expect(run(events, over)).toBe(over)
    }),
  )
})
