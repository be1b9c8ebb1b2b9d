/**
 * The same seed takes the same course on every back end. Those that run without a browser are compared with each other
 * in the contract's unit tests; here the graphics card is compared with one of them.
 */
import { smallLab, widgets } from './site'
import { button, expect, metricsOf, test, widgetOn } from './test'

const REFERENCE = 'wasm'
const STEPS = 5
const SEED = 3
/** Of a loss of about 2; sums are added in another order everywhere (5e-7 here, more on other graphics cards). */
const TOLERANCE = 1e-4

for (const widget of widgets) {
  const { id } = widget
  const backends = [REFERENCE, 'webgpu', 'webgl'].filter((backend) => widget.backends.includes(backend))
  test(`${id}: the first five losses agree on ${backends.join(', ')}`, async ({ page }) => {
    test.setTimeout(300_000)
    const losses: Record<string, number[]> = {}
    for (const backend of backends) {
      await page.goto(smallLab(id, `backend=${backend}&seed=${SEED}`))
      const widget = widgetOn(page, id)
      const course: number[] = []
      for (let step = 1; step <= STEPS; step++) {
        await button(widget, 'Step').click()
        await expect(widget).toHaveAttribute('data-step', String(step), { timeout: 120_000 })
        course.push((await metricsOf(widget)).loss!)
      }
      await expect(widget, 'no quiet change of back end').toHaveAttribute('data-backend', backend)
      losses[backend] = course
    }
    const reference = losses[REFERENCE]!
    expect(reference[STEPS - 1]).not.toBe(reference[0])
    let worst = 0
    for (const [backend, course] of Object.entries(losses)) {
      for (const [i, loss] of course.entries()) {
        worst = Math.max(worst, Math.abs(loss - reference[i]!))
        expect(Math.abs(loss - reference[i]!), `step ${i + 1} on ${backend}`).toBeLessThan(TOLERANCE)
      }
    }
    console.log(`${id}: largest difference of a loss ${worst.toExponential(1)}`)
  })
}
