/**
 * The same seed takes the same course on every back end. Those that run without a browser are compared with each other
 * in the contract's unit tests; here the graphics card is compared with one of them.
 */
import { widgets } from './site'
import { button, expect, metricsOf, test, widgetOn } from './test'

const REFERENCE = 'wasm'
const STEPS = 5
const SEED = 3
/** Of a loss of about 2; sums are added in another order everywhere (2e-6 here, more on other graphics cards). */
const TOLERANCE = 1e-5

/**
 * Small models with odd sides: graphics cards take numbers by twos and fours, and what lies beside the last ones must not
 * be learned from. Sigmoids and normalized batches leave something there that is not zero.
 */
const ODD: Record<string, string> = {
  'activation-lab': 'width=5&batchSize=9',
  'backprop-graph': 'source=network&layers=2&activation=sigmoid',
  attention: 'units=7&batchSize=15',
  autoencoder: 'hidden=9&code=3&batchSize=15&examples=1000',
  cnn: 'layers=max2,conv3k3,max2,conv5,max2&batchSize=15&examples=1000',
  'deep-signal': 'depth=4&width=7&activation=sigmoid&norm=batch&batchSize=33&init=heNormal&learningRate=0.1',
  digits: 'layers=17&activation=sigmoid&batchSize=33&examples=1000',
  'first-digits': 'layers=17&activation=sigmoid&batchSize=33&examples=1000',
  'gan-2d': 'loss=r1&batchSize=15&generatorWidth=7&discriminatorWidth=9',
  'gan-digits': 'latent=5&generator=3&discriminator=3&batchSize=9&examples=1000',
  gpt: 'layers=1&heads=3&width=21&context=7&batchSize=7',
  'memory-race': 'lag=5&units=7&batchSize=15',
  neuron: 'data=clouds',
  'optimizer-race': 'batchSize=19',
  playground: 'data=circle&points=100&layers=7,5&activation=sigmoid&batchSize=9',
}

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
      await page.goto(`/lab/${id}?${ODD[id] ?? ''}&backend=${backend}&seed=${SEED}`)
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
