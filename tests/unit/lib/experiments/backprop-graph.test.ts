import '@tensorflow/tfjs-backend-cpu'
import { beforeAll, expect, test } from 'vitest'
import { faultsOf } from '@/lib/autograd/faults'
import { backward, focus, forward } from '@/lib/autograd/graph'
import { type OperationName, operations } from '@/lib/autograd/operations'
import type { Backend } from '@/lib/engine/experiment'
import { defaultsOf } from '@/lib/engine/params'
import { tf } from '@/lib/engine/tf'
import { experiment } from '@/lib/experiments/backprop-graph'
import { type BackpropParams, setup } from '@/lib/experiments/backprop-graph.params'
import { exampleAt, networkProgram, rootOf, taskOf } from '@/lib/experiments/backprop-graph-task'
import { createTfDescent } from '@/lib/experiments/backprop-graph-tf'

beforeAll(async () => {
  await tf.setBackend('cpu')
})

const paramsOf = (given: Partial<BackpropParams>): BackpropParams => ({
  ...defaultsOf(setup.params),
  ...given,
})

async function open(params: BackpropParams, seed = 1, backend: Backend = 'scratch') {
  return experiment.create(params, { seed, backend, report() {}, signal: new AbortController().signal })
}

/** Snapshots before the first step and after each. */
async function course(given: Partial<BackpropParams>, steps: number, seed = 1, backend: Backend = 'scratch') {
  const params = paramsOf(given)
  const trainer = await open(params, seed, backend)
  const views = [await trainer.snapshot(params)]
  for (let i = 0; i < steps; i++) {
    await trainer.step(params)
    views.push(await trainer.snapshot(params))
  }
  trainer.dispose()
  return views
}

test('on a parabola it follows the closed form: each step leaves 1 − 2η of the way', async () => {
  const views = await course({ expression: 'w = 4; (w - 1)^2', learningRate: 0.1 }, 10)
  for (const [step, { weights, metrics }] of views.entries()) {
    expect(weights.w).toBeCloseTo(1 + 3 * 0.8 ** step, 5)
    expect(metrics.loss).toBeCloseTo((3 * 0.8 ** step) ** 2, 4)
  }
})

test('names beginning with x or y are data and stay, unless there are no others', () => {
  const learned = (expression: string) => Object.keys(taskOf(paramsOf({ expression }), 1).weights)
  expect(learned('(w*x + b - y)^2')).toEqual(['w', 'b'])
  expect(learned('x1*y_2 + x')).toEqual(['x1', 'y_2', 'x'])
})

test('values that are not given come from the seed, and never are 0', () => {
  const values = [1, 2, 3].map((seed) => taskOf(paramsOf({ expression: 'a*b + c' }), seed).weights)
  expect(new Set(values.map(String)).size).toBeLessThanOrEqual(3)
  expect(values[0]).not.toEqual(values[1])
  for (let seed = 0; seed < 300; seed++) {
    const { a } = taskOf(paramsOf({ expression: 'a*b + c' }), seed).weights
    expect(Math.abs(a!)).toBeGreaterThanOrEqual(0.1)
    expect(Math.abs(a!)).toBeLessThanOrEqual(2)
  }
})

test('an epoch shows every example once, each epoch in an order of its own', () => {
  const task = taskOf(paramsOf({ source: 'network' }), 1)
  const epochs = [0, 1, 2, 3].map((epoch) => [0, 1, 2, 3].map((i) => exampleAt(task, 1, 4 * epoch + i)))
  for (const epoch of epochs) expect(new Set(epoch)).toEqual(new Set(task.examples))
  expect(new Set(epochs.map((epoch) => JSON.stringify(epoch))).size).toBeGreaterThan(1)
})

test('the network is written out neuron by neuron', () => {
  expect(networkProgram([2], 'relu')).toBe(`h₁ = relu(w₁₁*x₁ + w₁₂*x₂ + b₁)
h₂ = relu(w₂₁*x₁ + w₂₂*x₂ + b₂)
p = tanh(u₁*h₁ + u₂*h₂ + d)
L = (p - y)^2`)
})

