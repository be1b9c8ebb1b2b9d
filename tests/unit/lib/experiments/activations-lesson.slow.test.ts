/** What the lesson `activations` says of its runs, with the parameters and seeds it names, on scratch. */
import { expect, test } from 'vitest'
import { defaultsOf } from '@/lib/engine/params'
import { experiment, type Lane } from '@/lib/experiments/activation-lab'
import { type ActivationLabParams, type ActivationName, setup } from '@/lib/experiments/activation-lab.params'
import { activations } from '@/lib/math/activations'
import { forwardPass } from '@/lib/math/feedforward'
import { applyAffine, collapse } from '@/lib/math/linear-collapse'

const SEEDS = [1, 2, 3, 4, 5]

type Look = Record<ActivationName, Lane> & { train: { points: Float32Array; values: Float32Array } }

/** The networks of a race after each of some step counts. */
async function race(patch: Partial<ActivationLabParams>, marks: readonly number[], seed = 1) {
  const params = { ...defaultsOf(setup.params), ...patch }
  const signal = new AbortController().signal
  const trainer = await experiment.create(params, { seed, backend: 'scratch', report() {}, signal })
  const looks: Look[] = []
  for (let step = 0; step <= marks.at(-1)!; step++) {
    if (marks.includes(step)) {
      const { lanes, train } = await trainer.snapshot(params)
      looks.push({ ...Object.fromEntries(lanes.map((lane) => [lane.activation, lane])), train } as Look)
    }
    await trainer.step(params)
  }
  trainer.dispose()
  return looks
}

test('the first race: tanh and ReLU have every point right by step 1,000, identity and sigmoid stand at 0.69', async () => {
  const [now] = await race({}, [1000])
  expect(now!.tanh.accuracy).toBe(1)
  expect(now!.relu.accuracy).toBe(1)
  expect(now!.linear.loss).toBeCloseTo(0.69, 2)
  expect(now!.sigmoid.loss).toBeCloseTo(0.69, 2)
})

test('by step 10,000 the sigmoid gets there with all five seeds; the identity never does', async () => {
  for (const seed of SEEDS) {
    const [now] = await race({ activations: ['sigmoid'] }, [10_000], seed)
    expect(now!.sigmoid.accuracy, `seed ${seed}`).toBe(1)
  }
  const [late] = await race({ activations: ['linear'] }, [20_000])
  expect(late!.linear.loss).toBeCloseTo(0.69, 2)
})

test('the identity network is the product of its matrices; for tanh the product misses by more than 1', async () => {
  const [now] = await race({ activations: ['linear', 'tanh'] }, [1000])
  const gapOf = ({ activation, weights, biases }: Lane) => {
    const layers = weights.map((w, l) => {
      const b = Array.from(biases[l]!)
      const m = w.length / b.length
      return {
        weights: b.map((_, i) => Array.from(w.subarray(i * m, (i + 1) * m))),
        biases: b,
        activation: l < 2 ? activations[activation].value : (z: number) => z,
      }
    })
    const one = collapse(layers)
    return Math.max(
      ...Array.from(now!.train.values, (_, i) => {
        const x = [now!.train.points[2 * i]! / 3, now!.train.points[2 * i + 1]! / 3]
        return Math.abs(forwardPass(layers, x).at(-1)![0]! - applyAffine(one, x)[0]!)
      }),
    )
  }
  expect(gapOf(now!.linear)).toBeLessThan(1e-15)
  expect(gapOf(now!.tanh)).toBeGreaterThan(1)
  const counts = (arrays: Float32Array[]) => arrays.reduce((sum, { length }) => sum + length, 0)
  expect([counts(now!.linear.weights), counts(now!.linear.biases)]).toEqual([88, 17])
})

test('the step: all units dead, no gradient in layer 1, 59 % right by step 1,000', async () => {
  const [begin, now] = await race({ activations: ['step', 'relu'] }, [0, 1000])
  expect(begin!.step.dead).toBe(1)
  expect(now!.step.dead).toBe(1)
  expect(now!.step.gradients[0]).toBe(0)
  expect(now!.step.gradients.at(-1)!).toBeGreaterThan(0)
  expect(now!.step.accuracy).toBeCloseTo(0.59, 2)
  expect(now!.relu.accuracy).toBe(1)
})

