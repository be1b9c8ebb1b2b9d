import { challenges, codeExercises, drawnExercises } from '@/content/exercises'
import type { Claim, Finding } from '@/lib/evidence/claims'
import type { Files } from '@/lib/evidence/means'
import type { OwnerOf } from '@/lib/evidence/owners'
import { replayCode } from '@/lib/evidence/replay-code'
import { replayDrawn, replayVersion } from '@/lib/evidence/replay-drawn'
import { replayTraining } from '@/lib/evidence/replay-training'
import type { Challenge } from '@/lib/exercises/challenge'
import type { CodeExercise } from '@/lib/exercises/code'
import type { Asked } from '@/lib/exercises/questions'
import type { ExperimentId } from '@/lib/experiments'
import { catalog } from '@/lib/experiments/catalog'
import { say } from '@/lib/locale/say'
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
    throw new Error(say('its exercise is not on this device and cannot be downloaded now'))
  }
}

const unplayable = (claim: Claim, error: unknown): Finding => ({
  claim,
  outcome: 'unplayable',
  words: say('Could not be done again: {error}.', {
    error: error instanceof Error ? error.message : String(error),
  }),
})

/** The drawn exercise of a claim. */
const drawnOf = async ({ exercise }: Claim) => (await load(drawnExercises[exercise]!)).exercise

/** Judges a claim of `means` drawn. */
export async function judgeDrawn(claim: Claim, ownerOf: OwnerOf): Promise<Finding> {
  try {
    return replayDrawn(claim, await drawnOf(claim), ownerOf)
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
export function createReplayer(
  document: Document,
  ownerOf: OwnerOf,
  whole: boolean,
  ...name: (string | number)[]
): Replayer {
  const sandbox = openSandbox(document)

  async function code(claim: Claim, signal: AbortSignal): Promise<Finding> {
    const stop = () => sandbox.stop()
    signal.addEventListener('abort', stop)
    const replay = (exercise: CodeExercise) => replayCode(claim, exercise, (job) => sandbox.run(job))
    try {
      const file = codeExercises[claim.exercise]
      return await (file ? replay((await load(file)).exercise) : redo(claim, 'code', replay))
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }

  async function training(claim: Claim, signal: AbortSignal): Promise<Finding> {
    const replay = (challenge: Challenge) => trainAgain(claim, challenge, signal)
    const file = challenges[claim.exercise]
    return file
      ? replay((await load(file)).challenge)
      : redo(claim, claim.kind === 'debug' ? 'debug' : 'challenge', replay)
  }

  /** Does the task that the numbers of a claim make. */
  async function redo<K extends 'code' | 'challenge' | 'debug'>(
    claim: Claim,
    kind: K,
    replay: (task: Asked<K>) => Promise<Finding>,
  ): Promise<Finding> {
    return replayVersion(claim, kind, await drawnOf(claim), ownerOf, replay)
  }

  async function trainAgain(claim: Claim, challenge: Challenge, signal: AbortSignal): Promise<Finding> {
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
        () =>
          limit.abort(
            new Error(say('it was given up after {minutes} minutes', { minutes: MOST_MS / 60_000 })),
          ),
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