test('every neuron of every network can be looked at alone, with the gradients it has in the whole', () => {
  for (const layers of [[], [1], [3], [2, 2], [3, 3]]) {
    const params = paramsOf({ source: 'network', layers, activation: 'sigmoid' })
    const task = taskOf(params, 3)
    const values = forward(task.graph, { ...task.weights, ...exampleAt(task, 3, 0) })
    const whole = backward(task.graph, values).gradients
    const parts = [
      'output',
      ...layers.flatMap((n, l) => Array.from({ length: n }, (_, j) => `${l + 1}.${j + 1}`)),
    ]
    for (const part of parts as BackpropParams['part'][]) {
      const root = rootOf(task.graph, part)!
      const piece = focus(task.graph, root, values)
      const { gradients } = backward(piece, forward(piece))
      const at = piece.nodes.findIndex(({ name }) => name === task.graph.nodes[root]!.name)
      expect(gradients[at]).toBeCloseTo(whole[root]!, 12)
    }
    expect(rootOf(task.graph, '2.3') === undefined).toBe(layers[1] !== 3)
    expect(rootOf(task.graph, 'all')).toBeUndefined()
  }
})

/** Each operation at a place where it is smooth and all its slips show. */
const EACH: Record<OperationName, string> = {
  add: 'a = 0.7; b = 1.3; a + b',
  sub: 'a = 0.7; b = 1.3; a - b',
  mul: 'a = 0.7; b = 1.3; a * b',
  div: 'a = 0.7; b = 1.3; a / b',
  pow: 'a = 0.7; b = 1.3; a ^ b',
  neg: 'a = 0.7; -a',
  square: 'a = 0.7; a^2',
  exp: 'a = 0.7; exp(a)',
  log: 'a = 0.7; log(a)',
  sqrt: 'a = 0.7; sqrt(a)',
  sin: 'a = 0.7; sin(a)',
  cos: 'a = 0.7; cos(a)',
  tanh: 'a = 0.7; tanh(a)',
  sigmoid: 'a = 0.7; sigmoid(a)',
  relu: 'a = -0.7; relu(a)',
  abs: 'a = -0.7; abs(a)',
  max: 'a = 0.7; b = 1.3; max(a, b)',
  min: 'a = 0.7; b = 1.3; min(a, b)',
}

test.each(Object.keys(operations) as OperationName[])(
  'TensorFlow.js computes the gradient of %s as we do, with every slip and without',
  async (name) => {
    const task = taskOf(paramsOf({ expression: EACH[name] }), 1)
    const values = forward(task.graph, task.weights)
    const before = tf.memory().numTensors
    const descent = createTfDescent(task)
    for (const fault of [undefined, ...faultsOf(task.graph, values)]) {
      const { loss, gradients } = await descent.read({}, fault)
      expect(loss).toBeCloseTo(values[task.graph.output]!, 5)
      const ours = backward(task.graph, values, fault).gradients
      for (const [i, node] of task.graph.nodes.entries())
        if (node.kind === 'input') expect(gradients[node.name], fault?.id).toBeCloseTo(ours[i]!, 5)
    }
    descent.dispose()
    expect(tf.memory().numTensors).toBe(before)
  },
)

/** Mean loss after so many steps. */
/** Without a look at every step on the way, which takes most of the time. */
async function lossAfter(steps: number, given: Partial<BackpropParams>, seed = 1) {
  const params = paramsOf({ source: 'network', ...given })
  const trainer = await open(params, seed)
  for (let i = 0; i < steps; i++) await trainer.step(params)
  const { metrics } = await trainer.snapshot(params)
  trainer.dispose()
  return metrics.loss!
}

test('a 2-3-1 network learns exclusive or from each of ten seeds', async () => {
  for (let seed = 1; seed <= 10; seed++) expect(await lossAfter(1000, {}, seed)).toBeLessThan(0.01)
})

test('a run with a bug takes other steps than one without, and its first ones agree on every back end', async () => {
  const given = { expression: 'w = 2; b = 0.5; x = -1; y = 1; (tanh(w*x + b) - y)^2' }
  const right = await course(given, 5)
  const wrong = await Promise.all([1, 2, 3, 4, 5].map((bug) => course({ ...given, bug }, 5)))
  expect(wrong.some((views) => views.at(-1)!.weights.w !== right.at(-1)!.weights.w)).toBe(true)
  for (const [i, views] of wrong.entries()) {
    const other = await course({ ...given, bug: i + 1 }, 5, 1, 'cpu')
    expect(other.at(-1)!.metrics.loss).toBeCloseTo(views.at(-1)!.metrics.loss!, 5)
  }
})

test('a weight can be set by hand', async () => {
  const params = paramsOf({ expression: 'w = 4; v = 1; w*v + 0' })
  const trainer = await open(params)
  await trainer.ask!({ type: 'weights', weights: { w: 7 } } as never, params)
  expect((await trainer.snapshot(params)).weights).toEqual({ w: 7, v: 1 })
})
