import { expect, test } from 'vitest'
import { distributionOf, drawReal } from '@/lib/experiments/gan-2d-data'
import { discriminatorLoss, generatorLoss } from '@/lib/experiments/gan-2d-losses'
import { discriminatorOn } from '@/lib/experiments/gan-2d-net'
import { modeQuality, neighbourQuality } from '@/lib/math/coverage'
import { createRng } from '@/lib/math/rng'
import { gapToCpu, gapToFiniteDifferences, tf, uniform, type Values } from '../engine/wasm/backends'
import { begin } from './gan-2d-run'

const H = 4
const NAMES = ['weights/0', 'biases/0', 'weights/1', 'biases/1', 'weights/2', 'biases/2']
const WEIGHTS: Values[] = [[2, H], [H], [H, H], [H], [H, 1], [1]].map((shape, i) => uniform(i + 1, ...shape))
const PLACES = uniform(9, 2, 2)
const OTHERS = uniform(10, 2, 2)
const BETWEEN = { ...uniform(11, 2, 1), data: Float32Array.from(uniform(11, 2, 1).data, (u) => (u + 1) / 2) }

const on = (weights: readonly tf.Tensor[]) =>
  discriminatorOn(Object.fromEntries(NAMES.map((name, i) => [`discriminator/${name}`, weights[i]!])))
const tensor = ({ data, shape }: Values) => tf.tensor(Float32Array.from(data), shape)

test.each(['cpu', 'wasm'] as const)(
  'the slope written out is the gradient of the logit on %s',
  async (backend) => {
    await tf.setBackend(backend)
    const [written, found] = tf.tidy(() => {
      const { judge, slope } = on(WEIGHTS.map(tensor))
      const x = tensor(PLACES)
      return [
        slope(x).dataSync(),
        tf
          .grad((x) => tf.sum(judge(x)))(x)
          .dataSync(),
      ]
    })
    for (const [i, value] of found.entries()) expect(written[i]).toBeCloseTo(value, 5)
  },
)

test.each(['r1', 'wgan-gp', 'minimax'] as const)(
  'the gradient of the discriminator’s %s loss, penalty included, is what finite differences say',
  (loss) => {
    const op = (...weights: tf.Tensor[]) =>
      discriminatorLoss(loss, on(weights), {
        real: tensor(PLACES),
        fake: tensor(OTHERS),
        between: tensor(BETWEEN),
        strength: 3,
      })
    expect(gapToCpu(op, WEIGHTS)).toBeLessThan(1e-4)
    // A slope jumps where a sum crosses zero, and with it the penalty: in some directions one does, in most none.
    const gaps = [1, 2, 3, 4, 5]
      .map((seed) => gapToFiniteDifferences(op, WEIGHTS, seed))
      .sort((a, b) => a - b)
    expect(gaps[2]).toBeLessThan(0.01)
  },
)

/** A judge that says the same logit of everything real and another of everything generated, with a slope of length 5. */
const stubborn = {
  judge: (x: tf.Tensor) => tf.slice(x, [0, 0], [-1, 1]),
  slope: (x: tf.Tensor) => tf.add(tf.zerosLike(x), tf.tensor1d([3, 4])),
}

test('a discriminator that knows nothing loses 2 ln 2, and penalties come on top', () => {
  const given = {
    real: tf.tensor2d([[0, 1]]),
    fake: tf.tensor2d([[0, 2]]),
    between: tf.tensor2d([[0.5]]),
    strength: 10,
  }
  const loss = (kind: Parameters<typeof discriminatorLoss>[0]) =>
    discriminatorLoss(kind, stubborn, given).dataSync()[0]!
  expect(loss('minimax')).toBeCloseTo(2 * Math.LN2, 5)
  expect(loss('non-saturating')).toBeCloseTo(2 * Math.LN2, 5)
  expect(loss('r1')).toBeCloseTo(2 * Math.LN2 + (10 / 2) * 25, 3)
  expect(loss('wgan-gp')).toBeCloseTo(10 * (5 - 1) ** 2, 3)
})

