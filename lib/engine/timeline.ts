import type { Checkpoint } from './experiment'

export type Timeline = ReturnType<typeof createTimeline>

/** More would cost time at each checkpoint and help nobody: the gaps are then under a hundredth of their age. */
const MOST_CHECKPOINTS = 400

/**
 * The checkpoints of a run, kept within a memory budget and a number: dense near the present, thinner towards the past,
 * so that the gap between neighbours grows in proportion to their age.
 *
 * @param budget bytes; the oldest and the newest checkpoint are kept whatever they weigh
 */
export function createTimeline(budget: number) {
  let kept: Checkpoint[] = []

  return {
    /** Adds a checkpoint newer than all others. */
    add(checkpoint: Checkpoint) {
      if (kept.length > 0 && kept.at(-1)!.step >= checkpoint.step) return
      kept.push(checkpoint)
      while (kept.length > 2 && (kept.length > MOST_CHECKPOINTS || totalBytes(kept) > budget))
        kept.splice(leastMissed(kept.map(({ step }) => step)), 1)
    },
    /** The newest checkpoint that is not newer than `step`. */
    before(step: number): Checkpoint | undefined {
      return kept.findLast((checkpoint) => checkpoint.step <= step)
    },
    /** Forgets everything after `step`: from here the run takes another way. */
    cut(step: number) {
      kept = kept.filter((checkpoint) => checkpoint.step <= step)
    },
    steps: () => kept.map(({ step }) => step),
  }
}

/**
 * Index of the checkpoint whose loss would be felt least: the smallest gap left behind, relative to its age.
 * The first and the last never qualify.
 *
 * @param steps increasing, at least three
 */
export function leastMissed(steps: readonly number[]): number {
  const now = steps.at(-1)!
  let best = 1
  let bestCost = Number.POSITIVE_INFINITY
  for (let i = 1; i < steps.length - 1; i++) {
    const cost = (steps[i + 1]! - steps[i - 1]!) / (now - steps[i - 1]! + 1)
    if (cost < bestCost) {
      best = i
      bestCost = cost
    }
  }
  return best
}

/** Memory held by a checkpoint's arrays, in bytes. */
export function bytesOf({ arrays }: Checkpoint): number {
  return Object.values(arrays).reduce((sum, { values }) => sum + values.byteLength, 0)
}

const totalBytes = (checkpoints: Checkpoint[]) => checkpoints.reduce((sum, c) => sum + bytesOf(c), 0)