test('six layers: the sigmoid’s first gradient is more than 2,000 times smaller than its last, tanh’s of the same size', async () => {
  const activations = ['sigmoid', 'tanh', 'relu'] as const
  const [now, late] = await race({ activations: [...activations], depth: 6 }, [1000, 3000])
  const { gradients, saturated, layers } = now!.sigmoid
  expect(gradients[0]!).toBeCloseTo(0.0000044, 7)
  expect(gradients.at(-1)!).toBeCloseTo(0.01, 3)
  expect(gradients.at(-1)! / gradients[0]!).toBeGreaterThan(2000)
  const ratio = now!.tanh.gradients.at(-1)! / now!.tanh.gradients[0]!
  expect(ratio).toBeGreaterThan(0.3)
  expect(ratio).toBeLessThan(3)
  expect(late!.tanh.accuracy).toBe(1)
  expect(late!.relu.accuracy).toBe(1)
  expect(saturated).toBe(0)
  for (const { slope } of layers) expect(slope).toBeGreaterThan(0.2)
  for (const seed of SEEDS) {
    const [other] = await race({ activations: ['sigmoid'], depth: 6 }, [3000], seed)
    expect(other!.sigmoid.loss, `seed ${seed}`).toBeCloseTo(0.69, 2)
  }
})

test('eight layers of sigmoids never leave 0.69', async () => {
  for (const seed of SEEDS) {
    const [now] = await race({ activations: ['sigmoid'], depth: 8 }, [3000], seed)
    expect(now!.sigmoid.loss).toBeCloseTo(0.69, 2)
  }
})

test('hidden biases of −2 kill every ReLU before the first step, and the loss stays at a guess', async () => {
  for (const seed of SEEDS) {
    const [begin, end] = await race({ activations: ['relu'], bias: -2 }, [0, 10_000], seed)
    expect(begin!.relu.dead).toBe(1)
    expect(end!.relu.dead).toBe(1)
    expect(begin!.relu.loss).toBeCloseTo(Math.LN2, 3)
    expect(end!.relu.loss).toBeCloseTo(Math.LN2, 3)
    expect(Math.max(...begin!.train.points.map(Math.abs)) / 3).toBeLessThan(1.71)
  }
})

test('a learning rate of 3 kills most ReLUs, one of 1 hardly any; leaky ReLU does not save the run', async () => {
  const looks = await Promise.all(
    SEEDS.map(
      async (seed) => (await race({ activations: ['relu', 'leakyRelu'], learningRate: 3 }, [1000], seed))[0]!,
    ),
  )
  const dead = looks.map(({ relu }) => relu.dead)
  expect(dead[0]).toBeCloseTo(0.44, 2)
  expect(Math.min(...dead.slice(1))).toBeCloseTo(0.63, 1)
  expect(Math.max(...dead.slice(1))).toBeCloseTo(0.94, 2)
  for (const { relu } of looks.slice(1)) expect(relu.accuracy).toBe(0.5)
  for (const { leakyRelu } of looks) expect(leakyRelu.dead).toBe(0)
  for (const { leakyRelu } of looks.slice(0, 4)) expect(leakyRelu.accuracy).toBeLessThan(1)
  for (const seed of SEEDS) {
    const [now] = await race({ activations: ['relu'], learningRate: 1 }, [1000], seed)
    expect(now!.relu.accuracy).toBe(1)
    expect(now!.relu.dead).toBeLessThanOrEqual(0.125)
  }
})

test('at a rate of 3 the identity of the first race drops out within ten steps, ReLUs die, the sigmoid learns', async () => {
  const [early, late] = await race({ learningRate: 3 }, [10, 1000])
  expect(early!.linear.out).toBe(true)
  expect(late!.relu.dead).toBeGreaterThan(0.4)
  expect(late!.sigmoid.loss).toBeLessThan(0.3)
})

test('the family of ReLU and tanh: every point right by step 1,000 with all five seeds, softplus later with two', async () => {
  let late = 0
  for (const seed of SEEDS) {
    for (const activations of [
      ['relu', 'leakyRelu', 'elu', 'selu'],
      ['gelu', 'swish', 'tanh', 'softplus'],
    ] as ActivationName[][]) {
      const [now] = await race({ activations }, [1000], seed)
      for (const name of activations) {
        if (name === 'softplus') late += Number(now!.softplus.accuracy < 1)
        else expect(now![name].accuracy, `${name}, seed ${seed}`).toBe(1)
      }
    }
  }
  expect(late).toBe(2)
})
