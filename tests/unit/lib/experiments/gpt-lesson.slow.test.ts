/** The runs that the lesson on transformers quotes, repeated with the same parameters and seed. */
import { expect, test } from 'vitest'
import { loadText } from '@/lib/data/text'
import type { LookAnswer, SampleAnswer } from '@/lib/experiments/gpt'
import type { SampleQuestion } from '@/lib/experiments/gpt-sample'
import { train } from './gpt-setup'

const LONG = { timeout: 900_000 }
const TEXTS = 160

type Trained = Awaited<ReturnType<typeof train>>

/** Runs on to a step and says what was measured there. */
async function upTo({ trainer, params }: Trained, from: number, to: number) {
  for (let step = from; step < to; step++) await trainer.step(params)
  return trainer.snapshot(params)
}

/** What the model writes with ten seeds, sixteen names each. */
async function write({ trainer, params }: Trained, temperature: number) {
  const texts: string[] = []
  let known = 0
  for (let seed = 1; texts.length < TEXTS; seed++) {
    const question: SampleQuestion = {
      type: 'sample',
      prompt: '',
      count: 16,
      temperature,
      topK: 0,
      seed,
      length: 20,
    }
    const answer = (await trainer.ask!(question as never, params)) as SampleAnswer
    texts.push(...answer.texts)
    known += answer.known.filter(Boolean).length
  }
  return { texts, different: new Set(texts).size, known }
}

test(
  'the quoted run: below 2.3 by step 250, head 1 looks one back at 269, 2.08 and 31 known names at 3,000',
  LONG,
  async () => {
    const run = await train({}, 0)
    const { baselines } = await upTo(run, 0, 0)
    expect(baselines.bigram).toBeCloseTo(2.43, 2)
    expect((await upTo(run, 0, 100)).metrics.testLoss).toBeLessThan(baselines.bigram)
    expect((await upTo(run, 100, 250)).metrics.testLoss).toBeLessThan(2.3)

    await upTo(run, 250, 269)
    const look = (await run.trainer.ask!(
      { type: 'look', text: 'mar', block: 'attention/0' } as never,
      run.params,
    )) as LookAnswer
    const before = [1, 2, 3].map((t) => look.tensors['attention/0/weights']!.values[t * 4 + t - 1]!)
    for (const [i, share] of [0.93, 0.75, 0.8].entries()) expect(before[i]).toBeCloseTo(share, 2)

    expect((await upTo(run, 269, 600)).metrics.testLoss).toBeCloseTo(2.2, 2)
    const { metrics, byPosition } = await upTo(run, 600, 3000)
    expect(metrics.testLoss).toBeCloseTo(2.08, 2)
    const gain = Array.from(byPosition.bigram, (loss, t) => loss - byPosition.model[t]!)
    expect(gain[0]).toBeCloseTo(-0.04, 2)
    expect(gain[6]).toBeCloseTo(0.49, 2)
    for (let t = 1; t < 4; t++) expect(gain[t]).toBeGreaterThan(gain[t - 1]!)
    for (const later of gain.slice(4)) expect(later).toBeGreaterThan(0.3)
    expect(gain[15]).toBeCloseTo(0.46, 2)

    const [cold, plain, hot] = [await write(run, 0.1), await write(run, 1), await write(run, 2)]
    expect(cold).toMatchObject({ different: 23, known: 82 })
    expect(plain).toMatchObject({ different: 160, known: 31 })
    expect(plain.texts.slice(0, 16)).toEqual(expect.arrayContaining(['calvin', 'gabelavan']))
    expect(hot.different).toBe(160)
    run.trainer.dispose()
  },
)

test(
  'without attention and positions 200 more steps bring nothing; without positions alone 600 end at 2.30',
  LONG,
  async () => {
    const alone = await train({ attention: false, positions: false }, 400)
    expect(alone.snapshot.metrics.testLoss).toBeCloseTo(2.46, 2)
    expect((await upTo(alone, 400, 600)).metrics.testLoss).toBeCloseTo(2.46, 2)
    alone.trainer.dispose()
    const unordered = await train({ positions: false }, 600)
    expect(unordered.snapshot.metrics.testLoss).toBeCloseTo(2.3, 2)
    unordered.trainer.dispose()
  },
)

test('2,500 characters of Moby-Dick are learned by heart in 250 steps', LONG, async () => {
  const text = (await loadText('moby-dick')).train.slice(0, 2500)
  const { trainer, snapshot } = await train({ corpus: 'own', own: text, context: 32 }, 250)
  expect(snapshot.metrics.loss).toBeCloseTo(0.72, 2)
  expect(snapshot.metrics.testLoss).toBeCloseTo(3.5, 2)
  trainer.dispose()
})

test('there are 7,563 names, and the frequency of letters alone costs 2.85 nats a character', async () => {
  const { train: shown, test: held } = await loadText('names')
  expect(shown.trim().split('\n')).toHaveLength(7563)
  const counts = new Map<string, number>()
  for (const character of shown) counts.set(character, (counts.get(character) ?? 0) + 1)
  const losses = [...held].map((character) => -Math.log((counts.get(character) ?? 0) / shown.length))
  expect(losses.reduce((sum, loss) => sum + loss, 0) / losses.length).toBeCloseTo(2.85, 2)
})
