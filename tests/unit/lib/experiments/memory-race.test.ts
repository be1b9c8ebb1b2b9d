import { afterAll, expect, test } from 'vitest'
import type { Backend } from '@/lib/engine/experiment'
import { defaultsOf } from '@/lib/engine/params'
import {
  experiment,
  type MemoryRaceQuestion,
  type MemoryRaceView,
  type ReadAnswer,
  type WriteAnswer,
} from '@/lib/experiments/memory-race'
import {
  ignorance,
  type MemoryRaceParams,
  networkParameters,
  PROBE,
  setup,
  stepsIn,
} from '@/lib/experiments/memory-race.params'
import { countedLoss } from '@/lib/experiments/memory-race-counting'
import { reachOf, scoreOf } from '@/lib/experiments/memory-race-look'
import { createRecurrentNet } from '@/lib/experiments/memory-race-net'
import { drawSequences, spell } from '@/lib/experiments/memory-race-task'
import { plain, readable, wordsOf } from '@/lib/experiments/memory-race-words'
import { createRng } from '@/lib/math/rng'
import { servePublic } from './serve-public'

afterAll(servePublic())

async function raceOf(patch: Partial<MemoryRaceParams>, seed = 1, backend: Backend = 'scratch') {
  const params = { ...defaultsOf(setup.params), units: 5, lag: 8, ...patch }
  const birth = { seed, backend, report() {}, signal: new AbortController().signal }
  const trainer = await experiment.create(params, birth)
  return {
    trainer,
    params,
    look: (now = params) => trainer.snapshot(now) as Promise<MemoryRaceView>,
    async take(steps: number) {
      for (let i = 0; i < steps; i++) await trainer.step(params)
    },
    ask: <A>(question: MemoryRaceQuestion) => trainer.ask!(question as never, params) as Promise<A>,
  }
}

test('who remembers nothing has the loss that the picture says', () => {
  const { targets } = drawSequences('adding', 20, 20_000, createRng(1))
  const guess = targets.reduce((sum, target) => sum + (target - 1) ** 2, 0) / targets.length
  expect(guess).toBeCloseTo(ignorance('adding'), 2)
})

test('how far a gradient reaches is the change of the loss with the state, by finite differences', async () => {
  const spec = { cell: 'rnn' as const, inputs: 2, units: 3, outputs: 1, gain: 1, forgetBias: 1 }
  const net = createRecurrentNet(spec, 3)
  const one = drawSequences('adding', 5, 1, createRng(2))
  net.forward(one)
  net.backward()
  const T = one.length
  const reach = reachOf(net.pass.dh, T, 1)
  // The last state answers by one dense layer: ℓ = (h · w + b − y)².
  const { out, outBias } = net.weights
  const h = net.pass.h.subarray(T * 3)
  const error = h.reduce((sum, value, k) => sum + value * out![k]!, outBias![0]!) - one.targets[0]!
  expect(reach[T - 1]).toBeCloseTo(Math.abs(2 * error) * Math.hypot(...out!), 5)
  // The state before it, through tanh and U.
  const back = [0, 1, 2].map((i) =>
    [0, 1, 2].reduce(
      (sum, k) => sum + 2 * error * out![k]! * (1 - h[k]! ** 2) * net.weights.u![i * 3 + k]!,
      0,
    ),
  )
  expect(reach[T - 2]).toBeCloseTo(Math.hypot(...back), 5)
})

test('a snapshot has every network, and looks into the one that is asked for', async () => {
  const { look, params, take } = await raceOf({ look: 'gru', at: 120, unit: 96, example: PROBE })
  await take(2)
  const { racers, inside, metrics } = await look()
  expect(racers.map(({ cell }) => cell)).toEqual(['rnn', 'lstm', 'gru'])
  for (const { cell, reach, cellReach, parameters, loss } of racers) {
    expect(reach).toHaveLength(stepsIn(params))
    expect(cellReach?.length).toBe(cell === 'lstm' ? stepsIn(params) : undefined)
    expect(parameters).toBe(networkParameters(cell, 'adding', 5))
    expect(metrics[`${cell}.loss`]).toBe(loss)
  }
  expect(metrics.loss).toBe(Math.min(...racers.map(({ loss }) => loss)))
  expect(inside).toMatchObject({ cell: 'gru', at: stepsIn(params), unit: 5, example: PROBE })
})

test('the numbers of a step add up to its gates and to the next state', async () => {
  const { look, params, take } = await raceOf({})
  await take(3)
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
  for (const at of [1, 4, 18]) {
    const lstm = (await look({ ...params, look: 'lstm', at, unit: 2 })).inside!
    for (const [name, { input, state, bias, gate }] of Object.entries(lstm.sums))
      expect((name === 'g' ? Math.tanh : sigmoid)(input + state + bias)).toBeCloseTo(gate, 5)
    const { i, f, o, g } = lstm.sums
    expect(f!.gate * lstm.c![at - 1]! + i!.gate * g!.gate).toBeCloseTo(lstm.c![at]!, 5)
    expect(o!.gate * Math.tanh(lstm.c![at]!)).toBeCloseTo(lstm.h[at]!, 5)

    const gru = (await look({ ...params, look: 'gru', at, unit: 2 })).inside!
    const { r, z, n } = gru.sums
    expect(Math.tanh(n!.input + n!.bias + r!.gate * gru.unreset!)).toBeCloseTo(n!.gate, 5)
    expect(z!.gate * gru.h[at - 1]! + (1 - z!.gate) * n!.gate).toBeCloseTo(gru.h[at]!, 5)
  }
})

