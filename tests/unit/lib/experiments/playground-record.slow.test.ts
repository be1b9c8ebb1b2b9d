/** What a run of the playground records, and what the doctor says of it, at any speed. */
import { expect, test, vi } from 'vitest'
import { defaultsOf } from '@/lib/engine/params'
import { createRun, type Update } from '@/lib/engine/run'
import { isSampled } from '@/lib/engine/sampling'
import { experiment } from '@/lib/experiments/playground'
import type { PlaygroundParams } from '@/lib/experiments/playground.params'

/** Trains for so many steps on a device that takes so many a second; the page draws at once what it gets. */
async function trained(given: Partial<PlaygroundParams>, steps: number, stepsPerSecond: number) {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
  const params = { ...defaultsOf(experiment.params), ...given }
  const { signal } = new AbortController()
  const trainer = await experiment.create(params, { seed: 1, backend: 'scratch', report() {}, signal })
  const updates: Update[] = []
  const step = trainer.step.bind(trainer)
  trainer.step = (now) => {
    vi.advanceTimersByTime(1000 / stepsPerSecond)
    return step(now)
  }
  await new Promise<void>((resolve, reject) => {
    const run = createRun(trainer, params, {
      show(update) {
        updates.push(update)
        if (update.status === 'done') resolve()
        queueMicrotask(() => run.drawn())
      },
      fail: reject,
    })
    run.limit({ step: steps })
    run.play()
  })
  trainer.dispose()
  vi.useRealTimers()
  return { updates, points: updates.flatMap(({ points }) => points) }
}

/** The “Two moons” of the feedforward lesson, with thirty points to learn by heart. */
const MOONS: Partial<PlaygroundParams> = { data: 'moons', layers: [8, 8], noise: 0.5, trainShare: 0.1 }

test('the doctor of the feedforward lesson says the same at 120,000 steps a second as at 1,000', async () => {
  const said = []
  for (const speed of [1000, 120_000]) {
    const { updates, points } = await trained(MOONS, 30_000, speed)
    const best = points.reduce((a, b) => (b.testLoss! < a.testLoss! ? b : a))
    const finding = updates.at(-1)!.findings.find(({ id }) => id === 'overfitting')
    said.push(updates.at(-1)!.findings.map(({ id }) => id))
    const [, step, value] = /best around step ([\d,]+) \((.+?)\)/.exec(finding!.text)!
    expect(Math.abs(Number(step!.replace(',', '')) / best.step - 1)).toBeLessThan(0.15)
    expect(Number(value)).toBeCloseTo(best.testLoss!, 1)
  }
  expect(said[0]).toEqual(said[1])
})

test('every sampled step is in the record however few pictures there are', async () => {
  const { points } = await trained({}, 5000, 120_000)
  const steps = new Set(points.map(({ step }) => step))
  const missed = Array.from({ length: 5001 }, (_, step) => step).filter(
    (step) => isSampled(step) && !steps.has(step),
  )
  expect(missed).toEqual([])
})
