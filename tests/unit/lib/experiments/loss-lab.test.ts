import { expect, test } from 'vitest'
import type { LossName } from '@/lib/experiments/loss-lab.params'
import { loadExamples } from '@/lib/experiments/loss-lab-data'
import { meanLoss } from '@/lib/experiments/loss-lab-racer'
import { openingRace } from '@/lib/experiments/loss-lab-view'
import { sigmoid } from '@/lib/math/activations'
import { expectedCalibrationError, reliability } from '@/lib/math/calibration'
import { absoluteError, binaryCrossEntropy, huber, type LossFunction, squaredError } from '@/lib/math/losses'
import { tf } from '../engine/wasm/backends'
import { open, racersOf } from './loss-lab-run'

const PLACES = ['cpu', 'wasm'] as const

const OF_VALUES: Record<Exclude<LossName, 'crossEntropy'>, LossFunction> = {
  squared: squaredError,
  absolute: absoluteError,
  huber: huber(1.5),
}

test.each(PLACES)(
  'the losses of values, and their slopes, are those of the formulas, on %s',
  async (backend) => {
    await tf.setBackend(backend)
    const z = [-3, -1.5, -0.2, 0, 0.4, 2, 5]
    const y = [0, 0, 0, 0, 1, -1, 5]
    for (const [name, { value, derivative }] of Object.entries(OF_VALUES)) {
      const [targets, outputs] = [tf.tensor2d(y, [7, 1]), tf.tensor2d(z, [7, 1])]
      const loss = (z: tf.Tensor) => meanLoss(name as LossName, z, targets, false, 1.5)
      expect((await loss(outputs).data())[0]).toBeCloseTo(
        z.reduce((sum, z, i) => sum + value(z, y[i]!), 0) / 7,
        5,
      )
      const slopes = await tf.grad(loss)(outputs).data()
      for (const [i, slope] of slopes.entries()) expect(7 * slope).toBeCloseTo(derivative(z[i]!, y[i]!), 5)
    }
  },
)

test.each(PLACES)('the losses of classes, and their slopes in the logit, on %s', async (backend) => {
  await tf.setBackend(backend)
  const z = [-30, -6, -1, 0, 2, 40]
  const y = [1, 1, 0, 1, 0, 1]
  const targets = tf.tensor2d(y, [6, 1])
  const through = ({ value, derivative }: LossFunction): LossFunction => ({
    value: (z, y) => value(sigmoid.value(z), y),
    derivative: (z, y) => derivative(sigmoid.value(z), y) * sigmoid.derivative(z, sigmoid.value(z)),
  })
  const losses = {
    crossEntropy: binaryCrossEntropy,
    squared: through(squaredError),
    absolute: through(absoluteError),
  }
  for (const [name, { value, derivative }] of Object.entries(losses)) {
    const outputs = tf.tensor2d(z, [6, 1])
    const loss = (z: tf.Tensor) => meanLoss(name as LossName, z, targets, true, 1)
    expect((await loss(outputs).data())[0]).toBeCloseTo(
      z.reduce((sum, z, i) => sum + value(z, y[i]!), 0) / 6,
      4,
    )
    const slopes = await tf.grad(loss)(outputs).data()
    for (const [i, slope] of slopes.entries()) expect(6 * slope).toBeCloseTo(derivative(z[i]!, y[i]!), 5)
  }
})

test.each(PLACES)('the neuron takes the steps of its formulas, on %s', async (backend) => {
  const { train, look, trainer } = await open(
    { task: 'saturation', start: -6, learningRate: 0.5 },
    { backend },
  )
  const logits = { crossEntropy: -6, squared: -6 }
  for (let step = 0; step < 25; step++) {
    // Weight and bias each move by −η ∂L/∂z: the logit moves twice as far.
    const p = sigmoid.value(logits.crossEntropy)
    logits.crossEntropy += 2 * 0.5 * (1 - p)
    const q = sigmoid.value(logits.squared)
    logits.squared += 2 * 0.5 * (1 - q) * q * (1 - q)
  }
  await train(25)
  const racers = racersOf(await look(), 'saturation')
  expect(racers.crossEntropy.logit).toBeCloseTo(logits.crossEntropy, 4)
  expect(racers.squared.logit).toBeCloseTo(logits.squared, 4)
  trainer.dispose()
})

test('the gradient that is shown is the one that moves the weight', async () => {
  const { train, look, trainer } = await open({ task: 'saturation', start: -2, learningRate: 0.01 })
  await train(3)
  const before = racersOf(await look(), 'saturation')
  await train(1)
  const after = racersOf(await look(), 'saturation')
  for (const loss of ['crossEntropy', 'squared'] as const)
    expect((before[loss].weight - after[loss].weight) / 0.01).toBeCloseTo(before[loss].gradient, 3)
  trainer.dispose()
})

test('all networks begin alike, and what is saved goes on as if nothing had happened', async () => {
  const given = { task: 'calibration', points: 40, learningRate: 0.02 }
  const first = await open(given, { seed: 4 })
  const { race } = await first.look()
  if (race.task !== 'calibration') throw new Error('another race')
  expect(race.racers[1]!.field).toEqual(race.racers[0]!.field)
  await first.train(5)
  const saved = await first.trainer.save!()
  expect(saved.step).toBe(5)
  await first.train(5)
  const second = await open(given, { seed: 4 })
  await second.trainer.load!(saved)
  await second.train(5)
  expect((await second.look()).metrics).toEqual((await first.look()).metrics)
  first.trainer.dispose()
  second.trainer.dispose()
})

test('probabilities of the perfect model are calibrated on the examples that judge', () => {
  // P(class 1) = σ(distance · x₁): with it the error is what chance leaves among 4,000 examples.
  const { test } = loadExamples({ task: 'calibration', points: 20, distance: 2 } as never, 1)
  const perfect = Array.from(test!.y, (_, i) => sigmoid.value(2 * test!.x[2 * i]!))
  expect(expectedCalibrationError(reliability(perfect, test!.y))).toBeLessThan(0.03)
})

test('nothing is left on the device when a run ends', async () => {
  await tf.setBackend('cpu')
  const before = tf.memory().numTensors
  for (const task of ['outliers', 'saturation', 'calibration']) {
    const { train, look, trainer, now } = await open({ task })
    await train(2)
    now.outlier = 5
    await train(2)
    await look()
    trainer.dispose()
  }
  expect(tf.memory().numTensors).toBe(before)
})

test('what is seen before the first step is what the run begins with', async () => {
  for (const task of ['outliers', 'saturation'] as const) {
    const { now, look, trainer } = await open({ task }, { seed: 3 })
    expect((await look()).race).toEqual(openingRace(now, 3))
    trainer.dispose()
  }
})
