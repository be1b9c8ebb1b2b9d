/** Every curve that a lesson asks to predict comes from a run: here it is made again, with the same parameters and seed. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defaultsOf } from '@/lib/engine/params'
import { type CurveAxes, checkCurve, placesOf } from '@/lib/exercises/curve'
import { experiment as race } from '@/lib/experiments/optimizer-race'
import { experiment as playground } from '@/lib/experiments/playground'
import type { PlaygroundParams } from '@/lib/experiments/playground.params'
import { filesBelow } from '@/lib/site/files.mjs'
import { begin } from '../unit/lib/experiments/digits-run'

type Metrics = Record<string, number>
interface Run {
  take(steps: number): Promise<void>
  metrics(): Promise<Metrics>
}

async function playgroundRun(patch: Partial<PlaygroundParams>): Promise<Run> {
  const params = { ...defaultsOf(playground.params), ...patch }
  const signal = new AbortController().signal
  const trainer = await playground.create(params, { seed: 1, backend: 'scratch', report() {}, signal })
  return {
    async take(steps) {
      for (let i = 0; i < steps; i++) await trainer.step(params)
    },
    metrics: async () => (await trainer.snapshot(params)).metrics as Metrics,
  }
}

async function raceRun(): Promise<Run> {
  const params = defaultsOf(race.params)
  const signal = new AbortController().signal
  const trainer = await race.create(params, { seed: 1, backend: 'scratch', report() {}, signal })
  return {
    async take(steps) {
      for (let i = 0; i < steps; i++) await trainer.step(params)
    },
    metrics: async () => trainer.metrics!(params),
  }
}

/** What a curve shows, where it is not the test loss in nats. */
const SHOWN: Record<string, { metric: string; y: string }> = {
  'optimizers.along': { metric: 'momentum.x', y: 'place along the ravine' },
}

const RUNS: Record<string, () => Promise<Run>> = {
  'feedforward.overfit-curve': () =>
    playgroundRun({ data: 'moons', layers: [8, 8], activation: 'tanh', noise: 0.5, trainShare: 0.1 }),
  'optimizers.along': raceRun,
  'your-first-model.first-epoch': async () => (await begin()) as Run,
}

/** The curves of all lessons, read from their source. */
const curves = filesBelow('content')
  .filter((file) => file.endsWith('.mdx'))
  .flatMap((file) => [
    ...readFileSync(`content/${file}`, 'utf8').matchAll(
      /<Predict\s+id="([^"]+)"(?:(?!<Predict)[\s\S])*?\scurve=\{(\{[^}]*\})\}\s+answer=\{(\[[^\]]*\])\}/g,
    ),
  ])
  .map(([, id, axes, answer]) => ({
    id: id!,
    axes: new Function(`return ${axes}`)() as CurveAxes,
    answer: new Function(`return ${answer}`)() as number[],
  }))
  // A curve over something else, such as layers, is checked with its lesson.
  .filter(({ axes }) => axes.x === 'step')

/** The metrics of a run at the places of its curve, and after as many steps as are asked for beyond them. */
async function repeat(id: string, places: readonly number[]) {
  const run = await RUNS[id]!()
  const found: Metrics[] = []
  let at = 0
  for (const place of places) {
    await run.take(place - at)
    at = place
    found.push(await run.metrics())
  }
  return found
}

test('the lessons ask for these curves, and there is a run for each', () => {
  expect(curves.map(({ id }) => id).sort()).toEqual(Object.keys(RUNS).sort())
})

test.each(curves)('$id is what its run shows', async ({ id, axes, answer }) => {
  checkCurve(axes, answer)
  const { metric, ...axis } = SHOWN[id] ?? { metric: 'testLoss', y: 'test loss', unit: 'nats' }
  expect(axes).toMatchObject({ x: 'step', ...axis })
  const found = await repeat(id, placesOf(axes, answer.length))
  found.forEach((metrics, i) => {
    expect(metrics[metric]).toBeCloseTo(answer[i]!, 2)
  })
})

test('what the lesson says of the overfitting network: its lowest test loss, and its training loss at step 10,000', async () => {
  const steps = Array.from({ length: 101 }, (_, i) => 100 * i)
  const found = await repeat('feedforward.overfit-curve', steps)
  const losses = found.map(({ testLoss }) => testLoss!)
  const lowest = losses.indexOf(Math.min(...losses))
  expect(losses[lowest]).toBeCloseTo(0.3, 2)
  expect(Math.abs(steps[lowest]! - 1700)).toBeLessThanOrEqual(200)
  expect(found.at(-1)!.loss!).toBeCloseTo(0.0006, 4)
})

test('what the lesson says of the first epoch of digits', async () => {
  const [start, early, late, end] = await repeat('your-first-model.first-epoch', [0, 50, 450, 469])
  const share = (start!.testLoss! - early!.testLoss!) / (start!.testLoss! - end!.testLoss!)
  expect(share).toBeCloseTo(0.86, 2)
  expect(early!.testLoss! - late!.testLoss!).toBeLessThan((start!.testLoss! - early!.testLoss!) / 6)
  expect(early!.testAccuracy!).toBeCloseTo(0.868, 2)
  expect(end!.testAccuracy!).toBeCloseTo(0.944, 2)
})
