import '@tensorflow/tfjs-backend-cpu'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exercise } from '@/content/exercises/feedforward/relu'
import { replayCode } from '@/lib/evidence/replay-code'
import { callsOf } from '@/lib/exercises/code'
import { execute } from '@/lib/sandbox/execute'
import type { Report } from '@/lib/sandbox/job'
import { claimOf, solved } from './log'

const nothing = { memory: () => ({ numTensors: 0 }), dispose() {} }
const run = (job: Parameters<typeof execute>[0]) => execute(job, { tf: nothing, log() {} })
const claim = (source: unknown, seed: number | undefined = 3) =>
  claimOf(solved('feedforward.relu', 'code', source as never, { seed } as never))

test('the recorded solution runs again under its seed and is confirmed', async () => {
  expect(await replayCode(claim(exercise.solution), exercise, run)).toMatchObject({
    outcome: 'confirmed',
    words: 'Run again with seed 3: all 2 checks pass.',
  })
})

test('a source that was changed after the fact is found, under every seed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1000), fc.constantFrom(...exercise.mistakes), async (seed, { source, says }) => {
      const { outcome, words } = await replayCode(claim(source, seed), exercise, run)
      expect(outcome).toBe('differs')
      expect(words).toMatch(says)
    }),
    { numRuns: 40 },
  )
})

test('a source that only passes under its own seed is found under another', async () => {
  const known = callsOf(exercise, 3).map(({ input }) => JSON.stringify(input))
  const source = `const known = ${JSON.stringify(known)}
    function relu(x) { return known.includes(JSON.stringify(x)) ? x.map((v) => Math.max(0, v)) : [] }`
  expect((await replayCode(claim(source, 3), exercise, run)).outcome).toBe('confirmed')
  expect((await replayCode(claim(source, 4), exercise, run)).outcome).toBe('differs')
})

test('code that cannot be read is told, and is no confirmation', async () => {
  expect(await replayCode(claim('function relu( {'), exercise, run)).toMatchObject({
    outcome: 'differs',
    words: expect.stringContaining('SyntaxError'),
  })
})

test('what cannot be run to its end is neither confirmed nor denied', async () => {
  const ends: Report[] = [
    { status: 'timeout', seconds: 5 },
    { status: 'crashed', reason: 'no memory' },
    { status: 'stopped' },
  ]
  for (const end of ends)
    expect((await replayCode(claim('x'), exercise, async () => end)).outcome).toBe('unplayable')
  for (const [answer, seed] of [
    [7, 1],
    ['x'.repeat(20_000), 1],
  ] as const)
    expect((await replayCode(claim(answer, seed), exercise, run)).outcome).toBe('unplayable')
  const unseeded = claimOf(solved('feedforward.relu', 'code', exercise.solution))
  expect((await replayCode(unseeded, exercise, run)).outcome).toBe('unplayable')
})
