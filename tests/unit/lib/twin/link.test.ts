import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openLink, type Role } from '@/lib/twin/link'
import { browser } from './browser'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const PAGE = '/present/neural-networks/the-neuron'

let pages = 0
function windows() {
  const channel = browser()
  return (role: Role, talk = 'a', page = PAGE, onElsewhere?: (page: string, talk: string) => void) => {
    const link = openLink(channel(), { role, talk, id: `${++pages}`, page, onElsewhere })
    link.greet()
    return link
  }
}

/** A part that holds a value, as a slide or a run does. */
function value(start?: number) {
  const part = {
    now: start,
    tell: () => part.now,
    hear(body: unknown) {
      part.now = body as number
    },
  }
  return part
}

test('two windows find each other, whichever comes first', () => {
  for (const order of [
    ['presenter', 'audience'],
    ['audience', 'presenter'],
  ] as const) {
    const open = windows()
    const links = order.map((role) => open(role))
    expect(links.map((link) => link.connected())).toEqual([true, true])
    for (const link of links) link.close()
  }
})

test('a presenter alone is not connected, and an audience stops waiting when nobody answers', () => {
  const open = windows()
  expect(open('presenter').connected()).toBe(false)
  const other = windows()
  const audience = other('audience')
  expect(audience.connected()).toBe(true)
  vi.advanceTimersByTime(6000)
  expect(audience.connected()).toBe(false)
})

test('a part that joins gets what the other window has, and both hear every change', () => {
  const open = windows()
  const presenter = open('presenter')
  const audience = open('audience')
  const here = value(7)
  const there = value()
  presenter.join('slide', here)
  audience.join('slide', there)
  expect(there.now).toBe(7)
  here.now = 8
  presenter.say('slide', 8)
  expect(there.now).toBe(8)
  audience.say('slide', 9)
  expect(here.now).toBe(9)
  presenter.say('another part', 1)
  expect(there.now).toBe(8)
})

test('a window that reloads gets everything back from the other', () => {
  const open = windows()
  const presenter = open('presenter')
  const audience = open('audience')
  presenter.join('slide', value(3))
  const kept = value()
  audience.join('slide', kept)
  presenter.leave()
  presenter.close()
  vi.advanceTimersByTime(3000)
  expect(audience.connected(), 'while the presenter may only reload').toBe(true)
  const again = open('presenter')
  const fresh = value()
  again.join('slide', fresh)
  expect(fresh.now).toBe(3)
  vi.advanceTimersByTime(60_000)
  expect(audience.connected()).toBe(true)
  expect(again.connected()).toBe(true)
})

test('an audience whose presenter is gone goes on alone, and follows the next one', () => {
  const open = windows()
  const first = open('presenter', 'first')
  const audience = open('audience', 'first')
  const told = vi.fn()
  audience.subscribe(told)
  first.leave()
  first.close()
  vi.advanceTimersByTime(6000)
  expect(audience.connected()).toBe(false)
  expect(told).toHaveBeenCalledTimes(1)
  const second = open('presenter', 'second')
  expect(audience.connected()).toBe(true)
  expect(second.connected()).toBe(true)
})

test('a second talk in the same browser does not take the room of the first', () => {
  const open = windows()
  open('presenter', 'first').join('slide', value(1))
  const audience = open('audience', 'first')
  const shown = value()
  audience.join('slide', shown)
  const second = open('presenter', 'second')
  second.join('slide', value(2))
  second.say('slide', 2)
  expect(shown.now).toBe(1)
  expect(second.connected()).toBe(false)
})

test('the room goes along to another lesson', () => {
  const open = windows()
  const first = open('presenter', 'talk')
  const elsewhere = vi.fn()
  open('audience', 'talk', PAGE, elsewhere)
  first.leave()
  first.close()
  open('presenter', 'talk', '/present/neural-networks/losses')
  expect(elsewhere).toHaveBeenCalledExactlyOnceWith('/present/neural-networks/losses', 'talk')
})

test('of two presenters of one talk the room follows the newer, and neither makes it go in circles', () => {
  const open = windows()
  const first = open('presenter', 'talk')
  const elsewhere = vi.fn()
  const audience = open('audience', 'talk', PAGE, elsewhere)
  const shown = value()
  audience.join('slide', shown)
  const second = open('presenter', 'talk')
  second.join('slide', value(2))
  first.say('slide', 1)
  expect(shown.now).toBe(2)
  vi.advanceTimersByTime(6000)
  expect([first.connected(), second.connected(), audience.connected()]).toEqual([false, true, true])
  open('presenter', 'talk', '/present/neural-networks/losses')
  expect(elsewhere).toHaveBeenCalledTimes(1)
})

test('a part that is there before the presenter is known is asked for again', () => {
  const open = windows()
  const audience = open('audience')
  const shown = value()
  audience.join('slide', shown)
  const presenter = open('presenter')
  presenter.join('slide', value(4))
  expect(shown.now).toBe(4)
  const late = value()
  audience.join('late', late)
  presenter.join('late', value(5))
  expect(late.now).toBe(5)
})

test('one of two windows for the room may close', () => {
  const open = windows()
  const presenter = open('presenter')
  const [one, other] = [open('audience'), open('audience')]
  one.leave()
  one.close()
  vi.advanceTimersByTime(60_000)
  expect(presenter.connected()).toBe(true)
  other.leave()
  vi.advanceTimersByTime(6000)
  expect(presenter.connected()).toBe(false)
})
