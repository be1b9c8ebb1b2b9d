/** What a page may ask of a device that replays: the same run on another fair back end is within the tolerance. */
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test, vi } from 'vitest'
import { challenges } from '@/content/exercises'
import type { Backend } from '@/lib/engine/experiment'
import { defaultsOf } from '@/lib/engine/params'
import { tf } from '@/lib/engine/tf'
import { claimsOf } from '@/lib/evidence/claims'
import { replayTraining } from '@/lib/evidence/replay-training'
import { type Challenge, judgedParams, judgingSeeds } from '@/lib/exercises/challenge'
import { type ExperimentId, experiments } from '@/lib/experiments'
import { catalog } from '@/lib/experiments/catalog'
import { make } from '../unit/lib/progress/arbitrary'
import '../unit/lib/engine/wasm/backends'

beforeAll(() => {
  tf.env().set('IS_TEST', false) // else the engine counts tensors around every kernel
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)))
})

const every = await Promise.all(
  Object.entries(challenges).map(async ([id, load]) => ({ id, challenge: (await load()).challenge })),
)
/**
 * The shortest of each widget that also runs on `scratch`: what back ends differ by depends on the experiment, not on the
 * task, and the plain CPU takes minutes for the others, whose first losses another test compares.
 */
const all = every
  .toSorted((a, b) => a.challenge.steps - b.challenge.steps)
  .filter(
    ({ challenge }, i, list) => list.findIndex((one) => one.challenge.widget === challenge.widget) === i,
  )
  .filter(({ challenge }) => catalog[challenge.widget]!.backends.includes('scratch'))

async function trainOn(backend: Backend, { widget, steps }: Challenge, params: object, seed: number) {
  if (backend !== 'scratch') await tf.setBackend(backend)
  const { experiment } = await experiments[widget as ExperimentId]()
  const signal = new AbortController().signal
  const trainer = await experiment.create(params as never, { seed, backend, report() {}, signal })
  for (let step = 0; step < steps; step++) await trainer.step(params as never)
  const { metrics } = await trainer.snapshot(params as never)
  trainer.dispose()
  return metrics
}

test.each(all)(
  '$id: what one back end recorded is confirmed on another',
  { timeout: 600_000 },
  async ({ id, challenge }) => {
    const { experiment } = await experiments[challenge.widget as ExperimentId]()
    const backends = experiment.backends as readonly Backend[]
    const [own, other]: Backend[] = backends.includes('scratch') ? ['scratch', 'wasm'] : ['wasm', 'cpu']
    const schema = experiment.params as never
    const params = judgedParams(challenge, defaultsOf(schema), challenge.solution.params)
    // Only the first run is replayed below, so only that one is trained.
    const seeds = judgingSeeds(1, challenge.runs)
    const metrics = await trainOn(own!, challenge, params, seeds[0]!)
    const runs = seeds.map((seed) => ({ seed, metrics }))
    const answer = JSON.parse(JSON.stringify({ params, runs }))
    const event = make({ type: 'answered', exercise: id, kind: 'challenge', answer, correct: true, seed: 1 })
    const [claim] = claimsOf([event], () => 'training')
    const replayed = (backend: Backend) =>
      replayTraining(
        claim!,
        challenge,
        schema,
        () => [0],
        (params, seed) => trainOn(backend, challenge, params, seed),
      )
    expect(await replayed(own!)).toMatchObject({ outcome: 'confirmed' })
    expect(await replayed(other!)).toMatchObject({ outcome: 'confirmed' })
  },
)
