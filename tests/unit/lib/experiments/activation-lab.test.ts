import { expect, test } from 'vitest'
import type { Backend } from '@/lib/engine/experiment'
import { readParams } from '@/lib/engine/params'
import { type ActivationLabView, experiment } from '@/lib/experiments/activation-lab'
import { ACTIVATIONS } from '@/lib/experiments/activation-lab.params'
import { EXTENT, featuresOf } from '@/lib/experiments/playground-features'
import { activations } from '@/lib/math/activations'
import { forwardPass } from '@/lib/math/feedforward'
import { applyAffine, collapse } from '@/lib/math/linear-collapse'
import { tf } from '../engine/wasm/backends'

tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting

/** What the lab shows after some steps. */
async function look(
  given: Record<string, unknown>,
  { backend = 'scratch' as Backend, seed = 2, steps = 0 } = {},
): Promise<ActivationLabView> {
  if (backend !== 'scratch') await tf.setBackend(backend)
  const { params, problems, unknown } = readParams(experiment.params, given)
  expect([...problems, ...unknown]).toEqual([])
  const trainer = await experiment.create(params, {
    seed,
    backend,
    report() {},
    signal: new AbortController().signal,
  })
  for (let i = 0; i < steps; i++) await trainer.step(params)
  const view = await trainer.snapshot(params)
  trainer.dispose()
  return view
}

type Lane = ActivationLabView['lanes'][number]

const layersOf = ({ activation, weights, biases }: Lane) =>
  weights.map((w, l) => {
    const b = Array.from(biases[l]!)
    const m = w.length / b.length
    return {
      weights: b.map((_, i) => Array.from(w.subarray(i * m, (i + 1) * m))),
      biases: b,
      activation: l < weights.length - 1 ? activations[activation].value : (z: number) => z,
    }
  })

test.each(
  ACTIVATIONS.flatMap((name) => (['cpu', 'wasm'] as const).map((backend) => [name, backend] as const)),
)('a race with %s takes the same course on %s as on scratch', async (name, backend) => {
  const given = { activations: [name], width: 5 }
  const here = (await look(given, { steps: 30 })).lanes[0]!
  const there = (await look(given, { backend, steps: 30 })).lanes[0]!
  for (const [l, weights] of here.weights.entries())
    for (const [i, weight] of weights.entries()) expect(there.weights[l]![i]!).toBeCloseTo(weight, 4)
  expect(there.loss).toBeCloseTo(here.loss, 5)
})

test('every network begins with the same numbers, and those of the fitting rules are stretched', async () => {
  const activations = ['tanh', 'relu', 'selu', 'step']
  const same = await look({ activations })
  for (const lane of same.lanes) expect(lane.weights).toEqual(same.lanes[0]!.weights)
  const fitting = await look({ activations, start: 'fitting' })
  const ratio = (lane: number, layer: number) =>
    fitting.lanes[lane]!.weights[layer]![3]! / same.lanes[lane]!.weights[layer]![3]!
  // Layer 2 is 8 × 8. Glorot: √(6/16). He: √(6/8). LeCun: √(3/8) = √(6/16).
  expect(ratio(0, 1)).toBe(1)
  expect(ratio(1, 1)).toBeCloseTo(Math.SQRT2, 5)
  expect(ratio(2, 1)).toBeCloseTo(1, 5)
  // Layer 1 is 2 → 8. Glorot: √(6/10). LeCun: √(3/2).
  expect(ratio(2, 0)).toBeCloseTo(Math.sqrt(1.5 / 0.6), 5)
})

test('gain and bias are where the networks begin, and only hidden neurons get the bias', async () => {
  const plain = (await look({})).lanes[1]!
  const turned = (await look({ gain: 3, bias: -2 })).lanes[1]!
  for (const [l, weights] of plain.weights.entries())
    for (const [i, weight] of weights.entries()) expect(turned.weights[l]![i]!).toBeCloseTo(3 * weight, 5)
  expect(turned.biases.map((b) => Array.from(new Set(b)))).toEqual([[-2], [-2], [0]])
})

test.each(['scratch', 'wasm'] as const)(
  'what the map shows is what the formula says, on %s',
  async (backend) => {
    const { lanes, columns } = await look({ activations: ['gelu', 'selu'], width: 4 }, { backend, steps: 20 })
    for (const lane of lanes) {
      for (const [row, column] of [
        [0, 0],
        [5, 20],
        [31, 17],
      ] as const) {
        const at = (cell: number) => -EXTENT + ((cell + 0.5) * 2 * EXTENT) / columns
        const x = Array.from(featuresOf(Float32Array.of(at(column), -at(row)), ['x', 'y']))
        const z = forwardPass(layersOf(lane), x).at(-1)![0]!
        expect(lane.map[row * columns + column]!).toBeCloseTo(2 / (1 + Math.exp(-z)) - 1, 4)
      }
    }
  },
)

