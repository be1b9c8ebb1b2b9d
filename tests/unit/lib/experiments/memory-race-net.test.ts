import { afterAll, expect, test } from 'vitest'
import type { Checkpoint } from '@/lib/engine/experiment'
import { LETTERS, LONGEST_NAME, WINDOW } from '@/lib/experiments/memory-race.params'
import { createLane, type Lane } from '@/lib/experiments/memory-race-lane'
import { createRecurrentNet } from '@/lib/experiments/memory-race-net'
import { drawRecurrent, type RecurrentSpec } from '@/lib/experiments/memory-race-start'
import { drawSequences, firstOf, framed, type Sequences, spell } from '@/lib/experiments/memory-race-task'
import { CELLS, type Cell, cellParameters, GATES, gruStep, lstmStep, rnnStep } from '@/lib/math/recurrent'
import { createRng } from '@/lib/math/rng'
import { tf } from '../engine/wasm/backends'

tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
afterAll(() => tf.setBackend('cpu'))

const specOf = (cell: Cell, sizes: Partial<RecurrentSpec> = {}): RecurrentSpec => ({
  cell,
  inputs: 2,
  units: 4,
  outputs: 1,
  gain: 0.9,
  forgetBias: 1,
  ...sizes,
})

const adding = (count: number, lag = 5) => drawSequences('adding', lag, count, createRng(3, 'test'))
const spelled = (...names: string[]) =>
  spell(
    'names',
    names.map((name) => framed('names', name)),
    LONGEST_NAME,
  )
const names = spelled('ada', 'al', 'maximiliana')

/** Biases that are not zero, so that a forgotten one shows. */
function stirred(spec: RecurrentSpec) {
  const net = createRecurrentNet(spec, 5)
  const rng = createRng(1, 'stir')
  for (const values of Object.values(net.weights))
    for (let i = 0; i < values.length; i++) values[i]! += 0.4 * (rng() - 0.5)
  return net
}

const rows = ({ shape, values }: Checkpoint['arrays'][string]) =>
  Array.from({ length: shape[0]! }, (_, i) => [...values.subarray(i * shape[1]!, (i + 1) * shape[1]!)])

test.each(CELLS)('a %s is, step by step and for every example, what its formulas say', (cell) => {
  const net = stirred(specOf(cell))
  const sequences = adding(3)
  net.forward(sequences)
  const { w, u, b, c } = net.read()
  const weights = { w: rows(w!), u: rows(u!), b: [...b!.values], c: c && [...c.values] }
  for (let e = 0; e < 3; e++) {
    let h = [0, 0, 0, 0]
    let cells = [0, 0, 0, 0]
    for (let t = 0; t < sequences.length; t++) {
      const row = t * 3 + e
      const x = [...sequences.x.subarray(2 * row, 2 * row + 2)]
      if (cell === 'rnn') h = rnnStep(x, h, weights)
      else if (cell === 'gru') h = gruStep(x, h, weights).h
      else {
        const step = lstmStep(x, h, cells, weights)
        h = step.h
        cells = step.c
      }
      for (const [k, value] of h.entries()) expect(net.pass.h[(row + 3) * 4 + k]).toBeCloseTo(value, 5)
    }
  }
})

const cases = CELLS.flatMap((cell) => [
  { cell, task: 'adding', sequences: adding(3), spec: specOf(cell) },
  { cell, task: 'names', sequences: names, spec: specOf(cell, { inputs: 27, outputs: 27, units: 3 }) },
])

test.each(cases)(
  'slopes of every weight of a $cell on $task agree with finite differences',
  ({ sequences, spec }) => {
    const net = stirred(spec)
    net.forward(sequences)
    net.backward()
    const slopes = Object.fromEntries(Object.entries(net.gradients).map(([name, g]) => [name, g.slice()]))
    const step = 2 ** -7
    for (const [name, values] of Object.entries(net.weights)) {
      const most = Math.min(values.length, 30)
      for (let n = 0; n < most; n++) {
        const i = Math.floor((n * values.length) / most)
        const kept = values[i]!
        values[i] = kept + step
        const above = net.forward(sequences)
        values[i] = kept - step
        const below = net.forward(sequences)
        values[i] = kept
        expect(slopes[name]![i], `${name}[${i}]`).toBeCloseTo((above - below) / (2 * step), 3)
      }
    }
  },
)

test('the gradient of a tanh RNN of one unit is the product of its slopes', () => {
  const net = createRecurrentNet(specOf('rnn', { units: 1 }), 2)
  const sequences = adding(1)
  net.forward(sequences)
  net.backward()
  const { h, dh } = net.pass
  const T = sequences.length
  for (let t = 1; t < T; t++)
    expect(dh[t - 1]! / dh[t]!).toBeCloseTo(net.weights.u![0]! * (1 - h[t + 1]! ** 2), 4)
})

test('with its forget gate wide open an LSTM hands the gradient of its cell back whole', () => {
  const net = createRecurrentNet(specOf('lstm', { units: 1, gain: 0.1, forgetBias: 8 }), 2)
  net.weights.u!.fill(0) // nothing else reaches back
  const sequences = adding(1, 40)
  net.forward(sequences)
  net.backward()
  expect(net.pass.dc[0]! / net.pass.dc.at(-1)!).toBeCloseTo(1, 1)
})