test('a network whose numbers have burst says so, and the others go on', async () => {
  const bursting = { optimizer: 'sgd', learningRate: 0.1, clip: 0, gain: 1.5, lag: 40, units: 16 } as const
  const { look, take } = await raceOf({ ...bursting, cells: ['rnn', 'gru'] })
  await take(70)
  const { racers, metrics } = await look()
  const [rnn, gru] = racers
  expect(rnn!.loss).toBeNaN()
  expect(rnn!.score).toBeNaN()
  expect(metrics['rnn.loss']).toBeUndefined()
  expect(metrics.loss).toBe(gru!.loss)
})

test('answers near a sum are right, and letters that do not count are not counted', () => {
  const one = { targets: Float32Array.of(1, 1.5, 0.2), weights: Float32Array.of(1, 1, 0) }
  const rest = { count: 3, length: 1, x: new Float32Array(0), from: 0 }
  expect(scoreOf(Float32Array.of(1.05, 1.2, 0.2), { ...rest, ...one })).toBe(0.5)
  const two = { targets: Float32Array.of(0, 1), weights: Float32Array.of(1, 1) }
  expect(scoreOf(Float32Array.of(2, 1, 3, 0), { ...rest, count: 2, ...two })).toBe(0.5)
})

test('a network of names is asked what it makes of one, and writes others', async () => {
  const { ask, take } = await raceOf({ task: 'names', units: 8 })
  await take(2)
  const read = await ask<ReadAnswer>({ type: 'read', cell: 'lstm', text: 'Ada 7\n' })
  expect(read.letters).toEqual(['\n', 'a', 'd', 'a'])
  expect(read.step).toBe(2)
  for (const gate of ['i', 'f', 'o', 'g', 'c', 'h']) expect(read.gates[gate]).toHaveLength(4 * 8)
  for (const gate of ['i', 'f', 'o'])
    for (const value of read.gates[gate]!) {
      expect(value).toBeGreaterThan(0)
      expect(value).toBeLessThan(1)
    }
  expect(read.surprise).toHaveLength(3)
  const write = { type: 'write', cell: 'gru', count: 4, temperature: 1, seed: 3 } as const
  const { texts, known } = await ask<WriteAnswer>(write)
  expect(texts).toHaveLength(4)
  for (const name of texts) expect(name).toBe(readable(name, 'names'))
  for (const name of known) expect(texts).toContain(name)
  expect(await ask(write)).toEqual({ step: 2, texts, known })
  await expect(ask({ type: 'read', cell: 'lstm', text: '' })).resolves.toMatchObject({ letters: ['\n'] })
})

test('what does not race, and what learns no names, cannot be asked', async () => {
  const { ask } = await raceOf({ cells: ['rnn'], task: 'adding' })
  await expect(ask({ type: 'read', cell: 'rnn', text: 'ada' })).rejects.toThrow(/learns letters/)
  await expect(ask({ type: 'export', cell: 'gru' })).rejects.toThrow(/No gru races/)
})

test('a network of Moby Dick reads a passage of the reader and writes words apart from each other', async () => {
  const { ask, take, look } = await raceOf({ task: 'moby-dick', cells: ['lstm'], units: 8, batchSize: 4 })
  await take(2)
  const text = 'Call me\n Ishmael (1851).'
  const read = await ask<ReadAnswer>({ type: 'read', cell: 'lstm', text })
  expect(read.letters.join('')).toBe(' call me ishmael .')
  expect(read.surprise).toHaveLength(read.letters.length - 1)
  const write = { type: 'write', cell: 'lstm', count: 2, temperature: 1, seed: 3 } as const
  const { texts, known } = await ask<WriteAnswer>(write)
  for (const text of texts) expect(text).toBe(plain(text, 'moby-dick'))
  for (const word of known) expect(texts.flatMap(wordsOf)).toContain(word)
  const { counted, racers } = await look()
  // English letters by frequency cost about 2.9 nats, 4.1 bits (Shannon 1951), and pairs less.
  expect(counted!.single).toBeGreaterThan(2.6)
  expect(counted!.single).toBeLessThan(3.1)
  expect(counted!.pair).toBeLessThan(counted!.single - 0.3)
  expect(racers[0]!.loss).toBeCloseTo(Math.log(36), 0)
})

test('guessing by counting costs what a text says: two letters in turn cost ln 2, and as pairs nothing', () => {
  const turns = 'ab'.repeat(5000)
  const exam = spell('names', [turns.slice(0, 101)], 100)
  const { single, pair } = countedLoss(turns, 'names', exam)
  expect(single).toBeCloseTo(Math.LN2, 2)
  expect(pair).toBeCloseTo(0, 1)
  expect(countedLoss('', 'names', exam).single).toBeCloseTo(Math.log(27), 6)
})

test('words are letters with apostrophes between them', () => {
  expect(wordsOf("'tis the whale's, i say--the whale's!")).toEqual([
    'tis',
    'the',
    "whale's",
    'i',
    'say',
    'the',
    "whale's",
  ])
})
