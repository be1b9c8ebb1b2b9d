// @vitest-environment jsdom
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { paintFirst, paintPagesFirst } from '@/lib/site/first-paint.mjs'

const PAGE =
  '<html><head><link rel="stylesheet" href="/a.css"/><link rel="preload" as="script" fetchPriority="low" href="/_next/main.js"/>' +
  '<script src="/_next/a.js" async=""></script><script src="/_next/old.js" noModule=""></script></head>' +
  '<body><p>words</p><form><input/><button><b>Train</b></button></form><script src="/_next/main.js" async=""></script><script>self.__next_f.push([1])</script></body></html>'

const PAGE_WITH_LATE_FONT = paintFirst(PAGE).replace(
  '<head>',
  '<head><link rel="late" as="font" href="/font.woff2"/>',
)

/** As much of a window as the script in the page asks of one. */
function open(html: string, hidden = false) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  Object.defineProperty(page, 'hidden', { value: hidden })
  const start = [...page.scripts].find(({ text }) => text.includes('PerformanceObserver'))!.text
  let timers: { run: () => void; after: number }[] = []
  let paint = () => {}
  const heard = new Map<string, (event?: { target: Element; preventDefault(): void }) => void>()
  const window: Pick<Window, 'early'> = {}
  class PerformanceObserver {
    constructor(seen: () => void) {
      paint = seen
    }
    observe() {}
  }
  const given = {
    document: page,
    self: window,
    PerformanceObserver,
    addEventListener(event: string, listener: () => void, options?: { signal: AbortSignal }) {
      heard.set(event, listener)
      options?.signal.addEventListener('abort', () => heard.delete(event))
    },
    setTimeout: (run: () => void, after = 0) => timers.push({ run, after }),
  }
  new Function(...Object.keys(given), start)(...Object.values(given))
  const asked = () =>
    [...page.querySelectorAll('script[src]:not([type=late], [nomodule])')].map((script) =>
      script.getAttribute('src'),
    )
  const late = () => {
    const link = page.querySelector('link[as=font]')!
    return [link.getAttribute('rel'), link.getAttribute('href')]
  }
  /** Lets so many milliseconds pass. */
  const wait = (time = 0) => {
    const due = timers.filter(({ after }) => after <= time)
    timers = timers
      .filter((timer) => !due.includes(timer))
      .map(({ run, after }) => ({ run, after: after - time }))
    for (const { run } of due) run()
  }
  const load = () => heard.get('load')?.()
  /** @returns whether the browser does what it does by itself */
  const happen = (event: string, element: string) => {
    const preventDefault = vi.fn()
    heard.get(event)?.({ target: page.querySelector(element)!, preventDefault })
    return preventDefault.mock.calls.length === 0
  }
  return { asked, late, wait, paint: () => paint(), load, happen, early: window.early! }
}

test('scripts come when the page has been painted, once', () => {
  const { asked, wait, paint, load } = open(paintFirst(PAGE))
  wait()
  expect(asked()).toEqual([])
  paint()
  wait()
  expect(asked()).toEqual(['/_next/a.js', '/_next/main.js'])
  load()
  wait(5000)
  expect(asked()).toHaveLength(2)
})

test('so do fonts that are not in the first picture', () => {
  const { late, wait, paint } = open(PAGE_WITH_LATE_FONT)
  wait()
  expect(late()).toEqual(['late', '/font.woff2'])
  paint()
  wait()
  expect(late()).toEqual(['preload', '/font.woff2'])
})

test('in a window that nobody sees, which is never painted, they come after all else', () => {
  const { asked, wait, load } = open(paintFirst(PAGE), true)
  load()
  wait(100)
  expect(asked()).toHaveLength(2)
})

test('a first picture that is late is not made later; one that never comes is not waited for longer than three seconds', () => {
  const { asked, wait, load } = open(paintFirst(PAGE))
  load()
  wait(2900)
  expect(asked()).toEqual([])
  wait(100)
  expect(asked()).toHaveLength(2)
})

test('what is done before the code comes is kept until the page hears for itself', () => {
  const { early, happen } = open(paintFirst(PAGE))
  happen('click', 'p')
  expect(early.pressed).toBeUndefined()
  happen('click', 'b')
  happen('click', 'p')
  expect(early.pressed?.localName).toBe('button')
  happen('input', 'input')
  expect([...early.fields].map(({ localName }) => localName)).toEqual(['input'])
  expect(happen('submit', 'form')).toBe(false)

  early.stop()
  early.fields.clear()
  early.pressed = undefined
  expect(happen('submit', 'form')).toBe(true)
  happen('click', 'b')
  happen('input', 'input')
  expect(early).toMatchObject({ pressed: undefined, fields: new Set() })
})

test('nothing asks for a script before', () => {
  const html = paintFirst(PAGE)
  expect(html.match(/main\.js/g)).toHaveLength(1)
  expect(html).not.toContain('rel="preload"')
})

test('a page without scripts stays as it is, and so do scripts that wait for nothing', () => {
  expect(paintFirst('<html><head></head>words</html>')).toBe('<html><head></head>words</html>')
  expect(paintFirst(PAGE)).toContain('<script src="/_next/old.js" noModule=""></script>')
  expect(paintFirst(PAGE)).toContain('<script>self.__next_f.push([1])</script>')
})

test('what a page runs at once is compiled ahead, what comes later is not', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'epoch-paint-'))
  mkdirSync(path.join(out, '_next'))
  for (const name of ['a', 'main', 'old', 'later'])
    writeFileSync(path.join(out, `_next/${name}.js`), `let ${name}`)
  for (const name of ['one.html', 'two.html']) writeFileSync(path.join(out, name), PAGE)
  paintPagesFirst(out)
  const script = (name: string) => readFileSync(path.join(out, `_next/${name}.js`), 'utf8')
  for (const name of ['a', 'main']) expect(script(name)).toBe(`//# allFunctionsCalledOnLoad\nlet ${name}`)
  for (const name of ['old', 'later']) expect(script(name)).toBe(`let ${name}`)
  rmSync(out, { recursive: true })
})
