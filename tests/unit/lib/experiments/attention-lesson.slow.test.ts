/** What the lesson `attention` says of its widget and of its code. */
import { spawnSync } from 'node:child_process'
import { afterAll, expect, test, vi } from 'vitest'
import { drawDate } from '@/lib/data/dates'
import { defaultsOf } from '@/lib/engine/params'
import { type AttentionView, experiment } from '@/lib/experiments/attention'
import { EXAM, setup } from '@/lib/experiments/attention.params'
import { createLane } from '@/lib/experiments/attention-lane'
import { readDate } from '@/lib/experiments/attention-look'
import { encodeDates, ISO } from '@/lib/experiments/attention-task'
import { createRng } from '@/lib/math/rng'
import { tf } from '../engine/wasm/backends'
import { replaced, runTab, tabOf } from './code-tabs'

vi.setConfig({ testTimeout: 180_000 })
tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
afterAll(() => tf.setBackend('cpu'))

test('attention knows nearly all dates at step 200, memory none, but mostly the year it read last', async () => {
  await tf.setBackend('wasm')
  const params = { ...defaultsOf(setup.params), date: '3 march 1998' }
  const birth = { seed: 1, backend: 'wasm' as const, report() {}, signal: new AbortController().signal }
  const trainer = await experiment.create(params, birth)
  const to = async (steps: number) => {
    for (let i = 0; i < steps; i++) await trainer.step(params)
    return (await trainer.snapshot(params)) as AttentionView
  }
  const early = await to(200)
  expect(Math.abs(EXAM * early.metrics['attention.accuracy']! - 124)).toBeLessThanOrEqual(2)
  expect(early.metrics['memory.accuracy']).toBe(0)

  const { metrics, samples, own } = await to(100)
  expect(Math.abs(EXAM * metrics['attention.accuracy']! - 127)).toBeLessThanOrEqual(1)
  expect(metrics['memory.accuracy']).toBe(0)
  const wrongYears = samples.filter(
    ({ iso, readings }) => readings.memory.answer.slice(0, 4) !== iso!.slice(0, 4),
  )
  expect(wrongYears.map(({ text }) => text)).toEqual(['2025/3/5'])
  for (const { readings } of samples) expect(readings.memory.answer.slice(-2)).toBe('21')

  const { answer, weights } = own!.readings.attention
  expect(answer).toBe('1998-03-03')
  const weight = (row: number, letter: number) => weights![row * '3 march 1998'.length + letter]!
  expect(Math.abs(weight(5, 3) - 0.91)).toBeLessThan(0.05) //  0 of the month, at the a
  expect(Math.abs(weight(6, 4) - 0.54)).toBeLessThan(0.05) //  3 of the month, at the r
  expect(Math.abs(weight(6, 6) - 0.34)).toBeLessThan(0.05) //                  at the h
  expect(Math.max(...weights!)).toBeCloseTo(0.99, 1)
  trainer.dispose()
})

/** The network with attention alone, trained: its exam, and the largest share of each row of its map. */
async function attentionAfter(
  steps: number,
  { seed, scaled, rate, size }: { seed: number; scaled: boolean; rate: number; size: number },
) {
  await tf.setBackend('wasm')
  const draw = (count: number, kept: boolean, ...stream: (string | number)[]) => {
    const rng = createRng(seed, ...stream)
    return encodeDates(Array.from({ length: count }, () => drawDate(rng, kept)))
  }
  const lane = createLane('attention', 32, scaled, seed)
  for (let step = 0; step < steps; step++) lane.train(draw(size, false, 'batch', step), rate).dispose()
  const seen = lane.examine(draw(EXAM, true, 'exam'))
  const [loss, exact] = await seen.data()
  seen.dispose()
  const date = '3 march 1998'
  const { weights } = readDate(await lane.weights(), { lane: 'attention', units: 32, scaled }, date)
  lane.dispose()
  const largest = Array.from({ length: ISO }, (_, row) =>
    Math.max(...weights!.subarray(row * date.length, (row + 1) * date.length)),
  )
  return { loss: loss!, exact: exact!, largest }
}

test('with divided scores it learns more slowly, and looks more softly', async () => {
  const { exact, largest } = await attentionAfter(300, { seed: 1, scaled: true, rate: 0.01, size: 64 })
  expect(Math.abs(EXAM * exact - 104)).toBeLessThanOrEqual(4)
  expect(Math.abs(Math.max(...largest) - 0.5)).toBeLessThan(0.04)
})

test.each([1, 2])(
  'at thirty times the rate its loss stays high, no row is sharp and hardly a date right (seed %i)',
  async (seed) => {
    const { loss, exact, largest } = await attentionAfter(125, { seed, scaled: false, rate: 0.3, size: 32 })
    expect(loss).toBeGreaterThan(0.6) // 0.13 as the first widget has it then
    expect(exact).toBeLessThan(0.1)
    expect(largest.filter((share) => share < 0.6).length).toBeGreaterThan(ISO / 2)
  },
)

test('the TensorFlow.js tab runs, and its loss falls', async () => {
  const short = replaced(
    replaced(tabOf('3-architectures/attention', 'TensorFlow.js'), 'const STEPS = 300', 'const STEPS = 6'),
    'step % 50',
    'step % 2',
  )
  const { lines } = await runTab(short)
  const losses = lines.map((line) => line[3] as number)
  expect(losses).toHaveLength(3)
  expect(losses[2]).toBeLessThan(losses[0]!)
})

const pythonWith = (module: string) =>
  ['python3', '/usr/bin/python3'].find(
    (command) => spawnSync(command, ['-c', `import ${module}`]).status === 0,
  )
const python = pythonWith('torch')

test.skipIf(!python)('the PyTorch tab runs, and attention learns where memory does not', () => {
  const short = replaced(tabOf('3-architectures/attention', 'PyTorch'), 'range(1, 401)', 'range(1, 201)')
  const { stdout, stderr, status } = spawnSync(python!, ['-'], { input: short, encoding: 'utf8' })
  expect([stderr, status]).toEqual(['', 0])
  const shares = [...stdout.matchAll(/(\w+) has ([\d.]+)/g)].map(([, name, share]) => [name, Number(share)])
  const [, , [, attention], [, memory]] = shares as [string, number][] as [
    [string, number],
    [string, number],
    [string, number],
    [string, number],
  ]
  expect(Math.abs(attention - 0.814)).toBeLessThan(0.15)
  expect(memory).toBeLessThan(0.02)
})

const keras = pythonWith('keras')

test.skipIf(!keras)('the Keras tab runs, and knows most dates', () => {
  const code = tabOf('3-architectures/attention', 'Keras')
  const { stdout, stderr, status } = spawnSync(keras!, ['-'], { input: code, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  expect(Math.abs(Number(/([\d.]+) of the dates right/.exec(stdout)![1]) - 0.948)).toBeLessThan(0.06)
})
