/** What a run asks of a graphics card. Here it is one in software: only what is counted means anything, no time does. */
import type { Worker } from '@playwright/test'
import { smallLab } from './site'
import { button, expect, test, widgetOn } from './test'

const id = 'digits'
/** Read-backs a second; the count is an average of the last half second, so a little more may be told. */
const MOST_READS = 31

/**
 * Programs of a step at most; it took 40 on WebGPU and 76 on WebGL when this was written (some steps more, such as the first), and 85
 * and 131 by the kernels of tfjs alone. The CNN's, of which stock tfjs sends more than twice as many, are counted by the bench.
 */
const MOST_PROGRAMS = { webgpu: 60, webgl: 100 } as const

interface Made {
  ahead: number
  late: number
}

/** Counts, in a worker, shaders that are compiled side by side, and those that a step waits for after them. */
function countShaders() {
  const made: Made = { ahead: 0, late: 0 }
  const { createComputePipeline, createComputePipelineAsync } = GPUDevice.prototype
  GPUDevice.prototype.createComputePipeline = function (descriptor) {
    if (made.ahead > 0) made.late++
    return createComputePipeline.call(this, descriptor)
  }
  GPUDevice.prototype.createComputePipelineAsync = function (descriptor) {
    made.ahead++
    return createComputePipelineAsync.call(this, descriptor)
  }
  Object.assign(self, { made })
}

for (const backend of ['webgpu', 'webgl'] as const) {
  test(`a run on ${backend} counts its programs and read-backs, at most thirty a second`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    let training: Worker | undefined
    page.on('worker', (worker) => {
      training = worker
      if (backend === 'webgpu') void worker.evaluate(countShaders)
    })
    await page.goto(smallLab(id, `backend=${backend}`))
    const widget = widgetOn(page, id)
    const load = async () => JSON.parse((await widget.getAttribute('data-device')) ?? '{}')
    await button(widget, 'Step').click()
    await expect(widget).toHaveAttribute('data-step', '1', { timeout: 120_000 })
    expect((await load()).programs).toBeGreaterThan(20)
    expect((await load()).reads).toBe(0)
    await button(widget, 'Train').click()
    await expect.poll(async () => (await load()).reads, { timeout: 120_000 }).toBeGreaterThan(0)
    const { programs, reads } = await load()
    expect(programs).toBeGreaterThan(20)
    expect(programs).toBeLessThanOrEqual(MOST_PROGRAMS[backend])
    expect(reads).toBeLessThanOrEqual(MOST_READS)
    if (backend === 'webgpu') {
      const { ahead, late } = await training!.evaluate(() => (self as unknown as { made: Made }).made)
      expect(ahead).toBeGreaterThan(3 * late) // some are for what later steps do: a test, a look at the slopes
    }
    await widget.getByRole('button', { name: 'Back end' }).click()
    await expect(page.getByRole('dialog')).toContainText(/sends the graphics card \d+ programs; \d+ times/)
  })
}