test.each([1, 2, 8])(
  'an identity network of %i hidden layers is the product of its matrices, to the last digits, at every step',
  async (depth) => {
    for (const steps of [0, 50]) {
      const { lanes, train } = await look({ activations: ['linear', 'tanh'], depth }, { steps })
      const [linear, tanh] = lanes.map((lane) => {
        const layers = layersOf(lane)
        const one = collapse(layers)
        return Math.max(
          ...Array.from(train.values, (_, i) => {
            const x = [train.points[2 * i]! / 3, train.points[2 * i + 1]! / 3]
            return Math.abs(forwardPass(layers, x).at(-1)![0]! - applyAffine(one, x)[0]!)
          }),
        )
      })
      expect(linear!).toBeLessThan(1e-14)
      expect(tanh!).toBeGreaterThan(1e-3)
    }
  },
)

test('metrics are those of each network, and their means', async () => {
  const { metrics, lanes } = await look({ activations: ['relu', 'tanh'] }, { steps: 10 })
  const [relu, tanh] = lanes
  expect(metrics['relu.loss']).toBe(relu!.loss)
  expect(metrics['tanh.saturated']).toBe(tanh!.saturated)
  expect(metrics.loss).toBeCloseTo((relu!.loss + tanh!.loss) / 2, 12)
  expect(metrics.testAccuracy).toBeCloseTo((relu!.testAccuracy! + tanh!.testAccuracy!) / 2, 12)
})

test('a network that overflows drops out and the others go on; alone, its numbers end the run', async () => {
  const { lanes, metrics } = await look({ learningRate: 3 }, { seed: 1, steps: 20 })
  expect(lanes.map(({ out }) => out)).toEqual([true, false, false, false])
  expect(Object.values(metrics).every(Number.isFinite)).toBe(true)
  expect(metrics['linear.loss']).toBeUndefined()
  const [, sigmoid, tanh, relu] = lanes
  expect(metrics.loss).toBeCloseTo((sigmoid!.loss + tanh!.loss + relu!.loss) / 3, 12)
  const alone = await look({ learningRate: 3, activations: ['linear'] }, { seed: 1, steps: 20 })
  expect(alone.lanes[0]!.out).toBe(true)
  expect(alone.metrics.loss).toBeNaN()
})

test('points of one’s own are all learned from, and nothing is said of a test', async () => {
  const { train, lanes, metrics } = await look(
    { data: 'own', own: '-2,1,0 3,1,1 2.5,-1,1 -3,0,0', activations: ['relu', 'tanh'] },
    { steps: 300 },
  )
  expect(Array.from(train.values)).toEqual([0, 1, 1, 0])
  expect(Array.from(train.points.slice(0, 4))).toEqual([-2, 1, 3, 1])
  for (const lane of lanes) expect(lane.accuracy).toBe(1)
  expect(Object.keys(metrics).filter((name) => name.includes('test'))).toEqual([])
  await expect(look({ data: 'own', own: '1,1,0 2,2,0' })).rejects.toThrow('both classes')
})

test('of the same name twice there is one network, and of five names none', async () => {
  expect((await look({ activations: ['relu', 'relu'] })).lanes).toHaveLength(1)
  const { problems } = readParams(experiment.params, { activations: ACTIVATIONS.slice(0, 5).join() })
  expect(problems[0]).toContain('a list of 1 to 4 of linear')
  expect(readParams(experiment.params, { activations: '' }).problems).toHaveLength(1)
})

test('the doctor looks at a network that is alone, and sees that all of it is dead', async () => {
  expect((await look({})).health).toBeUndefined()
  const { health } = await look({ activations: ['relu'], bias: -5 }, { steps: 5 })
  expect(health!.dead).toEqual([1, 1])
  expect(health!.gradients!.slice(0, 3)).toEqual([0, 0, 0])
})

test('the largest race is a small snapshot', async () => {
  const view = await look({ depth: 8, width: 16 }, { steps: 1 })
  const bytes = (value: unknown): number =>
    ArrayBuffer.isView(value)
      ? value.byteLength
      : typeof value === 'object' && value !== null
        ? Object.values(value).reduce((sum: number, part) => sum + bytes(part), 0)
        : 8
  expect(bytes(view)).toBeLessThan(100_000)
})
