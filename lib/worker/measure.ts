import type { Backend, Experiment, Snapshot } from '@/lib/engine/experiment'
import type { ParamsSchema } from '@/lib/engine/params'
import type { Order } from './protocol'

/** Real steps timed on each back end, and the longest that may take. */
const STEPS = 20
const BUDGET_MS = 1000

export interface Measured {
  backend: Backend
  /** Median time of one training step. */
  milliseconds?: number
  /** Why there is no time. */
  refusal?: string
}

/**
 * Trains this very model for a few steps on every back end and reports the median time of a step: the only
 * honest way to know which is fastest on this device. The first two steps, which compile shaders, do not count.
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
          return await timeSteps(async () => {
            await trainer.step(params as never)
            await trainer.snapshot(params as never) // reading back waits for the device
          })
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

async function timeSteps(step: () => Promise<void>): Promise<number> {
  await step()
  await step()
  const times: number[] = []
  const end = performance.now() + BUDGET_MS
  while (times.length < STEPS && (performance.now() < end || times.length === 0)) {
    const begun = performance.now()
    await step()
    times.push(performance.now() - begun)
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!
}
