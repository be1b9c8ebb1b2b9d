/** Autoencoders that train for a while. */
import { expect, test } from 'vitest'
import { createOptimizer } from '@/lib/engine/optimizers'
import { defaultsOf } from '@/lib/engine/params'
import { saveVariables } from '@/lib/engine/weights'
import { createTrainer, experiment } from '@/lib/experiments/autoencoder'
import { PIXELS } from '@/lib/experiments/autoencoder.params'
import { comparePrincipal, errorsOf } from '@/lib/experiments/autoencoder-measures'
import { createAutoencoder, meanError } from '@/lib/experiments/autoencoder-model'
import { arriving } from '@/lib/experiments/digits-data'
import { createRng, normal } from '@/lib/math/rng'
import { tf } from '../engine/wasm/backends'

/** Images that are mixtures of three random ones, so that most of what varies lies along three directions. */
function mixtures(count: number, deviations: readonly number[]): Float32Array {
  const rng = createRng(5, 'mixtures')
  const parts = deviations.map(() =>
    Float32Array.from({ length: PIXELS }, () => normal(rng) / Math.sqrt(PIXELS)),
  )
  const images = new Float32Array(count * PIXELS)
  for (let n = 0; n < count; n++) {
    const along = deviations.map((deviation) => deviation * normal(rng))
    for (let i = 0; i < PIXELS; i++)
      images[n * PIXELS + i] = 0.3 + along.reduce((sum, a, k) => sum + a * parts[k]![i]!, 0)
  }
  return images
}

test('a linear autoencoder comes to the error of as many principal components, and draws in the same space', async () => {
  tf.env().set('IS_TEST', false)
  await tf.setBackend('wasm')
  const images = mixtures(40, [6, 4, 1.5])
  const settings = { hidden: [], code: 2, linear: true }
  const model = createAutoencoder(settings, 3)
  const optimizer = createOptimizer('adam', model.variables)
  const x = tf.tensor2d(images, [40, PIXELS])
  for (let step = 0; step < 400; step++)
    optimizer
      .minimize(() => meanError(model.decode(model.encode(x)), x), {
        learningRate: step < 250 ? 0.01 : 0.001,
      })
      .dispose()
  const errors = await errorsOf(model, images)
  const own = errors.reduce((sum, error) => sum + error, 0) / 40
  const { errors: best, shared } = comparePrincipal(
    images,
    images,
    settings,
    await saveVariables(model.variables),
  )
  // Nothing linear can be better (Baldi and Hornik 1989), and this one is nearly as good.
  expect(own).toBeGreaterThan(best[2]! * 0.9999)
  expect(own).toBeLessThan(best[2]! * 1.02)
  expect(best[1]! - best[2]!).toBeGreaterThan(0.2 * best[2]!) // a third direction would be something else
  expect(shared).toBeGreaterThan(0.995)
})

test('a class left out changes nothing by its images: neither what is learned nor the test error', async () => {
  await tf.setBackend('wasm')
  const runs = []
  for (const odd of [0, 255]) {
    const images = (count: number) => {
      const labels = Uint8Array.from({ length: count }, (_, i) => i % 10)
      const rng = createRng(2, 'bytes')
      const pixels = Uint8Array.from({ length: count * PIXELS }, (_, i) => {
        const byte = Math.floor(rng() * 256)
        return labels[Math.floor(i / PIXELS)]! % 2 === 1 ? odd : byte
      })
      return { count, size: PIXELS, pixels, labels }
    }
    const arrived = (count: number) =>
      arriving(images(count), count, () => Promise.reject(new Error('all are there')))
    const data = {
      classes: [...'0123456789'],
      size: PIXELS,
      shard: 100,
      train: arrived(100),
      test: arrived(1000),
    }
    const params = {
      ...defaultsOf(experiment.params),
      ...{ code: 2, hidden: [8], examples: 100, batchSize: 50, without: [1, 3, 5, 7, 9] },
    }
    const signal = new AbortController().signal
    const trainer = await createTrainer(params, { seed: 1, backend: 'wasm', report() {}, signal }, data)
    for (let i = 0; i < 20; i++) await trainer.step(params)
    const { metrics, tested } = await trainer.snapshot(params)
    expect(tested).toBe(500)
    runs.push(metrics)
    trainer.dispose()
  }
  expect(runs[1]).toEqual(runs[0])
})
