/** What the lesson on backpropagation promises of its widget and its code. */
import '@tensorflow/tfjs-backend-cpu'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ADD_MUL, BACKWARD, BENDS, NODE, ORDER, PUSH } from '@/content/exercises/backpropagation/engine'
import { faultsOf } from '@/lib/autograd/faults'
import { forward } from '@/lib/autograd/graph'
import { backwardMultiplications, gradientIn } from '@/lib/autograd/worked'
import { defaultsOf } from '@/lib/engine/params'
import { tf } from '@/lib/engine/tf'
import { experiment } from '@/lib/experiments/backprop-graph'
import { type BackpropParams, setup } from '@/lib/experiments/backprop-graph.params'
import { exampleAt, faultOf, taskOf } from '@/lib/experiments/backprop-graph-task'
import { multiplicationCount } from '@/lib/math/classifier'

const LESSON = readFileSync('content/2-neural-networks/backpropagation.mdx', 'utf8')
/** The parameters of the lesson's widgets, as they stand there. */
const [FIRST, NETWORK, HUNT] = [
  ...LESSON.matchAll(/<Widget id="backprop-graph" params=\{(\{.*?\})\} \/>/g),
].map(([, literal]) => new Function(`return ${literal}`)() as Partial<BackpropParams>)

/** The mean loss before the first step and after each, with seed 1. */
async function losses(given: Partial<BackpropParams>, steps: number): Promise<number[]> {
  const params = { ...defaultsOf(setup.params), ...given }
  const birth = { seed: 1, backend: 'scratch', report() {}, signal: new AbortController().signal } as const
  const trainer = await experiment.create(params, birth)
  const course = [(await trainer.snapshot(params)).metrics.loss!]
  for (let i = 0; i < steps; i++) {
    await trainer.step(params)
    course.push((await trainer.snapshot(params)).metrics.loss!)
  }
  return course
}

test('one step takes the first graph from 1 to 0.04', async () => {
  const [before, after] = await losses(FIRST!, 1)
  expect(before).toBe(1)
  expect(after).toBeCloseTo(0.04, 6)
})

test('with a learning rate of 0.1 its loss stays at 1', async () => {
  for (const loss of await losses({ ...FIRST, learningRate: 0.1 }, 20)) expect(loss).toBeCloseTo(1, 4)
})

test('the four given numbers have the slopes 6, 4, 2 and −2', () => {
  const slopes = ['w', 'x', 'b', 'y'].map((name) => gradientIn(FIRST!.expression!, name))
  expect(slopes).toEqual([6, 4, 2, -2])
})

test('the network falls from 1.65 to 0.002 in 1,000 steps', async () => {
  expect(NETWORK).toEqual({ source: 'network', part: '1.1' })
  const course = await losses(NETWORK!, 1000)
  expect(course[0]!.toFixed(2)).toBe('1.65')
  expect(course.at(-1)!.toFixed(3)).toBe('0.002')
})

test('of the twelve bugs that the network can have, all but bug 33 let it learn: below 0.03 after 1,000 steps', async () => {
  expect(HUNT).toEqual({ source: 'network', bug: 1 })
  const task = taskOf({ ...defaultsOf(setup.params), ...HUNT! }, 1)
  const first = new Map<string, number>()
  for (let bug = 1; bug <= 500; bug++) {
    const { node, id } = faultOf(task, 1, bug)!
    first.set(`${node} ${id}`, Math.min(bug, first.get(`${node} ${id}`) ?? bug))
  }
  const values = forward(task.graph, { ...task.weights, ...exampleAt(task, 1, 0) })
  expect(first.size).toBe(12)
  expect(faultsOf(task.graph, values, new Set(Object.keys(task.weights)))).toHaveLength(12)
  const ends: [bug: number, loss: number][] = []
  for (const bug of first.values()) ends.push([bug, (await losses({ ...HUNT, bug }, 1000)).at(-1)!])
  for (const [bug, loss] of ends) {
    if (bug === 1) expect(loss.toFixed(3)).toBe('0.005')
    if (bug === 33) expect(loss.toFixed(2)).toBe('1.00')
    else expect(loss).toBeLessThan(0.03)
  }
  expect(ends.map(([bug]) => bug)).toContain(33)
})

test('all slopes of the first real model cost about as much as two forward passes', () => {
  const sizes = [784, 128, 10]
  const forward = multiplicationCount(sizes)
  expect((forward + backwardMultiplications(sizes)) / forward).toBeCloseTo(2, 1)
})

test('twenty sigmoids leave less than a trillionth', () => expect(0.25 ** 20).toBeLessThan(1e-12))

test('the engine fits into forty lines', () => {
  const lines = (NODE + ADD_MUL + BENDS + PUSH + ORDER + BACKWARD)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('//'))
  expect(lines.length).toBeLessThanOrEqual(43)
})

test('the program for TensorFlow.js prints what its comments say', async () => {
  await tf.setBackend('cpu')
  const source = /```js title="TensorFlow.js"\n([\s\S]*?)```/.exec(LESSON)![1]!.replace(/^import .*$/m, '')
  const printed: number[] = []
  new Function('tf', 'console', source)(tf, { log: (value: number) => printed.push(value) })
  const said = [...source.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm)].map(([, value]) => Number(value))
  expect(said).toHaveLength(4)
  for (const [i, value] of said.entries()) expect(printed[i]).toBeCloseTo(value, 5)
})

test('the page shows the source that runs', () => {
  for (const [, file, name] of LESSON.matchAll(/from="([^"]+)" function="([^"]+)"/g))
    expect(readFileSync(file!, 'utf8')).toContain(`function ${name}(`)
})
