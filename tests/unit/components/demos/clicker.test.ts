// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hearClicker } from '@/components/demos/clicker'

let page: Window
let went: number[]

beforeEach(() => {
  vi.useFakeTimers()
  const frame = document.body.appendChild(document.createElement('iframe'))
  page = frame.contentWindow!
  went = []
})
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

const press = async (key: string, init = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  page.document.body.dispatchEvent(event)
  await vi.advanceTimersByTimeAsync(200)
  return event
}

/** Slides in the frame, which hear keys after or before the stage does. */
function deckOf(count: number) {
  page.document.body.innerHTML = '<main class="deck" data-blank="none"><textarea></textarea></main>'
  const deck = page.document.querySelector('main')!
  let at = 1
  page.addEventListener('keydown', (event) => {
    if (event.target instanceof page.window.Element && event.target.matches('textarea')) return
    if (!/^Page/.test(event.key)) return
    event.preventDefault()
    if (deck.dataset.blank !== 'none') deck.dataset.blank = 'none'
    else {
      at = Math.min(count, Math.max(1, at + (event.key === 'PageDown' ? 1 : -1)))
      page.location.hash = `#/${at}`
    }
  })
  return deck
}

test('in a page that needs no such keys a clicker goes on and back', async () => {
  hearClicker(page, (by) => went.push(by))
  expect((await press('PageDown')).defaultPrevented).toBe(true)
  await press('PageUp')
  await press('ArrowRight')
  expect(went).toEqual([1, -1])
})

test('what a widget has used for itself is its own', async () => {
  page.document.body.addEventListener('keydown', (event) => event.preventDefault())
  hearClicker(page, (by) => went.push(by))
  await press('PageDown')
  expect(went).toEqual([])
})

test.each(['before', 'after'])(
  'slides are stepped through first, and left at their ends (%s)',
  async (when) => {
    if (when === 'before') hearClicker(page, (by) => went.push(by))
    const deck = deckOf(3)
    if (when === 'after') hearClicker(page, (by) => went.push(by))
    page.location.hash = '#/1'
    await press('PageDown')
    await press('PageDown')
    expect([page.location.hash, went]).toEqual(['#/3', []])
    deck.dataset.blank = 'black'
    await press('PageDown') // light first
    expect(went).toEqual([])
    await press('PageDown', { repeat: true }) // a key that is held leads to the end, not past it
    expect(went).toEqual([])
    await press('PageDown')
    expect(went).toEqual([1])
    for (const _ of [3, 2, 1]) await press('PageUp')
    expect(went).toEqual([1, -1])
  },
)

test('a key in a field of a slide leads nowhere', async () => {
  deckOf(1)
  hearClicker(page, (by) => went.push(by))
  const key = new page.window.KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true })
  page.document.querySelector('textarea')!.dispatchEvent(key)
  await vi.advanceTimersByTimeAsync(200)
  expect(went).toEqual([])
})
