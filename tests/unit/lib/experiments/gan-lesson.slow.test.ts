/** What the lesson `gan` says of its runs in the plane, on WebAssembly with the seeds it names; and its code. */
import { spawnSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { defaultsOf } from '@/lib/engine/params'
import type { Gan2dView } from '@/lib/experiments/gan-2d'
import { experiment as digits } from '@/lib/experiments/gan-digits'
import { tf } from '../engine/wasm/backends'
import { replaced, runTab, tabOf } from './code-tabs'
import { begin } from './gan-2d-run'

vi.setConfig({ testTimeout: 300_000 })

const LESSON = '3-architectures/gan'
const foundBy = ({ modes }: Gan2dView) => modes!.found

test('the ring is found in 1,500 steps, one cloud after the other', async () => {
  const { trainer, to } = await begin()
  expect(foundBy(await to(500))).toBe(1)
  expect(foundBy(await to(1000))).toBe(3)
  expect(foundBy(await to(1500))).toBe(8)
  trainer.dispose()
})

test('with seed 3 the R1 penalty makes eight of four', async () => {
  const plain = await begin({}, { seed: 3 })
  const first = await plain.to(1000)
  expect(foundBy(first)).toBe(4)
  expect(first.metrics.precision).toBeCloseTo(0.37, 2)
  plain.trainer.dispose()
  const held = await begin({ loss: 'r1' }, { seed: 3 })
  const second = await held.to(1000)
  expect(foundBy(second)).toBe(8)
  expect(second.metrics.precision).toBeCloseTo(0.66, 2)
  held.trainer.dispose()
})

test('on a line the game is at its end by step 200: the discriminator pays 2 ln 2', async () => {
  const { trainer, to } = await begin({ data: 'line' })
  const { metrics } = await to(200)
  expect(metrics.loss).toBeCloseTo(1.39, 2)
  expect(metrics.precision).toBeCloseTo(0.94, 2)
  expect(metrics.coverage).toBe(1)
  trainer.dispose()
})

test('a discriminator that is ahead leaves the minimax loss a quarter of the slope that the other keeps', async () => {
  const { trainer, params, to } = await begin({ loss: 'minimax', learns: 'discriminator' })
  const minimax = await to(300)
  expect(minimax.metrics['judged.generated']).toBeCloseTo(0.11, 2)
  expect(minimax.metrics['gradient.generator']).toBeCloseTo(2.6, 1)
  const other = await trainer.snapshot({ ...params, loss: 'non-saturating' })
  expect(other.metrics['gradient.generator']).toBeCloseTo(10.6, 1)
  trainer.dispose()
})

test('of three treatments of a collapse the same pace is the one that helps', async () => {
  const { trainer, params, to } = await begin({ generatorRate: 0.01, discriminatorRate: 0.0005 })
  const ill = await to(1000)
  expect(foundBy(ill)).toBe(1)
  expect(ill.metrics.precision).toBeCloseTo(0.07, 2)
  const kept = structuredClone(await trainer.save!())
  const found = []
  for (const treatment of [
    { generatorRate: 0.002, discriminatorRate: 0.002 },
    { loss: 'r1', penalty: 0.1 },
    { loss: 'wgan-gp', penalty: 1 },
  ] as const) {
    await trainer.load!(kept)
    const now = { ...params, ...treatment }
    for (let step = 1000; step < 2000; step++) await trainer.step(now)
    found.push(foundBy((await trainer.snapshot(now)) as Gan2dView))
  }
  expect(found).toEqual([5, 1, 1])
  trainer.dispose()
})

test('the TensorFlow.js tab runs as it stands, and measures what it makes', async () => {
  const code = tabOf(LESSON, 'TensorFlow.js')
  const short = replaced(replaced(code, 'STEPS = 2000', 'STEPS = 20'), 'step % 500', 'step % 10')
  const { lines } = await runTab(short)
  expect(lines).toHaveLength(2)
  const [, step, { found, precision }] = lines[1] as [string, number, { found: number; precision: number }]
  expect(step).toBe(20)
  expect(found).toBeLessThanOrEqual(8)
  expect(precision).toBeGreaterThanOrEqual(0)
  tf.disposeVariables() // its networks
  await tf.setBackend('wasm')
})

const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import torch']).status === 0,
)

test.skipIf(!python)('the PyTorch tab prints what the lesson says of it', () => {
  const { stdout, stderr, status } = spawnSync(python!, ['-'], {
    input: tabOf(LESSON, 'PyTorch'),
    encoding: 'utf8',
  })
  expect([stderr, status]).toEqual(['', 0])
  const found = [...stdout.matchAll(/step (\d+): (\d) of 8/g)].map(([, step, modes]) => [
    Number(step),
    Number(modes),
  ])
  expect(found.slice(1)).toEqual([
    [1000, 4],
    [1500, 8],
    [2000, 8],
  ])
  expect(stdout).toMatch(/step 2000: .* precision 0\.68/)
})

test('without batch norm the judge is as sure of the digits, and they are of fewer kinds', async () => {
  const found = []
  for (const norm of [true, false]) {
    const params = { ...defaultsOf(digits.params), norm }
    const { signal } = new AbortController()
    const trainer = await digits.create(params, { seed: 1, backend: 'wasm', report() {}, signal })
    for (let step = 0; step < 200; step++) await trainer.step(params)
    found.push((await trainer.snapshot(params)).metrics)
    trainer.dispose()
  }
  const [withNorm, without] = found
  const near = (wanted: number, within: number) =>
    expect.toSatisfy((found: number) => Math.abs(found - wanted) < within)
  expect(withNorm).toMatchObject({ confidence: near(0.7, 0.01), entropy: near(2.02, 0.03) })
  expect(without).toMatchObject({ confidence: near(0.69, 0.01), entropy: near(1.74, 0.03) })
})
