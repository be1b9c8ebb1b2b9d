import fc from 'fast-check'
import { expect, test } from 'vitest'
import { challenge } from '@/content/exercises/feedforward/ring'
import { defaultsOf } from '@/lib/engine/params'
import { replayTraining, TOLERANCE } from '@/lib/evidence/replay-training'
import { judgedParams, judgingSeeds } from '@/lib/exercises/challenge'
import { setup } from '@/lib/experiments/playground.params'
import { createRng } from '@/lib/math/rng'
import { claimOf, solved } from './log'

const defaults = defaultsOf(setup.params)
const params = judgedParams(challenge, defaults, challenge.solution.params)

/** Stands for a training: every set-up and seed has a result of its own, and all of them pass. */
async function train(params: Record<string, unknown>, seed: number) {
  const rng = createRng(seed, JSON.stringify(Object.entries(params).sort()))
  return { testAccuracy: 0.96 + 0.03 * rng(), loss: 0.01 + 10 * rng() }
}

const record = async (attempt: number) => ({
  params,
  runs: await Promise.all(
    judgingSeeds(attempt).map(async (seed) => ({ seed, metrics: await train(params, seed) })),
  ),
})

const all = (runs: number) => [...Array(runs).keys()]
const replay = (
  answer: unknown,
  attempt: number | undefined,
  pick: (runs: number) => number[] = all,
  by = train,
) =>
  replayTraining(
    claimOf(solved('feedforward.ring', 'challenge', answer as never, { seed: attempt } as never)),
    challenge,
    setup.params,
    pick,
    by,
  )

test('what was recorded is trained again, through JSON, and confirmed with its numbers', async () => {
  const answer = JSON.parse(JSON.stringify(await record(3)))
  const [seed] = judgingSeeds(3)
  const { outcome, words } = await replay(answer, 3, () => [0])
  expect(outcome).toBe('confirmed')
  expect(words).toMatch(
    new RegExp(`^Trained again from seed ${seed}: test accuracy 9[6-9]\\.\\d %, as recorded`),
  )
})

test('a tampered metric, seed, attempt or parameter is found in whatever run is sampled', async () => {
  const attempt = fc.integer({ min: 1, max: 30 })
  const run = fc.nat(4)
  type Answer = Awaited<ReturnType<typeof record>>
  const tamper: fc.Arbitrary<(answer: Answer, run: number) => Answer> = fc.oneof(
    // A better accuracy, or any other metric beyond the tolerance.
    fc
      .double({ min: 1.05 * TOLERANCE.share, max: 0.03, noNaN: true })
      .map((more) => (answer: Answer, at: number) => {
        answer.runs[at]!.metrics.testAccuracy += more
        return answer
      }),
    fc.double({ min: 0.2, max: 5, noNaN: true }).map((more) => (answer: Answer, at: number) => {
      answer.runs[at]!.metrics.loss += more
      return answer
    }),
    // A seed that was luckier.
    fc.integer({ min: 1, max: 999 }).map((more) => (answer: Answer, at: number) => {
      answer.runs[at]!.seed += more
      return answer
    }),
    // Another set-up than the one that was trained.
    fc
      .constantFrom<Record<string, unknown>>(
        { layers: [3] },
        { activation: 'tanh' },
        { learningRate: 0.05 },
        { batchSize: 7 },
        { noise: 0 },
        { trainShare: 0.9 },
        { layers: [16, 16] },
      )
      .map((patch) => (answer: Answer) => ({ ...answer, params: { ...answer.params, ...patch } })),
  )
  await fc.assert(
    fc.asyncProperty(attempt, run, tamper, async (attempt, at, change) => {
      const changed = change(structuredClone(await record(attempt)), at)
      expect((await replay(changed, attempt, () => [at])).outcome).toBe('differs')
    }),
    { numRuns: 200 },
  )
})

test('the runs of one attempt are not those of another', async () => {
  expect(await replay(await record(3), 4)).toMatchObject({
    outcome: 'differs',
    words: expect.stringContaining('The seeds of attempt 4 are'),
  })
})

test('a file that records no pass is not confirmed by training it again', async () => {
  const weak = async () => ({ testAccuracy: 0.9, loss: 1 })
  const runs = judgingSeeds(1).map((seed) => ({ seed, metrics: { testAccuracy: 0.9, loss: 1 } }))
  const { outcome, words } = await replay({ params, runs }, 1, all, weak)
  expect(outcome).toBe('differs')
  expect(words).toContain('5 of 5 runs did not reach')
})

test('says what came out and what the file says, in the units of the task', async () => {
  const found = async () => ({ testAccuracy: 0.912, loss: 0.2 })
  const runs = judgingSeeds(1).map((seed) => ({ seed, metrics: { testAccuracy: 0.97, loss: 0.2 } }))
  expect((await replay({ params, runs }, 1, () => [0], found)).words).toMatch(
    /recomputed test accuracy 91\.2 %; the file says 97\.0 %\.$/,
  )
})

test('a difference in the last digits, as between machines, is no difference', async () => {
  const answer = await record(2)
  const other = async (params: Record<string, unknown>, seed: number) => {
    const { testAccuracy, loss } = await train(params, seed)
    return { testAccuracy: testAccuracy + 1e-7, loss: loss * (1 + 1e-3) }
  }
  expect((await replay(answer, 2, all, other)).outcome).toBe('confirmed')
})

test('what cannot be trained is neither confirmed nor denied, and nothing is trained for it', async () => {
  const never = async () => {
    throw new Error('trained')
  }
  const answer = await record(1)
  const hostile: [unknown, number | undefined][] = [
    ['x', 1],
    [{ params: [], runs: [] }, 1],
    [{ params, runs: [{ seed: 'x', metrics: {} }] }, 1],
    [answer, undefined],
    [{ ...answer, params: { ...params, layers: [1e9] } }, 1],
    [{ ...answer, params: { ...params, learningRate: -1 } }, 1],
  ]
  for (const [one, attempt] of hostile)
    expect((await replay(one, attempt, all, never)).outcome).toBe('unplayable')
})

test('a metric that was not a number is recorded as null and is no pass', async () => {
  const answer = JSON.parse(JSON.stringify(await record(1)))
  answer.runs[2].metrics.testAccuracy = null
  expect(await replay(answer, 1)).toMatchObject({ outcome: 'differs' })
})
