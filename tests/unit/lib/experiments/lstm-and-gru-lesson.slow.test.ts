/** What the lesson `lstm-and-gru` says of its widget, each network by itself: they share nothing but their sequences. */

import { readFileSync } from 'node:fs'
import { afterAll, expect, test, vi } from 'vitest'
import { challenge as forgetful } from '@/content/exercises/lstm-and-gru/forgetful'
import { defaultsOf } from '@/lib/engine/params'
import {
  experiment,
  type MemoryRaceView,
  type ReadAnswer,
  type WriteAnswer,
} from '@/lib/experiments/memory-race'
import { type MemoryRaceParams, setup } from '@/lib/experiments/memory-race.params'
import { wordsOf } from '@/lib/experiments/memory-race-words'
import { pythonWith, runPython } from '../../python'
import { servePublic } from './serve-public'

vi.setConfig({ testTimeout: 300_000 })
afterAll(servePublic())

async function begin(patch: Partial<MemoryRaceParams>, seed = 1) {
  const params = { ...defaultsOf(setup.params), ...patch }
  const birth = { seed, backend: 'scratch' as const, report() {}, signal: new AbortController().signal }
  const trainer = await experiment.create(params, birth)
  let at = 0
  return {
    trainer,
    params,
    /** The only network, after so many steps in all. */
    async to(step: number) {
      for (; at < step; at++) await trainer.step(params)
      const { racers } = (await trainer.snapshot(params)) as MemoryRaceView
      return racers
    },
  }
}

test('the RNN begins with the gradient that reaches furthest, loses it, and guesses', async () => {
  const { to } = await begin({ cells: ['rnn'] })
  const [first] = await to(0)
  expect(first!.reach[0]).toBeCloseTo(0.005, 3)
  const [later] = await to(100)
  expect(later!.reach[0]! / 3e-13).toBeCloseTo(1, 0)
  const [last] = await to(900)
  expect(last!.loss).toBeGreaterThan(0.15)
})

test('the GRU begins with the shortest reach, and is first', async () => {
  const { to } = await begin({ cells: ['gru'] })
  const [first] = await to(0)
  expect(first!.reach[0]! / 1.7e-7).toBeCloseTo(1, 1)
  const [later] = await to(100)
  expect(later!.reach[0]).toBeCloseTo(0.02, 2)
  const [known] = await to(300)
  expect(known!.loss).toBeCloseTo(0.0017, 3)
  expect(known!.score).toBe(1)
  const [last] = await to(600)
  expect(last!.loss).toBeCloseTo(0.0006, 3)
})

test('the LSTM guesses at step 600 and knows at step 700, once its gradient has lifted', async () => {
  const { to } = await begin({ cells: ['lstm'] })
  const [first] = await to(0)
  expect(first!.cellReach![0]).toBeCloseTo(0.003, 3)
  for (const step of [100, 200, 300, 400, 500]) {
    const [early] = await to(step)
    expect(early!.cellReach![0]).toBeLessThan(1e-4)
    if (step === 100) expect(early!.cellReach![0]! / 7e-6).toBeCloseTo(1, 0)
  }
  const [before] = await to(600)
  expect(before!.loss).toBeCloseTo(0.18, 2)
  const [lifted] = await to(620)
  expect(lifted!.cellReach![0]).toBeCloseTo(0.003, 3)
  expect(lifted!.loss).toBeCloseTo(0.17, 2)
  const [after] = await to(700)
  expect(after!.loss).toBeCloseTo(0.0034, 3)
  expect(after!.cellReach![0]).toBeGreaterThan(0.02)
})

test('with its forget gates open by 0.95 the LSTM needs little more than half as long', async () => {
  const { to } = await begin({ cells: ['lstm'], forgetBias: 3 })
  for (const step of [0, 100, 200, 300]) {
    const [racer] = await to(step)
    expect(racer!.cellReach![0]).toBeGreaterThan(1e-3)
  }
  const [racer] = await to(400)
  expect(racer!.loss).toBeCloseTo(0.017, 2)
})

test('the curve that the lesson asks to predict is the gradient of the RNN at 0.6', async () => {
  const lesson = readFileSync('content/3-architectures/lstm-and-gru.mdx', 'utf8')
  const [, text] = /id="lstm-and-gru\.shrinking"[\s\S]*?answer=\{(\[[^\]]*\])\}/.exec(lesson)!
  const drawn = JSON.parse(text!) as number[]
  const { to } = await begin({ cells: ['rnn'], gain: 0.6 })
  const [racer] = await to(0)
  for (const [i, power] of drawn.entries())
    expect(Math.abs(Math.log10(racer!.reach[7 * i]!) - power)).toBeLessThan(0.06)
})

test('where there is nothing to choose, the plain network is first', async () => {
  const shares = []
  for (const cell of ['rnn', 'gru', 'lstm'] as const) {
    const { to } = await begin({ task: 'copy', lag: 20, cells: [cell] })
    shares.push((await to(300))[0]!.score)
  }
  for (const [i, share] of [0.9, 0.56, 0.45].entries())
    expect(Math.abs(shares[i]! - share)).toBeLessThan(0.01)
})

