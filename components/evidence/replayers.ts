import { challenges, codeExercises, drawnExercises } from '@/content/exercises'
import type { Claim, Finding } from '@/lib/evidence/claims'
import type { Files } from '@/lib/evidence/means'
import { type Owner, ownerOf, testOwnerOf } from '@/lib/evidence/owners'
import { replayCode } from '@/lib/evidence/replay-code'
import { replayDrawn } from '@/lib/evidence/replay-drawn'
import { replayTraining } from '@/lib/evidence/replay-training'
import type { ExperimentId } from '@/lib/experiments'
import { catalog } from '@/lib/experiments/catalog'
import { createRng, integer } from '@/lib/math/rng'
import { openSandbox } from '@/lib/sandbox/client'
import { FAIR, trainOnce } from '@/lib/worker/judge'

/** The exercises that files judge. */
export const files: Files = {
  code: new Set(Object.keys(codeExercises)),
  training: new Set(Object.keys(challenges)),
  drawn: new Set(Object.keys(drawnExercises)),
}

/** What judges an exercise. @throws when it is not here, as may be without a network */
async function load<Exercise>(file: () => Promise<Exercise>): Promise<Exercise> {
  try {
    return await file()
  } catch {
    throw new Error('its exercise is not on this device and cannot be downloaded now')
  }
}

const unplayable = (claim: Claim, error: unknown): Finding => ({
  claim,
  outcome: 'unplayable',
  words: `Could not be done again: ${error instanceof Error ? error.message : String(error)}.`,
})

/** Judges a claim of `means` drawn. */
export async function judgeDrawn(
  claim: Claim,
  owners: readonly Owner[],
  counts: { restarts: ReadonlyMap<string, number>; tests: ReadonlyMap<string, number> },
): Promise<Finding> {
  const { exercise: id, test } = claim
  try {
    const { exercise } = await load(drawnExercises[id]!)
    return replayDrawn(claim, exercise, (seed) =>
      test
        ? testOwnerOf(owners, test.id, test.seed, counts.tests.get(test.id) ?? 0)
        : ownerOf(owners, exercise, id, seed, counts.restarts.get(id) ?? 0),
    )
  } catch (error) {
    return unplayable(claim, error)
  }
}

/** A training that takes longer is given up: a file may ask for any. */
const MOST_MS = 180_000

export interface Replayer {
  /** Tests a claim of `means` code or training; rejects only when `signal` is aborted. */
  replay(claim: Claim, signal: AbortSignal): Promise<Finding>
  close(): void
}

/**
 * Does the work of a claim again: code in the sandbox, trainings on a back end where every device computes alike.
 *
 * @param whole trains all runs of a claim, not one of them
 * @param name decides which run that is
 */
export function createReplayer(document: Document, whole: boolean, ...name: (string | number)[]): Replayer {
  const sandbox = openSandbox(document)

  async function code(claim: Claim, signal: AbortSignal): Promise<Finding> {
    const { exercise } = await load(codeExercises[claim.exercise]!)
    const stop = () => sandbox.stop()
    signal.addEventListener('abort', stop)
    try {
      return await replayCode(claim, exercise, (job) => sandbox.run(job))
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }

  async function training(claim: Claim, signal: AbortSignal): Promise<Finding> {
    const { challenge } = await load(challenges[claim.exercise]!)
    const setup = catalog[challenge.widget]!
    const pick = (runs: number) =>
      whole || runs === 0
        ? [...Array(runs).keys()]
        : [integer(createRng(0, 'evidence run', claim.id, ...name), runs)]
    return replayTraining(claim, challenge, setup.params, pick, async (params, seed) => {
      const order = {
        experiment: challenge.widget as ExperimentId,
        params,
        seed,
        backends: FAIR.filter((backend) => setup.backends.includes(backend)),
      }
      const limit = new AbortController()
      const stop = () => limit.abort(signal.reason)
      const late = setTimeout(
        () => limit.abort(new Error(`it was given up after ${MOST_MS / 60_000} minutes`)),
        MOST_MS,
      )
      signal.addEventListener('abort', stop)
      try {
        return (await trainOnce(order, challenge.steps, { signal: limit.signal })).metrics
      } finally {
        clearTimeout(late)
        signal.removeEventListener('abort', stop)
      }
    })
  }

  return {
    async replay(claim, signal) {
      signal.throwIfAborted()
      try {
        const finding = await (claim.means === 'code' ? code(claim, signal) : training(claim, signal))
        signal.throwIfAborted() // what was stopped says nothing about the file
        return finding
      } catch (error) {
        signal.throwIfAborted()
        return unplayable(claim, error)
      }
    },
    close: () => sandbox.close(),
  }
}