test('orthogonal recurrent weights keep every length', () => {
  const { u } = drawRecurrent(specOf('gru', { units: 6, gain: 1 }), 4)
  const table = rows(u!)
  for (let gate = 0; gate < GATES.gru.length; gate++)
    for (let i = 0; i < 6; i++)
      for (let j = 0; j < 6; j++) {
        const [a, b] = [i, j].map((row) => table[row]!.slice(gate * 6, (gate + 1) * 6))
        expect(a!.reduce((sum, value, k) => sum + value * b![k]!, 0)).toBeCloseTo(i === j ? 1 : 0, 5)
      }
})

test.each(CELLS)('a %s has as many numbers as its formula says', (cell) => {
  const { out: _, outBias: __, ...own } = drawRecurrent(specOf(cell, { inputs: 7, units: 5 }), 1)
  const counted = Object.values(own).reduce((sum, { values }) => sum + values.length, 0)
  expect(cellParameters(cell, 7, 5)).toBe(counted)
})

async function trained(lane: Lane, sequences: Sequences, steps: number) {
  for (let i = 0; i < steps; i++) lane.train(sequences, { learningRate: 0.05, clip: 0.3 })
  const arrays = await lane.save()
  lane.dispose()
  return arrays
}

test.each(cases)('TensorFlow.js takes the same steps with a $cell on $task', async ({ sequences, spec }) => {
  const reference = await trained(await createLane(spec, 'adam', 9, 'scratch'), sequences, 3)
  for (const backend of ['cpu', 'wasm'] as const) {
    await tf.setBackend(backend)
    const before = tf.memory().numTensors
    const arrays = await trained(await createLane(spec, 'adam', 9, backend), sequences, 3)
    expect(tf.memory().numTensors).toBe(before)
    expect(Object.keys(arrays).sort()).toEqual(Object.keys(reference).sort())
    for (const [name, { shape, values }] of Object.entries(reference)) {
      expect(arrays[name]!.shape).toEqual(shape)
      for (const [i, value] of values.entries())
        expect(arrays[name]!.values[i], `${name}[${i}] on ${backend}`).toBeCloseTo(value, 3)
    }
  }
})

test('an adding problem marks one of the first ten numbers and a later one, and asks for their sum', () => {
  const { x, targets, length, from, count } = adding(50, 30)
  expect([length, from]).toEqual([40, 39])
  for (let e = 0; e < count; e++) {
    const marked = Array.from({ length }, (_, t) => t).filter((t) => x[2 * (t * count + e) + 1] === 1)
    expect(marked).toHaveLength(2)
    expect(marked[0]).toBeLessThan(10)
    expect(marked[1]).toBeGreaterThanOrEqual(10)
    const sum = marked.reduce((sum, t) => sum + x[2 * (t * count + e)]!, 0)
    expect(targets[e]).toBeCloseTo(sum, 5)
  }
})

test('a copy problem asks for every symbol so many steps after it was said', () => {
  const { x, targets, length, from, count } = drawSequences('copy', 20, 4, createRng(1))
  expect([length, from]).toEqual([23, 20])
  const heard = (t: number, e: number) =>
    x.subarray((t * count + e) * 10, (t * count + e + 1) * 10).indexOf(1)
  for (let e = 0; e < count; e++) {
    for (let s = 0; s < 3; s++) {
      expect(targets[s * count + e]).toBe(heard(s, e))
      expect(heard(s, e)).toBeLessThan(8)
      expect(heard(20 + s, e)).toBe(9)
    }
    expect(heard(3, e)).toBe(8)
  }
})

test('the first of some sequences are the same sequences', () => {
  const all = drawSequences('copy', 8, 5, createRng(1))
  const net = createRecurrentNet(specOf('rnn', { inputs: 10, outputs: 8 }), 1)
  net.forward(all)
  const answers = Array.from({ length: 3 }, (_, s) => [...net.answers.subarray(s * 40, s * 40 + 16)]).flat()
  net.forward(firstOf(all, 2))
  expect([...net.answers]).toEqual(answers)
})

test('a name that is too long goes on unread, and what comes after a name does not count', () => {
  const { weights, targets, count, length } = spelled('al', 'maximilianaa')
  const counted = (e: number) => Array.from({ length }, (_, t) => weights[t * count + e]!)
  expect(counted(0)).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  expect(counted(1)).toEqual(new Array(12).fill(1))
  expect(targets[2 * count]).toBe(0)
})

test('a window of a novel is asked, at every letter, for the one that stands behind it', () => {
  const novel = 'it was the white whale that swam before him in the calm, and he saw it.'
  const letters = LETTERS['moby-dick']
  const { x, targets, weights, count, length } = drawSequences('moby-dick', 0, 20, createRng(2), [novel])
  expect(length).toBe(WINDOW)
  expect(new Set(weights)).toEqual(new Set([1]))
  const begun = new Set<number>()
  for (let e = 0; e < count; e++) {
    const rows = Array.from({ length }, (_, t) => t * count + e)
    const hot = (row: number) =>
      letters[x.subarray(row * letters.length, (row + 1) * letters.length).indexOf(1)]!
    const [read, asked] = [rows.map(hot).join(''), rows.map((row) => letters[targets[row]!]).join('')]
    const start = novel.indexOf(read)
    expect(novel.slice(start, start + WINDOW)).toBe(read)
    expect(novel.slice(start + 1, start + WINDOW + 1)).toBe(asked)
    begun.add(start)
  }
  expect(begun.size).toBeGreaterThan(5)
})
