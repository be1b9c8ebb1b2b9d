/** The model trains in a worker: the page stays the reader's. */
import type { Browser, Page } from '@playwright/test'
import { smallLab, widgets } from './site'
import { button, expect, stepOf, test, waitForStep, widgetOn } from './test'

/** Most a task of the page may take, in milliseconds (RAIL: an answer to a press within 100 ms, half of it ours). */
const MOST_MS = 50
const FRAMES = 60

/** A task of the page's main thread: after the press, how long by the clock, and how long on a processor. */
interface Task {
  at: number
  clock: number
  busy: number
}

for (const { id } of widgets) {
  test(`${id} leaves the page alive from the press of Train on, as fast as it can`, async ({
    page,
    browser,
  }) => {
    await page.goto(smallLab(id, 'backend=wasm&speed=fastest'))
    const widget = widgetOn(page, id)
    await expect(button(widget, 'Train')).toBeEnabled()
    // What the page itself costs to open is over; the first step and everything before it is not.
    await page.waitForLoadState('networkidle')
    let before = 0
    const tasks = await tasksOf(browser, page, async () => {
      await button(widget, 'Train').click()
      await waitForStep(widget, 1)
      before = await stepOf(widget)
      await page.evaluate(async (frames) => {
        for (let i = 0; i < frames; i++) await new Promise((done) => requestAnimationFrame(done))
      }, FRAMES)
      await waitForStep(widget, before + 1)
    })
    expect(tasks.length).toBeGreaterThan(FRAMES)
    const longest = (by: 'clock' | 'busy') => tasks.reduce((a, b) => (b[by] > a[by] ? b : a))
    const says = ({ at, clock, busy }: Task) =>
      `${busy.toFixed(0)} ms busy, ${clock.toFixed(0)} ms by the clock, ${at.toFixed(0)} ms after the press`
    console.log(`${id}: busiest task of the page ${says(longest('busy'))}; longest ${says(longest('clock'))}`)
    // The clock also counts while another process has the processor, so only the thread's own time is judged.
    expect(longest('busy').busy).toBeLessThan(MOST_MS)
  })
}

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds; `tdur` by the thread's own clock. */
  ts: number
  dur?: number
  tdur?: number
}

const MARK = 'observed from here'

/** Every task that the page's main thread takes during the action, from the browser's own trace. */
async function tasksOf(browser: Browser, page: Page, action: () => Promise<void>): Promise<Task[]> {
  const session = await browser.newBrowserCDPSession()
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] },
  })
  await page.evaluate((name) => performance.mark(name), MARK)
  await action()
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  const mark = events.find(({ name }) => name === MARK)
  if (!mark) throw new Error('The trace does not show where it began.')
  return events
    .filter(
      ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === mark.pid && tid === mark.tid,
    )
    .filter(({ ts }) => ts >= mark.ts)
    .map(({ ts, dur = 0, tdur }) => {
      if (tdur === undefined) throw new Error('This browser does not say how long a task was on a processor.')
      return { at: (ts - mark.ts) / 1000, clock: dur / 1000, busy: tdur / 1000 }
    })
}
