/** What the lesson `cnn` says of its widget after 300 steps with seed 1, and its code. (Whole runs: `npm run bench`.) */
import { readFileSync } from 'node:fs'
import { type LayersModel, layers, sequential } from '@tensorflow/tfjs-layers'
import { expect, test, vi } from 'vitest'
import type { Marked, Shifted } from '@/lib/experiments/cnn'
import type { CnnParams } from '@/lib/experiments/cnn.params'
import { stackParameters } from '@/lib/math/layer-stack'
import { tf } from '../engine/wasm/backends'
import { begin } from './cnn-run'

vi.setConfig({ testTimeout: 300_000 })

const STEPS = 300
/** Of 1,000 test images; other instruction sets add in another order. */
const near = (share: number) => expect.closeTo(share, 2) as number
const ALL_OF_THE_FIRST = Array.from({ length: 8 }, (_, f) => `1.${f + 1}`).join(',')

test('with as many parameters it is far ahead of a dense network, and still falls over moved images', async () => {
  const { take, ask, trainer } = await begin({ rival: true })
  await take(STEPS)
  for (const [by, conv, dense] of [
    [0, 0.956, 0.841],
    [3, 0.82, 0.319],
    [5, 0.379, 0.113],
  ] as const) {
    const { accuracy, rival, count } = await ask<Shifted>({ type: 'shifted', by })
    expect([by, count, accuracy, rival]).toEqual([by, 1000, near(conv), near(dense)])
  }
  trainer.dispose()
})

/** Test accuracy after one step as given, and the others with what is changed then. */
async function shareOf(given: Partial<CnnParams>, then: Partial<CnnParams> = {}) {
  const { take, metrics, params, trainer } = await begin(given)
  await take(1)
  await take(STEPS - 1, { ...params, ...then })
  const { testAccuracy } = await metrics()
  trainer.dispose()
  return testAccuracy!
}

test('with its pixels shuffled it learns less, and its lead over the dense network is gone', async () => {
  const { take, metrics, params, trainer } = await begin({ scramble: true, rival: true })
  await take(STEPS)
  const { rival } = await trainer.snapshot(params)
  expect(rival!.width).toBe(8)
  const { testAccuracy, 'dense.testAccuracy': rivalAccuracy } = await metrics()
  expect([testAccuracy, rivalAccuracy]).toEqual([near(0.878), near(0.88)])
  trainer.dispose()
})

test('with all filters of its first layer frozen as they began, it learns nearly as well', async () => {
  expect(await shareOf({}, { frozen: ALL_OF_THE_FIRST })).toEqual(near(0.952))
})

test('the TensorFlow.js tab builds the network of the widget, and it learns', async () => {
  const lesson = readFileSync('content/3-architectures/cnn.mdx', 'utf8')
  const [, code] = /```js title="TensorFlow.js"\n([\s\S]*?)\n```/.exec(lesson)!
  const shown = code!.replaceAll(/^import .*\n/gm, '').replace("await tf.setBackend('wasm')\n", '')
  expect(shown).not.toContain('import')
  // Some of the page's own images, in the form of the original files.
  const run = await begin({ layers: 'dense1' })
  const digits = await run.ask<Marked>({ type: 'mistakes', limit: 640 })
  run.trainer.dispose()
  const read = (path: string) =>
    path.includes('images')
      ? Buffer.concat([Buffer.alloc(16), digits.pixels])
      : Buffer.concat([Buffer.alloc(8), Uint8Array.from(digits.labels)])
  const said: unknown[][] = []
  const page = { log: (...line: unknown[]) => void said.push(line) }
  const begun = new Function(
    'tf',
    'readFileSync',
    'console',
    `return (async () => {${shown}\nreturn model})()`,
  )
  const model: LayersModel = await begun({ ...tf, layers, sequential }, read, page)
  expect(model.countParams()).toBe(stackParameters('conv8k5,max2,conv16k5,max2'))
  const losses = said
    .filter(([epoch]) => typeof epoch === 'number')
    .map(([, logs]) => (logs as { loss: number }).loss)
  expect(losses).toHaveLength(3)
  expect(losses[2]).toBeLessThan(losses[0]!)
  const [name, loss] = said.at(-1)!
  expect(name).toBe('test loss')
  expect(loss).toBeLessThan(losses[0]!)
})
