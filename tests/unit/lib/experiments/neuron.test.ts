import { afterAll, expect, test } from 'vitest'
import type { Backend } from '@/lib/engine/experiment'
import { readParams } from '@/lib/engine/params'
import { experiment } from '@/lib/experiments/neuron'
import { neuronData, speciesIn } from '@/lib/experiments/neuron-data'
import { nextCorrection, type PerceptronState } from '@/lib/experiments/neuron-perceptron'
import { judgeNeuron, threshold, weightedSum } from '@/lib/math/neuron'
import { tf } from '../engine/wasm/backends'
import { servePublic } from './serve-public'

tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
afterAll(servePublic())

const signal = new AbortController().signal

function paramsOf(given: Record<string, unknown>) {
  const { params, problems, unknown } = readParams(experiment.params, given)
  expect([...problems, ...unknown]).toEqual([])
  return params
}

async function open(given: Record<string, unknown>, backend: Backend = 'scratch', seed = 1) {
  if (backend !== 'scratch') await tf.setBackend(backend)
  const params = paramsOf(given)
  const trainer = await experiment.create(params, { seed, backend, report() {}, signal })
  return { trainer, params, look: () => trainer.snapshot(params), step: () => trainer.step(params) }
}

test('penguins come in units of their spread: mean 0 and deviation 1 over those learned from', async () => {
  const { look } = await open({})
  const { train, test: held, axes, edge } = (await look()).data
  expect(train.labels).toHaveLength(273) // 275 less two that were not measured
  expect(held.labels).toHaveLength(69)
  for (const axis of [0, 1]) {
    const values = Array.from(train.labels, (_, i) => train.x[2 * i + axis]!)
    const mean = values.reduce((a, b) => a + b) / values.length
    expect(mean).toBeCloseTo(0, 5)
    expect(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length).toBeCloseTo(1, 5)
  }
  expect(axes.map(({ name, unit }) => `${name} ${unit}`)).toEqual(['flipper length mm', 'beak depth mm'])
  for (const value of [...train.x, ...held.x]) expect(Math.abs(value)).toBeLessThan(edge[1])
})

test('one species is found among all others, or against one', async () => {
  expect(speciesIn({ species: 'Gentoo', against: 'the others' }).others).toEqual(['Adelie', 'Chinstrap'])
  expect(speciesIn({ species: 'Gentoo', against: 'Gentoo' }).others).toEqual(['Adelie', 'Chinstrap'])
  const { data } = await (await open({ species: 'Chinstrap', against: 'Adelie' })).look()
  expect(data.classes).toEqual(['Adelie', 'Chinstrap'])
  expect(new Set(data.train.kind)).toEqual(new Set([0, 1]))
  for (const [i, label] of data.train.labels.entries()) expect(label).toBe(data.train.kind[i])
})

test.each(['scratch', 'cpu', 'wasm'] as const)(
  'the first step on %s goes down the slope by the formula',
  async (backend) => {
    const { look, step } = await open({ data: 'clouds', learningRate: 0.3 }, backend)
    const { gradient: before, data } = await look()
    const { slope } = judgeNeuron(before, data.train)
    await step()
    const { gradient: after } = await look()
    for (let i = 0; i < 3; i++) expect(after[i]!).toBeCloseTo(before[i]! - 0.3 * slope[i]!, 5)
  },
)

test('learning starts from the reader’s line where it is told to', async () => {
  const { look } = await open({ start: 'mine', w1: 2, w2: -1.5, b: 0.25 })
  const { gradient, perceptron } = await look()
  expect(gradient).toEqual([2, -1.5, 0.25])
  expect(perceptron.neuron).toEqual([2, -1.5, 0.25])
})

test('a step of the perceptron puts one mistake right by rate times its input, and says which', async () => {
  const { look, step } = await open({ data: 'clouds', noise: 0.5, learningRate: 0.5 })
  const { perceptron: before } = await look()
  await step()
  const { perceptron, data } = await look()
  const { index, before: from, after } = perceptron.last!
  expect(from).toEqual(before.neuron)
  expect(after).toEqual(perceptron.neuron)
  const [x1, x2] = [data.train.x[2 * index]!, data.train.x[2 * index + 1]!]
  const label = data.train.labels[index]!
  expect(threshold(weightedSum(from, x1, x2))).not.toBe(label)
  const error = label === 1 ? 0.5 : -0.5
  for (const [i, input] of [x1, x2, 1].entries()) expect(after[i]!).toBeCloseTo(from[i]! + error * input, 5)
})

test('a perceptron without mistakes stays as it is', () => {
  const data = neuronData(paramsOf({ data: 'and' }), 1)
  const state: PerceptronState = { neuron: [1, 1, -1.5], corrections: 4, pass: 2, place: 1 }
  expect(nextCorrection(state, data.train, { rate: 1, seed: 1 })).toBe(state)
})

test('a gate is four corners, of which and has one, or three and exclusive or two that say yes', () => {
  const labelsOf = (data: string) => [...neuronData(paramsOf({ data }), 1).train.labels]
  expect(labelsOf('and')).toEqual([0, 0, 0, 1])
  expect(labelsOf('or')).toEqual([0, 1, 1, 1])
  expect(labelsOf('xor')).toEqual([0, 1, 1, 0])
})

test('own points need both classes', () => {
  const own = (text: string) => () => neuronData(paramsOf({ data: 'own', own: text }), 1)
  expect(own('')).toThrow('both classes')
  expect(own('1,2,0 2,3,0')).toThrow('both classes')
  expect([...own('1,2,0 -2,3,1')().train.x]).toEqual([0.5, 1, -1, 1.5])
})
