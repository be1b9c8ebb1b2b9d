import { expect, test } from 'vitest'
import type { LookAnswer, SampleAnswer } from '@/lib/experiments/gpt'
import type { BlockId } from '@/lib/experiments/gpt-look'
import { paramsOf, SMALL, sample, train } from './gpt-setup'

// A logit is a sum of D products of a normalised state (mean square 1) and weights of variance σ² = 0.02² · 768 / D, so
// its variance is v = 0.307; the expected loss of Gaussian logits is ln V + v / 2 (log-normal mean, V large).
test('begins a little worse than guessing, by as much as its random logits vary', async () => {
  const { trainer, snapshot } = await train({}, 0)
  expect(snapshot.baselines.uniform).toBeCloseTo(Math.log(27), 12)
  expect(snapshot.metrics.testLoss).toBeCloseTo(Math.log(27) + (0.02 ** 2 * 768) / 2, 1)
  trainer.dispose()
})

test('goes on from a checkpoint exactly as if nothing had happened', async () => {
  const { trainer, params } = await train({ ...SMALL, dropout: 0.2 }, 52)
  const saved = await trainer.save!()
  const at = await trainer.snapshot(params)
  for (let i = 0; i < 3; i++) await trainer.step(params)
  const after = await trainer.snapshot(params)
  await trainer.load!(structuredClone(saved))
  expect(await trainer.snapshot(params)).toEqual(at)
  for (let i = 0; i < 3; i++) await trainer.step(params)
  expect(await trainer.snapshot(params)).toEqual(after)
  trainer.dispose()
})

test('the same seed and step write the same names, and more of them begin with the same', async () => {
  const { trainer, params } = await train(SMALL, 60)
  const ask = (patch: object) =>
    trainer.ask!({ ...sample, ...patch } as never, params) as Promise<SampleAnswer>
  const { texts } = await ask({})
  expect((await ask({})).texts).toEqual(texts)
  expect((await ask({ count: 3 })).texts).toEqual(texts.slice(0, 3))
  expect((await ask({ seed: 2 })).texts).not.toEqual(texts)
  expect((await ask({ prompt: 'Mar' })).texts.every((text) => text.startsWith('mar'))).toBe(true)
  trainer.dispose()
})

test('every block answers with its tensors, even at the largest size below 300 kB', async () => {
  const large = { layers: 1, heads: 8, width: 96, context: 64, batchSize: 1 }
  const { trainer, params } = await train(large, 0)
  for (const block of ['embedding', 'stream/2', 'attention/0', 'mlp/0', 'output'] as BlockId[]) {
    const question = { type: 'look', text: 'abcdefghij'.repeat(8), block }
    const { characters, tensors } = (await trainer.ask!(question as never, params)) as LookAnswer
    expect(characters).toHaveLength(64)
    const shown = Object.values(tensors)
    for (const { shape, values } of shown) expect(values).toHaveLength(shape[0] * shape[1] * shape[2])
    expect(shown.reduce((sum, { values }) => sum + values.byteLength, 0)).toBeLessThan(300_000)
  }
  trainer.dispose()
})

test('what it says of the next character is what its look shows', async () => {
  const { trainer, params } = await train(SMALL, 20)
  const look = { type: 'look', text: 'ann', block: 'output' }
  const { tensors, characters } = (await trainer.ask!(look as never, params)) as LookAnswer
  expect(characters.join('')).toBe('\nann')
  const { shape, values } = tensors['output/probabilities']!
  const last = values.subarray((shape[1] - 1) * shape[2])
  expect(last.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5)
  const greedy = { ...sample, count: 1, prompt: 'ann', topK: 1, length: 1 }
  const { texts } = (await trainer.ask!(greedy as never, params)) as SampleAnswer
  const { vocabulary } = await trainer.snapshot(params)
  const likeliest = vocabulary[last.indexOf(Math.max(...last))]!
  expect(texts[0]).toBe(likeliest === '\n' ? 'ann' : `ann${likeliest}`)
  trainer.dispose()
})

test('says why a width cannot be shared by its heads', async () => {
  await expect(train(paramsOf({ width: 50, heads: 4 }), 0)).rejects.toThrow('A width of 50')
})
