/** What the main thread of a page does, from the browser's own trace. */
import type { Browser, Page } from '@playwright/test'

/** A task of the page's main thread: after the beginning, how long by the clock, and how long on a processor. */
export interface Task {
  at: number
  clock: number
  busy: number
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
export async function tasksOf(browser: Browser, page: Page, action: () => Promise<void>): Promise<Task[]> {
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

/** The task that took longest, on a processor or by the clock. */
export function longest(tasks: readonly Task[], by: 'clock' | 'busy'): Task {
  return tasks.reduce((a, b) => (b[by] > a[by] ? b : a))
}

/** Says the busiest and the longest of some tasks. */
export function say(what: string, tasks: readonly Task[]) {
  const says = ({ at, clock, busy }: Task) =>
    `${busy.toFixed(0)} ms busy, ${clock.toFixed(0)} ms by the clock, ${at.toFixed(0)} ms after the press`
  console.log(
    `${what}: busiest task of the page ${says(longest(tasks, 'busy'))}; longest ${says(longest(tasks, 'clock'))}`,
  )
}
