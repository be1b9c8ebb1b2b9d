/** How one contender is timed: the same for all of them, wherever they run. */
import type { DeviceCalls } from '@/lib/engine/device-calls'
import { median } from './compare.mjs'

/** A model in training. */
export interface Contender {
  /** One update; need not wait for it. */
  step(): void
  /** The loss of the latest step, waited for. */
  loss(): number | Promise<number>
  /** What it has asked of a graphics card so far, if it uses one. */
  calls?: DeviceCalls
}

export interface Timing {
  /** The first losses: what shows that it learns what the others learn. */
  losses: number[]
  /** Median of a step, ms, the loss read after every tenth, as the pages do. */
  shown: number
  /** The fastest of those samples: what is left when other programs are busy. */
  best: number
  /** Median of a step, ms, the loss read after each. */
  read: number
  /** Programs that one step sends to a graphics card. */
  programs?: number
}

const LOSSES = 10
/** Steps between two looks of a page, about. */
const DISPLAY = 10
/** The clock of a worker is coarse (0.1 ms): a sample takes as many steps as need this long. */
const SAMPLE_MS = 20
/** A contender that is far slower than this need not show all of its losses. */
const PATIENCE_MS = 5000

/** @param budget milliseconds to measure for, of each way to read */
export async function time(contender: Contender, budget: number): Promise<Timing> {
  const losses: number[] = []
  const begun = performance.now()
  while (losses.length < LOSSES && (losses.length < 3 || performance.now() - begun < PATIENCE_MS)) {
    contender.step()
    losses.push(await contender.loss())
  }
  const slow = losses.length < LOSSES
  // A browser compiles again, and better, what it has run for a while.
  for (const end = performance.now() + (slow ? 0 : budget); performance.now() < end; ) {
    contender.step()
    await contender.loss()
  }
  const programs = countPrograms(contender)
  const shown = await sample(contender, slow ? losses.length : DISPLAY, budget)
  const read = await sample(contender, 1, budget)
  return { losses, shown: median(shown)!, best: Math.min(...shown), read: median(read)!, programs }
}

function countPrograms({ calls, step }: Contender): number | undefined {
  if (!calls) return
  const before = calls.dispatches
  step()
  return calls.dispatches - before
}

/** Milliseconds of a step, its loss read after every `stride`th. */
async function sample(contender: Contender, stride: number, budget: number): Promise<number[]> {
  const samples: number[] = []
  let rounds = 1
  const end = performance.now() + budget
  do {
    const begun = performance.now()
    for (let i = 0; i < rounds; i++) {
      for (let s = 0; s < stride; s++) contender.step()
      await contender.loss()
    }
    const taken = performance.now() - begun
    if (taken < SAMPLE_MS && samples.length === 0) rounds *= 2
    else samples.push(taken / (rounds * stride))
  } while (performance.now() < end || samples.length === 0)
  return samples
}
