/** The model trains in a worker: the page stays the reader's. */
import { smallLab, widgets } from './site'
import { button, stepOf, test, waitForStep, widgetOn } from './test'

for (const { id } of widgets) {
  test(`${id} leaves the page alive while it trains`, async ({ page }) => {
    await page.goto(smallLab(id, 'backend=wasm'))
    const widget = widgetOn(page, id)
    await button(widget, 'Train').click()
    await waitForStep(widget, 1)
    const before = await stepOf(widget)
    // Sixty frames are drawn while steps are taken; how long they take is the benchmark's to judge.
    const longest = await page.evaluate(async () => {
      let longest = 0
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
      })
      observer.observe({ type: 'longtask' })
      for (let i = 0; i < 60; i++) await new Promise((done) => requestAnimationFrame(done))
      return longest
    })
    console.log(`${id}: longest task of the page while it trains ${longest} ms`)
    await waitForStep(widget, before + 1)
  })
}
