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

/** The loss of every network that trains, and of every test: all metrics whose names end so. */
const lossesOf = (metrics: Record<string, number>) =>
  Object.entries(metrics).filter(([name]) => /loss$/i.test(name))

for (const widget of widgets) {
  const { id } = widget
  const backends = [REFERENCE, 'webgpu', 'webgl'].filter((backend) => widget.backends.includes(backend))
  test(`${id}: every loss of the first five steps agrees on ${backends.join(', ')}`, async ({ page }) => {
    test.setTimeout(300_000)
    const courses: Record<string, Record<string, number>[]> = {}
    for (const backend of backends) {
      await page.goto(smallLab(id, `backend=${backend}&seed=${SEED}`))
      const widget = widgetOn(page, id)
      const course: Record<string, number>[] = []
      for (let step = 1; step <= STEPS; step++) {
        await button(widget, 'Step').click()
        await expect(widget).toHaveAttribute('data-step', String(step), { timeout: 120_000 })
        course.push(await metricsOf(widget))
      }
      await expect(widget, 'no quiet change of back end').toHaveAttribute('data-backend', backend)
      courses[backend] = course
    }
    const reference = courses[REFERENCE]!
    expect(reference[STEPS - 1]!.loss).not.toBe(reference[0]!.loss)
    let worst = 0
    for (const [backend, course] of Object.entries(courses)) {
      for (const [i, metrics] of course.entries()) {
        const wanted = new Map(lossesOf(reference[i]!))
        const found = lossesOf(metrics)
        expect(found.map(([name]) => name)).toEqual([...wanted.keys()])
        for (const [name, loss] of found) {
          expect(loss, `${name} of step ${i + 1} on ${backend}`).toEqual(expect.any(Number))
          const apart = Math.abs(loss - wanted.get(name)!)
          worst = Math.max(worst, apart)
          expect(apart, `${name} of step ${i + 1} on ${backend}`).toBeLessThan(TOLERANCE)
        }
      }
    }
    console.log(`${id}: largest difference of a loss ${worst.toExponential(1)}`)
  })
}
