/** What the main thread of a page does, from the browser's own trace. */

/**
 * A task of the page's main thread: after the beginning, how long by the clock, and how long on a processor.
 *
 * @typedef {{ at: number, clock: number, busy: number }} Task milliseconds
 */

const MARK = 'observed from here'

/**
 * Every task that the page's main thread takes during the action, from the browser's own trace.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} action
 * @returns {Promise<Task[]>}
 */
export async function tasksOf(browser, page, action) {
  const session = await browser.newBrowserCDPSession()
  /** @type {any[]} times in microseconds; `tdur` by the thread's own clock */
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] },
  })
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done))
  try {
    await page.evaluate((name) => performance.mark(name), MARK)
    await action()
  } finally {
    await session.send('Tracing.end')
    await complete
    await session.detach()
  }
  const mark = events.find(({ name }) => name === MARK)
  if (!mark) throw new Error('The trace does not show where it began.')
  return events
    .filter(
      ({ name, ph, pid, tid, ts }) =>
        name === 'RunTask' && ph === 'X' && pid === mark.pid && tid === mark.tid && ts >= mark.ts,
    )
    .map(({ ts, dur = 0, tdur = dur }) => ({
      at: (ts - mark.ts) / 1000,
      clock: dur / 1000,
      // A few very short ones come without the thread's time, which is at most that of the clock.
      busy: tdur / 1000,
    }))
}

/**
 * The task that took longest, on a processor or by the clock.
 *
 * @param {readonly Task[]} tasks
 * @param {'clock' | 'busy'} by
 */
export function longest(tasks, by) {
  return tasks.reduce((a, b) => (b[by] > a[by] ? b : a))
}

/**
 * Says the busiest and the longest of some tasks.
 *
 * @param {string} what
 * @param {readonly Task[]} tasks
 */
export function say(what, tasks) {
  const says = (/** @type {Task} */ { at, clock, busy }) =>
    `${busy.toFixed(0)} ms busy, ${clock.toFixed(0)} ms by the clock, ${at.toFixed(0)} ms after the press`
  console.log(
    `${what}: busiest task of the page ${says(longest(tasks, 'busy'))}; longest ${says(longest(tasks, 'clock'))}`,
  )
}
