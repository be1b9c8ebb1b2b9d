/** A run outlives its device: it goes on from its last checkpoint on the next back end, and says so. */
import type { BrowserContext, Page } from '@playwright/test'
import { smallLab } from './site'
import { button, expect, stepOf, test, waitForStep, widgetOn } from './test'

/** What the hook below leaves on a worker's global object. */
declare const epochDevices: {
  devices: { destroy(): void }[]
  contexts: { getExtension(name: string): { loseContext(): void } | null }[]
}

/** Put in front of the worker's own code: keeps what it gets from the GPU within the test's reach. */
const HOOK = `if (typeof WorkerGlobalScope !== 'undefined' && !self.epochDevices) {
  self.epochDevices = { devices: [], contexts: [] }
  const requestDevice = GPUAdapter.prototype.requestDevice
  GPUAdapter.prototype.requestDevice = async function (...given) {
    const device = await requestDevice.apply(this, given)
    self.epochDevices.devices.push(device)
    return device
  }
  const getContext = OffscreenCanvas.prototype.getContext
  OffscreenCanvas.prototype.getContext = function (...given) {
    const context = getContext.apply(this, given)
    if (context && /webgl/.test(given[0])) self.epochDevices.contexts.push(context)
    return context
  }
}
`

async function hookWorkers(context: BrowserContext) {
  await context.route('**/_next/static/**/*.js', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: HOOK + (await response.text()) })
  })
}

/** Takes the device from under the run. */
const LOSE = {
  webgpu: (page: Page) =>
    page.workers()[0]!.evaluate(() => {
      for (const device of epochDevices.devices) device.destroy()
      return epochDevices.devices.length
    }),
  webgl: (page: Page) =>
    page.workers()[0]!.evaluate(() => {
      for (const context of epochDevices.contexts) context.getExtension('WEBGL_lose_context')?.loseContext()
      return epochDevices.contexts.length
    }),
}

// Every widget recovers in the same way. These two go on in plain arrays and in WebAssembly; that the checkpoint of
// any other can be read there, whichever back end wrote it, is among the contract's unit tests.
for (const id of ['optimizer-race', 'digits']) {
  for (const backend of ['webgpu', 'webgl'] as const) {
    test(`${id} goes on when ${backend} is lost while it trains`, async ({ page, context }) => {
      test.setTimeout(180_000)
      await hookWorkers(context)
      await page.goto(smallLab(id, `backend=${backend}`))
      const widget = widgetOn(page, id)
      await button(widget, 'Train').click()
      await waitForStep(widget, 5, 120_000)
      await expect(widget).toHaveAttribute('data-backend', backend)

      expect(await LOSE[backend](page)).toBeGreaterThan(0)
      const notice = widget
        .getByRole('status')
        .filter({ hasText: /The run goes on from step \d+ on another back end/ })
      await expect(notice).toBeVisible({ timeout: 60_000 })
      const from = Number(/from step (\d+)/.exec((await notice.textContent()) ?? '')?.[1])
      await expect(widget).not.toHaveAttribute('data-backend', backend)
      await waitForStep(widget, from + 1)
      await expect(widget).toHaveAttribute('data-status', /running|done/)
      expect(await stepOf(widget)).toBeGreaterThan(from)

      // The next run was asked for the same back end, and hears why it does not get it.
      await button(widget, 'Reset').click()
      await button(widget, 'Step').click()
      await expect(widget).toHaveAttribute('data-step', '1', { timeout: 60_000 })
      await expect(widget).not.toHaveAttribute('data-backend', backend)
      await expect(widget.getByText(`${backend} cannot be used here`)).toBeVisible()
    })
  }
}
