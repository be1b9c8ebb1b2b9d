import { test as base, expect, type Locator, type Page } from '@playwright/test'

/**
 * Every end-to-end test also checks what must hold on every page: no error in the console, no uncaught
 * exception, no request to another origin.
 */
export const test = base.extend<{ watch: undefined }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const problems: string[] = []
      page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
      page.on(
        'console',
        (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`),
      )
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(baseURL!) && !/^(data|blob):/.test(url)) problems.push(`request to ${url}`)
      })
      await use(undefined)
      expect(problems).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** The widget of that id on the page. */
export function widgetOn(page: Page, id: string): Locator {
  return page.locator(`[data-widget="${id}"]`)
}

/** The newest metrics a widget shows, as numbers. */
export async function metricsOf(widget: Locator): Promise<Record<string, number>> {
  return JSON.parse((await widget.getAttribute('data-metrics')) ?? '{}')
}

/** Waits until the widget has trained at least this many steps. */
export async function waitForStep(widget: Locator, step: number, timeout = 60_000) {
  await expect
    .poll(async () => Number(await widget.getAttribute('data-step')), { timeout, message: `step ${step}` })
    .toBeGreaterThanOrEqual(step)
}
