import type { Backend, Experiment, Snapshot } from '@/lib/engine/experiment'
import type { ParamsSchema } from '@/lib/engine/params'
import type { Order } from './protocol'

/** Frames timed on each back end, how long each trains before its picture, and the longest all may take. */
const FRAMES = 10
const FRAME_MS = 33
const BUDGET_MS = 1000

export interface Measured {
  backend: Backend
  /** Time of one training step, its share of the frame's picture included: median over frames. */
  milliseconds?: number
  /** Why there is no time. */
  refusal?: string
}

/**
 * Trains this very model for a few frames on every back end, as a run does (steps for the length of a frame, then
 * one picture), and reports the time of a step: the only honest way to know which is fastest on this device. The
 * first two steps, which compile shaders, do not count.
 */
export async function measure(
  experiment: Experiment<ParamsSchema, Snapshot>,
  { params, seed, backends }: Order,
  turn: <T>(backend: Backend, job: () => Promise<T>) => Promise<T>,
  tell: (measured: Measured) => void,
) {
  for (const backend of backends) {
    try {
      const milliseconds = await turn(backend, async () => {
        const signal = new AbortController().signal
        const trainer = await experiment.create(params as never, { seed, backend, signal, report() {} })
        try {
          return await timeFrames(
            async () => trainer.step(params as never),
            async () => trainer.snapshot(params as never), // reading back waits for the device
          )
        } finally {
          trainer.dispose()
        }
      })
      tell({ backend, milliseconds })
    } catch (error) {
      tell({ backend, refusal: error instanceof Error ? error.message : String(error) })
    }
  }
}

async function timeFrames(step: () => Promise<void>, picture: () => Promise<unknown>): Promise<number> {
  await step()
  await picture()
  await step()
  await picture()
  const times: number[] = []
  const end = performance.now() + BUDGET_MS
  while (times.length < FRAMES && (performance.now() < end || times.length === 0)) {
    const begun = performance.now()
    let steps = 0
    do {
      await step()
      steps++
    } while (performance.now() < begun + FRAME_MS)
    await picture()
    times.push((performance.now() - begun) / steps)
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!
}
