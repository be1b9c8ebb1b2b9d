import { test as base, expect, type Locator, type Page } from '@playwright/test'

interface Promises {
  /** Origins besides the site's that the test itself brings in, such as a page that embeds a widget. */
  otherOrigins: string[]
  /** Console errors that the test provokes. */
  expected: RegExp[]
  watch: undefined
}

/**
 * Every end-to-end test also checks what must hold on every page: no error in the console (a violated content
 * security policy is one), no uncaught exception, no request to another origin.
 */
export const test = base.extend<Promises>({
  otherOrigins: [[], { option: true }],
  expected: [[], { option: true }],
  watch: [
    async ({ context, baseURL, otherOrigins, expected }, use) => {
      const problems: string[] = []
      context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`))
      context.on('console', (message) => {
        const text = message.text()
        if (message.type() === 'error' && !expected.some((one) => one.test(text)))
          problems.push(`console: ${text} (${message.location().url})`)
      })
      context.on('request', (request) => {
        const url = request.url()
        if (/^(data|blob|about):/.test(url)) return
        if (![new URL(baseURL!).origin, ...otherOrigins].includes(new URL(url).origin))
          problems.push(`request to ${url}`)
      })
      await use(undefined)
      expect(problems).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** The widget of that id on the page, or in a frame of it. */
export function widgetOn(page: Pick<Page, 'locator'>, id: string): Locator {
  return page.locator(`[data-widget="${id}"]`)
}

/** The newest metrics a widget shows, as numbers. */
export async function metricsOf(widget: Locator): Promise<Record<string, number>> {
  return JSON.parse((await widget.getAttribute('data-metrics')) ?? '{}')
}

/** The step a widget shows. */
export async function stepOf(widget: Locator): Promise<number> {
  return Number(await widget.getAttribute('data-step'))
}

/** Waits until the widget has trained at least this many steps. */
export async function waitForStep(widget: Locator, step: number, timeout = 60_000) {
  await expect.poll(() => stepOf(widget), { timeout, message: `step ${step}` }).toBeGreaterThanOrEqual(step)
}

/** Step of the newest checkpoint in the browser's storage. */
const storedStep = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number | undefined>((resolve, reject) => {
        const open = indexedDB.open('epoch')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const rows = open.result.transaction('runs').objectStore('runs').getAll()
          rows.onerror = () => reject(rows.error)
          rows.onsuccess = () => {
            open.result.close()
            resolve(rows.result[0]?.value.checkpoint?.step)
          }
        }
      }),
  )

/** Waits until a paused run rests: its last step is shown, and kept in the browser's storage. */
export async function waitUntilKept(page: Page, widget: Locator) {
  await expect.poll(async () => (await storedStep(page)) === (await stepOf(widget))).toBe(true)
}

/** A button of a widget's own bar. */
export function button(widget: Locator, name: 'Train' | 'Pause' | 'Step' | 'Reset'): Locator {
  return widget.getByRole('button', { name, exact: true })
}
