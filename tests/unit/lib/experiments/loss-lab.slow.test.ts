/** Races of losses that train for a while. */
import { expect, test } from 'vitest'
import type { LossName } from '@/lib/experiments/loss-lab.params'
import { LINE_POINTS, loadExamples, ODD } from '@/lib/experiments/loss-lab-data'
import { open, racersOf } from './loss-lab-run'

test('the line of squared errors ends at the least-squares line, in closed form', async () => {
  const { train, look, trainer } = await open({ task: 'outliers', outlier: -8, learningRate: 0.3 })
  await train(400)
  const view = await look()
  const { squared } = racersOf(view, 'outliers')
  const { x, y } = loadExamples({ task: 'outliers', outlier: -8 } as never, 1).train
  const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / LINE_POINTS
  const [mx, my] = [mean(x), mean(y)]
  const slope = mean(x.map((x, i) => (x - mx) * (y[i]! - my))) / mean(x.map((x) => (x - mx) ** 2))
  expect(squared.slope).toBeCloseTo(slope, 3)
  expect(squared.intercept).toBeCloseTo(my - slope * mx, 3)
  trainer.dispose()
})

test('a point dragged away moves the squared line most and the absolute one hardly', async () => {
  const { train, look, now, trainer } = await open({ task: 'outliers', outlier: 3.4, learningRate: 0.03 })
  await train(500)
  const before = racersOf(await look(), 'outliers')
  now.outlier = -8
  await train(500)
  const view = await look()
  const after = racersOf(view, 'outliers')
  const moved = (loss: LossName) => Math.abs(after[loss].slope - before[loss].slope)
  expect(moved('squared')).toBeGreaterThan(5 * moved('absolute'))
  expect(moved('huber')).toBeLessThan(moved('squared') / 3)
  if (view.race.task === 'outliers') expect(view.race.points.y[ODD]).toBe(-8)
  trainer.dispose()
})
