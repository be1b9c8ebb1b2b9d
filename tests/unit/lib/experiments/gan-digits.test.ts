import { expect, test } from 'vitest'
import { openImages } from '@/lib/data/images'
import type { Checkpoint } from '@/lib/engine/experiment'
import { standardiseBatch } from '@/lib/engine/image-layers'
import { defaultsOf } from '@/lib/engine/params'
import { toInputs } from '@/lib/experiments/digits-pixels'
import { experiment, type Film, type GanDigitsQuestion, type Walk } from '@/lib/experiments/gan-digits'
import type { GanDigitsParams } from '@/lib/experiments/gan-digits.params'
import { createJudge, fetchJudge, verdictOf } from '@/lib/experiments/gan-digits-judge'
import { createDiscriminator, discriminatorLoss, generatorLoss } from '@/lib/experiments/gan-digits-model'
import { gapToFiniteDifferences, tf, uniform } from '../engine/wasm/backends'
import { zerosRead } from './zeros-read'

const TINY = { latent: 4, generator: 2, discriminator: 2, batchSize: 8 }

async function begin(given: Partial<GanDigitsParams> = {}) {
  tf.env().set('IS_TEST', false)
  await tf.setBackend('wasm')
  const params = { ...defaultsOf(experiment.params), ...TINY, ...given }
  const { signal } = new AbortController()
  const trainer = await experiment.create(params, { seed: 1, backend: 'wasm', report() {}, signal })
  const take = async (steps: number) => {
    for (let i = 0; i < steps; i++) await trainer.step(params)
  }
  const ask = <T>(question: GanDigitsQuestion) => trainer.ask!(question as never, params) as Promise<T>
  return { trainer, params, take, ask }
}

test('a batch is standardised channel by channel, and its slope is that of finite differences', async () => {
  tf.env().set('IS_TEST', false)
  await tf.setBackend('wasm')
  const { y, mean, variance } = standardiseBatch(tf.tensor2d([1, 10, 3, 30], [2, 2]), 0)
  expect(Array.from(await mean.data())).toEqual([2, 20].map((v) => expect.closeTo(v, 4)))
  expect(Array.from(await variance.data())).toEqual([1, 100].map((v) => expect.closeTo(v, 3)))
  expect(Array.from(await y.data())).toEqual([-1, -1, 1, 1].map((v) => expect.closeTo(v, 4)))
  expect(gapToFiniteDifferences((x) => standardiseBatch(x!).y, [uniform(3, 5, 2, 2, 3)])).toBeLessThan(1e-3)
})

test('a discriminator that guesses loses 2 ln 2, and its generator ln 2', async () => {
  const none = tf.zeros([4])
  expect((await discriminatorLoss(none, none).data())[0]).toBeCloseTo(2 * Math.log(2))
  expect((await generatorLoss(none).data())[0]).toBeCloseTo(Math.log(2))
})

test('the judge has 98 % of 500 test digits right at least, and finds ten kinds among them', async () => {
  await tf.setBackend('wasm')
  const judge = createJudge(await fetchJudge())
  const { pixels, labels } = await (await openImages('mnist')).load('test', 0)
  const x = tf.tensor2d(toInputs(pixels.subarray(0, 500 * 784)), [500, 784])
  const said = await judge.probabilities(x).data()
  const right = Array.from({ length: 500 }, (_, i) => {
    const p = Array.from(said.slice(10 * i, 10 * i + 10))
    return p.indexOf(Math.max(...p)) === labels[i]
  }).filter(Boolean).length
  expect(right).toBeGreaterThanOrEqual(490)
  expect(verdictOf(said).classes).toBe(10)
  expect(verdictOf(said).entropy).toBeGreaterThan(2.25)
  judge.dispose()
})

test('a walk begins and ends at the shown images, and the film has a first picture', async () => {
  const { trainer, params, take, ask } = await begin()
  await take(2)
  const { made } = await trainer.snapshot(params)
  const walk = await ask<Walk>({ type: 'walk', from: 3, to: 7, at: [0, 0.5, 1] })
  const apart = (a: Uint8Array, b: Uint8Array) => Math.max(...a.map((v, i) => Math.abs(v - b[i]!)))
  expect(apart(walk.pixels.slice(0, 784), made.slice(3 * 784, 4 * 784))).toBeLessThanOrEqual(1)
  expect(apart(walk.pixels.slice(2 * 784), made.slice(7 * 784, 8 * 784))).toBeLessThanOrEqual(1)
  expect(walk.probabilities).toHaveLength(30)
  expect((await ask<Film>({ type: 'film' })).frames.map(({ step }) => step)).toEqual([0])
  trainer.dispose()
})

test('with a rate of 0 only the other network changes', async () => {
  const weightsOf = async (given: Partial<GanDigitsParams>) => {
    const { trainer, take } = await begin(given)
    const before = ((await trainer.save!()) as Checkpoint).arrays
    await take(1)
    const after = ((await trainer.save!()) as Checkpoint).arrays
    trainer.dispose()
    const same = (name: string) => String(before[name]!.values) === String(after[name]!.values)
    return ['generator/dense', 'discriminator/dense'].map(same)
  }
  expect(await weightsOf({ generatorRate: 0 })).toEqual([true, false])
  expect(await weightsOf({ discriminatorRate: 0 })).toEqual([false, true])
})

test('the discriminator standardises real and made images each among themselves: one verdict depends on its batch', async () => {
  await tf.setBackend('wasm')
  const verdictOn = async (norm: boolean, beside: number) => {
    const discriminator = createDiscriminator({ discriminator: 2, norm }, 1)
    const noise = (seed: number, count: number) =>
      tf.tensor4d(Float32Array.from(uniform(seed, count, 28, 28, 1).data), [count, 28, 28, 1])
    const batch = tf.concat([noise(1, 1), noise(beside, 3)])
    const [logit] = await discriminator.forward(batch).data()
    tf.dispose(Object.values(discriminator.variables))
    return logit!
  }
  expect(await verdictOn(false, 2)).toBeCloseTo(await verdictOn(false, 3), 5)
  expect(Math.abs((await verdictOn(true, 2)) - (await verdictOn(true, 3)))).toBeGreaterThan(1e-3)
})

test('what a run hears of real images is its own: a dry run, which reads zeros, leaves nothing behind', async () => {
  const hear = async () => {
    const { trainer, params } = await begin()
    const { real } = await trainer.snapshot(params)
    trainer.dispose()
    return real
  }
  await tf.setBackend('wasm')
  const reads = zerosRead()
  expect(await hear()).toEqual(verdictOf(new Float32Array(1000)))
  reads.mockRestore()
  expect((await hear()).classes).toBe(10)
})
