import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createReadingClock, IDLE_MS } from '@/components/progress/reading-clock'

/** Some tabs of one browser, on one clock that goes second by second. */
function browser(tabs: number) {
  let time = 0
  const channels = Array.from({ length: tabs }, () => ({
    onmessage: null as ((event: MessageEvent) => void) | null,
    postMessage(message: unknown) {
      for (const other of channels) if (other !== this) other.onmessage?.({ data: message } as MessageEvent)
    },
  }))
  const all = channels.map((channel) => {
    const tab = { shown: true, seconds: 0 }
    const clock = createReadingClock({ now: () => time, visible: () => tab.shown, channel })
    return Object.assign(tab, { wake: clock.wake, counts: clock.counts })
  })
  return {
    tabs: all,
    /** Lets seconds go by; returns how many were counted in all. */
    pass(seconds: number) {
      for (let i = 0; i < seconds; i++) {
        time += 1000
        for (const tab of all) if (tab.counts()) tab.seconds++
      }
      return all.reduce((sum, tab) => sum + tab.seconds, 0)
    },
  }
}

test('reading counts second by second, and stops a minute after the last sign of life', () => {
  const { tabs, pass } = browser(1)
  expect(pass(30)).toBe(30)
  tabs[0]!.wake()
  expect(pass(600)).toBe(30 + IDLE_MS / 1000)
  tabs[0]!.wake()
  expect(pass(10)).toBe(30 + 60 + 10)
})

test('a hidden tab does not count, and goes on when the reader is back', () => {
  const { tabs, pass } = browser(1)
  pass(5)
  tabs[0]!.shown = false
  expect(pass(20)).toBe(5)
  tabs[0]!.shown = true
  expect(pass(3)).toBe(8)
})

test('a tab opened in the background begins when it is first looked at', () => {
  let shown = false
  const clock = createReadingClock({ now: () => 0, visible: () => shown })
  expect(clock.counts()).toBe(false)
  shown = true
  clock.wake()
  expect(clock.counts()).toBe(true)
})

test('of two tabs side by side only that which was touched last counts', () => {
  const { tabs, pass } = browser(2)
  const [left, right] = tabs as [(typeof tabs)[0], (typeof tabs)[0]]
  pass(10)
  expect([left.seconds, right.seconds]).toEqual([0, 10]) // opened last
  left.wake()
  pass(10)
  expect([left.seconds, right.seconds]).toEqual([10, 10])
})

test('whatever is touched, shown and hidden, no second counts twice', () => {
  const deed = fc.record({
    tab: fc.nat({ max: 2 }),
    what: fc.constantFrom('wake', 'show', 'hide'),
    wait: fc.nat({ max: 90 }),
  })
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      const { tabs, pass } = browser(3)
      let elapsed = 0
      for (const { tab, what, wait } of deeds) {
        if (what === 'wake') tabs[tab]!.wake()
        else tabs[tab]!.shown = what === 'show'
        elapsed += wait
        expect(pass(wait)).toBeLessThanOrEqual(elapsed)
      }
    }),
  )
})
