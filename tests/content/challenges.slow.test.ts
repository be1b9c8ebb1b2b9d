/** Every challenge of the course, judged as its page judges it: the solution passes, what only looks right does not. */
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test, vi } from 'vitest'
import { challenges, drawnExercises } from '@/content/exercises'
import type { Backend } from '@/lib/engine/experiment'
import { defaultsOf, readParams } from '@/lib/engine/params'
import { tf } from '@/lib/engine/tf'
import {
  type Challenge,
  type ChallengeVerdict,
  checkLimits,
  judgeChallenge,
  judgedParams,
  judgingSeeds,
  objectionOf,
} from '@/lib/exercises/challenge'
import { type DrawnExercise, drawQuestion } from '@/lib/exercises/drawn'
import { type ExperimentId, experiments } from '@/lib/experiments'
import '../unit/lib/engine/wasm/backends'

beforeAll(async () => {
  tf.env().set('IS_TEST', false) // else the engine counts tensors around every kernel
  await tf.setBackend('wasm')
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)))
})

const files = await Promise.all(
  Object.entries(challenges).map(async ([id, load]) => ({ id, challenge: (await load()).challenge })),
)
const drawn = await Promise.all(
  Object.entries(drawnExercises).map(async ([id, load]) => versionsOf(id, (await load()).exercise)),
)
const all: { id: string; challenge: Challenge }[] = [...files, ...drawn.flat()]

/** Of a drawn challenge two versions; of a drawn fault one for each of its causes. */
function versionsOf(id: string, exercise: DrawnExercise) {
  const versions = new Map<string, { id: string; challenge: Challenge }>()
  for (let seed = 1; seed <= 20; seed++) {
    const question = drawQuestion(exercise, id, seed)
    if (question.kind !== 'challenge' && question.kind !== 'debug') return []
    const name =
      question.kind === 'debug' ? question.causes.find(({ correct }) => correct)!.text : question.prompt
    if (question.kind === 'challenge' && versions.size === 2) break
    if (!versions.has(name)) versions.set(name, { id: `${id} (numbers ${seed})`, challenge: question })
  }
  return [...versions.values()]
}

const setups = all.flatMap(({ id, challenge }) => [
  ...[1, 2].map((attempt) => ({
    id,
    challenge,
    what: `its solution, attempt ${attempt}`,
    params: challenge.solution.params,
    attempt,
    says: undefined,
  })),
  ...challenge.failures.map(({ name, ...failure }) => ({
    id,
    challenge,
    what: name,
    attempt: 1,
    ...failure,
  })),
])

/** @param settled whether the verdict is certain after these runs: what has missed a goal once cannot pass */
async function judge(
  challenge: Challenge,
  patch: Record<string, unknown>,
  attempt: number,
  settled: (verdict: ChallengeVerdict) => boolean = () => false,
) {
  const { experiment } = await experiments[challenge.widget as ExperimentId]()
  const params = judgedParams(challenge, defaultsOf(experiment.params as never), patch)
  if (checkLimits(challenge, params).some(({ held }) => !held)) return judgeChallenge(challenge, params, [])
  const backend: Backend = (experiment.backends as readonly Backend[]).includes('scratch')
    ? 'scratch'
    : 'wasm'
  const runs = []
  for (const seed of judgingSeeds(attempt, challenge.runs)) {
    const signal = new AbortController().signal
    const trainer = await experiment.create(params as never, { seed, backend, report() {}, signal })
    for (let step = 0; step < challenge.steps; step++) await trainer.step(params as never)
    runs.push({ seed, metrics: (await trainer.snapshot(params as never)).metrics })
    trainer.dispose()
    if (settled(judgeChallenge(challenge, params, runs))) break
  }
  return judgeChallenge(challenge, params, runs)
}

const missed = ({ runs }: ChallengeVerdict) => runs.some(({ reached }) => !reached)

test.each(setups)('$id: $what', async ({ challenge, params, attempt, says }) => {
  const objection = objectionOf(await judge(challenge, params, attempt, says && missed))
  if (says) expect(objection).toMatch(says)
  else expect(objection).toBeUndefined()
})

test.each(all)('$id names only parameters that its widget has', async ({ challenge }) => {
  const { experiment } = await experiments[challenge.widget as ExperimentId]()
  for (const params of [
    challenge.start,
    challenge.solution.params,
    ...challenge.failures.map((f) => f.params),
  ]) {
    const { problems, unknown } = readParams(experiment.params as never, params)
    expect([...problems, ...unknown]).toEqual([])
  }
  const names = Object.keys(defaultsOf(experiment.params as never))
  for (const name of challenge.fixed) expect(names).toContain(name)
  for (const name of Object.keys(challenge.solution.params)) expect(challenge.fixed).not.toContain(name)
})