test('where the discriminator is sure, the minimax loss has hardly a slope and the non-saturating one has all of it', () => {
  const sure = tf.tensor2d([[-8]])
  const slopeOf = (loss: Parameters<typeof generatorLoss>[0]) =>
    tf
      .grad((l) => generatorLoss(loss, l))(sure)
      .dataSync()[0]!
  const p = 1 / (1 + Math.exp(8)) // what it thinks the chance is
  expect(slopeOf('minimax')).toBeCloseTo(-p, 6)
  expect(slopeOf('non-saturating')).toBeCloseTo(p - 1, 6)
  expect(slopeOf('wgan-gp')).toBe(-1)
})

test('only the player whose turn it is learns', async () => {
  for (const player of ['generator', 'discriminator'] as const) {
    const { trainer, params, save } = await begin({ learns: player, batchSize: 8 })
    const before = await save()
    await trainer.step(params)
    const arrays = await save()
    const changed = NAMES.flatMap((name) =>
      ['generator', 'discriminator'].map((one) => `${one}/${name}`),
    ).filter((name) => arrays[name]!.values.some((value, i) => value !== before[name]!.values[i]))
    expect(new Set(changed.map((name) => name.split('/')[0]))).toEqual(new Set([player]))
    trainer.dispose()
  }
})

test('a round has as many discriminator steps as asked for, and one of the generator', async () => {
  const { trainer, params, save } = await begin({ discriminatorSteps: 3, batchSize: 8 })
  await trainer.step(params)
  const arrays = await save()
  expect(arrays['discriminator:adam/steps']!.values[0]).toBe(3)
  expect(arrays['generator:adam/steps']!.values[0]).toBe(1)
  trainer.dispose()
})

test('real samples are as good as samples can be', () => {
  for (const data of ['ring', 'grid'] as const) {
    const distribution = distributionOf({ data, own: '' })
    const { precision, found } = modeQuality(drawReal(distribution, 2000, createRng(1)), distribution.modes!)
    expect(precision).toBeGreaterThan(0.98) // 1 − e^(−9/2) = 0.989
    expect(found).toBe(distribution.modes!.centres.length / 2)
  }
  for (const data of ['line', 'moons'] as const) {
    const distribution = distributionOf({ data, own: '' })
    const [one, other] = [1, 2].map((seed) => drawReal(distribution, 512, createRng(seed)))
    const { precision, coverage } = neighbourQuality(one!, other!, 0.2)
    expect(Math.min(precision, coverage)).toBeGreaterThan(0.99)
  }
})

test('own points are drawn from, a little beside each; three are too few', () => {
  const four = '4,2,0 -4,2,0 4,-2,0 -4,-2,0'
  const samples = drawReal(distributionOf({ data: 'own', own: four }), 400, createRng(1))
  const { precision, found } = modeQuality(samples, {
    centres: Float32Array.of(2, 1, -2, 1, 2, -1, -2, -1),
    sigma: 0.06,
  })
  expect(precision).toBeGreaterThan(0.97)
  expect(found).toBe(4)
  expect(() => distributionOf({ data: 'own', own: '4,2,0 -4,2,0 4,-2,0' })).toThrow(/at least four/)
})

test('the generator’s arrows are those of its loss, and a sheet of noise is 26 lines', async () => {
  const { trainer, to, ask } = await begin({ batchSize: 16 })
  const { pushes, samples, metrics } = await to(5)
  expect(pushes.length).toBeLessThanOrEqual(samples.length)
  expect(pushes.some((push) => push !== 0)).toBe(true)
  expect(metrics['judged.real']).toBeGreaterThan(0)
  const { lines, step } = await ask({ type: 'sheet' })
  expect([lines.length, lines[0]!.length, step]).toEqual([26, 82, 5])
  trainer.dispose()
})
