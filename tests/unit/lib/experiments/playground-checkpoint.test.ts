/** A run that loses its device goes on elsewhere, so every back end must read what any other has saved. */
import { expect, test } from 'vitest'
import { readParams } from '@/lib/engine/params'
import { experiment } from '@/lib/experiments/playground'
import { tf } from '../engine/wasm/backends'

const { params } = readParams(experiment.params, {
  data: 'circle',
  points: 100,
  layers: [4, 3],
  optimizer: 'adam',
  learningRate: 0.01,
  dropout: 0.2,
})
const BACKENDS = ['scratch', 'cpu'] as const
type Place = (typeof BACKENDS)[number]

async function open(backend: Place) {
  await tf.setBackend('cpu')
  return experiment.create(params, { seed: 5, backend, report() {}, signal: new AbortController().signal })
}

async function losses(trainer: Awaited<ReturnType<typeof open>>, steps: number) {
  const found: number[] = []
  for (let i = 0; i < steps; i++) {
    await trainer.step(params)
    found.push((await trainer.snapshot(params)).metrics.loss!)
  }
  return found
}

test.each([
  ['scratch', 'cpu'],
  ['cpu', 'scratch'],
] as const)('what was begun on %s goes on on %s as if nothing had happened', async (from, to) => {
  const whole = await open(from)
  const begun = await open(from)
  const resumed = await open(to)
  const expected = (await losses(whole, 15)).slice(7)
  await losses(begun, 7)
  await resumed.load!(structuredClone(await begun.save!()))
  const actual = await losses(resumed, 8)
  for (const [i, loss] of actual.entries()) expect(loss).toBeCloseTo(expected[i]!, 4)
  for (const trainer of [whole, begun, resumed]) trainer.dispose()
})
