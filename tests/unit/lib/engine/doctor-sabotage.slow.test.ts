/** Real trainings of the playground, spoiled on purpose: the doctor names what was done to them. */
import { expect, test } from 'vitest'
import { diagnose, type Finding, type Point } from '@/lib/engine/doctor'
import { defaultsOf } from '@/lib/engine/params'
import { experiment } from '@/lib/experiments/playground'
import type { PlaygroundParams } from '@/lib/experiments/playground.params'

/** What the doctor says of this training, looked at every ten steps. */
async function saidOf(given: Partial<PlaygroundParams>, steps: number): Promise<Set<Finding['id']>> {
  const params = { ...defaultsOf(experiment.params), ...given }
  const { signal } = new AbortController()
  const trainer = await experiment.create(params, { seed: 1, backend: 'scratch', report() {}, signal })
  const history: Point[] = []
  const said = new Set<Finding['id']>()
  for (let step = 0; step <= steps; step++) {
    if (step % 10 === 0) {
      const { metrics, health } = await trainer.snapshot(params)
      history.push({ step, ...metrics } as Point)
      for (const { id } of diagnose(history, health)) said.add(id)
    }
    await trainer.step(params)
  }
  trainer.dispose()
  return said
}

test.each<[Finding['id'], Partial<PlaygroundParams>, number]>([
  ['dead-units', { learningRate: 10, activation: 'relu', layers: [8, 8] }, 400],
  ['vanishing-gradients', { activation: 'sigmoid', layers: [8, 8, 8, 8, 8, 8] }, 100],
  ['overfitting', { noise: 0.5, points: 40, layers: [8, 8, 8], optimizer: 'adam', learningRate: 0.03 }, 2000],
])('a training spoiled for it shows %s', async (id, sabotage, steps) => {
  expect(await saidOf(sabotage, steps)).toContain(id)
})

test('the playground as it opens has nothing wrong with it', async () => {
  expect(await saidOf({}, 1000)).toEqual(new Set())
})