test('without clipping an exploding network is lost, with it it goes on guessing', async () => {
  const given = { cells: ['rnn' as const], gain: 1.5, optimizer: 'sgd' as const, learningRate: 0.1 }
  const lost = await begin({ ...given, clip: 0 })
  expect((await lost.to(70))[0]!.loss).toBeNaN()
  const kept = await begin(given)
  expect((await kept.to(70))[0]!.loss).toBeCloseTo(0.2, 2)
})

/** The ten names of the lesson: one for each letter from a to j. */
const TEN = 'alexandria benjamin caroline dominic elisabeth florian gabriel henrietta isabel jonathan'.split(
  ' ',
)

test('an output gate of the names tells vowels from consonants, mostly', async () => {
  const { to, trainer, params } = await begin({ task: 'names', cells: ['lstm'], units: 32 })
  expect((await to(0))[0]!.loss).toBeCloseTo(3.29, 2)
  expect((await to(400))[0]!.loss).toBeCloseTo(2.15, 2)
  const ask = trainer.ask as unknown as <A>(question: object, now: MemoryRaceParams) => Promise<A>
  /** Letters of a name, each with how far the output gate of unit 4 is open. */
  const openings = async (name: string) => {
    const { letters, gates } = await ask<ReadAnswer>({ type: 'read', cell: 'lstm', text: name }, params)
    return letters.map((letter, t) => [letter, gates.o![t * 32 + 3]!] as const).slice(1)
  }
  const isVowel = (letter: string) => 'aeiou'.includes(letter)
  for (const [letter, open] of await openings('alexandria')) {
    if ('xndr'.includes(letter)) expect(Math.abs(open - 0.675)).toBeLessThan(0.055)
    else if (isVowel(letter)) expect(Math.abs(open - 0.34)).toBeLessThan(0.11)
    else expect(open).toBeCloseTo(0.31, 2) // the l
  }
  const all = (await Promise.all(TEN.map(openings))).flat()
  const mean = (wanted: (letter: string) => boolean) => {
    const values = all.filter(([letter]) => wanted(letter)).map(([, open]) => open)
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
  expect(mean(isVowel)).toBeCloseTo(0.33, 2)
  expect(mean((letter) => !isVowel(letter))).toBeCloseTo(0.61, 2)
  const write = { type: 'write', cell: 'lstm', count: 8, temperature: 1, seed: 1 }
  const { texts } = await ask<WriteAnswer>(write, params)
  expect(texts).toEqual(expect.arrayContaining(['marel', 'maris', 'dalick']))
})

test('letters of Moby Dick: what it costs to guess them by counting, and after 300 steps', async () => {
  const { to, trainer, params } = await begin({ task: 'moby-dick', cells: ['lstm'], units: 32 })
  expect((await to(0))[0]!.loss).toBeCloseTo(3.57, 2)
  expect((await to(300))[0]!.loss).toBeCloseTo(2.09, 2)
  const { counted } = (await trainer.snapshot(params)) as MemoryRaceView
  expect(counted!.single).toBeCloseTo(2.95, 2)
  expect(counted!.pair).toBeCloseTo(2.35, 2)
  const ask = trainer.ask as unknown as (question: object, now: MemoryRaceParams) => Promise<WriteAnswer>
  const write = { type: 'write', cell: 'lstm', count: 20, temperature: 1, seed: 1 }
  const { texts, known } = await ask(write, params)
  const words = texts.flatMap(wordsOf)
  const share = words.filter((word) => known.includes(word)).length / words.length
  expect(words.length).toBeGreaterThan(400)
  expect(Math.abs(share - 0.3)).toBeLessThan(0.06)
})

test('the LSTM that forgets stays at what guessing costs for two hundred steps', async () => {
  for (const seed of [1, 2, 15, 31]) {
    // the last two moved most, of 70
    const { to } = await begin(forgetful.start, seed)
    const [guessing] = await to(40)
    const [later] = await to(200)
    expect(later!.loss, `seed ${seed}`).toBeGreaterThan(0.7 * guessing!.loss)
  }
})

test('the LSTM that forgets is far from its goal as it opens, and far beyond it with open gates', async () => {
  const most = forgetful.goals[0]!.most!
  const lossWith = async (forgetBias: number, seed: number) => {
    const { to } = await begin({ ...forgetful.start, forgetBias }, seed)
    return (await to(forgetful.steps))[0]!.loss
  }
  for (const seed of [1, 2]) {
    expect(await lossWith(-8, seed)).toBeGreaterThan(1.5 * most)
    expect(await lossWith(3, seed)).toBeLessThan(0.75 * most)
  }
  for (const open of [1, 8]) expect(await lossWith(open, 3), `opened to ${open}`).toBeLessThan(most)
})

const torch = pythonWith('torch')

test.skipIf(!torch)('the PyTorch tab prints what the lesson says', () => {
  const lesson = readFileSync('content/3-architectures/lstm-and-gru.mdx', 'utf8')
  const [, code] = /```python title="PyTorch"\n([\s\S]*?)\n```/.exec(lesson)!
  const losses = [...runPython(torch!, code!).matchAll(/test loss ([\d.]+)/g)].map(([, loss]) => Number(loss))
  expect(losses).toHaveLength(6)
  // Other versions round in other places: half or twice as much is the same.
  for (const [i, said] of [0.175, 0.0046, 0.001].entries()) {
    const times = losses[[0, 3, 5][i]!]! / said
    expect(Math.abs(Math.log2(times))).toBeLessThan(1)
  }
})
