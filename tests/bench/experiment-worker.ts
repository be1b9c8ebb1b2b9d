/** Trains one experiment of the course as its widget does, in a worker that nobody else has used. */
import type { Experiment, Snapshot, Trainer } from '@/lib/engine/experiment'
import { defaultsOf, type ParamsSchema } from '@/lib/engine/params'
import { type ExperimentId, experiments } from '@/lib/experiments'

export interface ExperimentOrder {
  experiment: ExperimentId
  contender: 'scratch' | 'ours wasm' | 'stock wasm'
  /** Milliseconds to measure for. */
  budget: number
}

/** As in `lib/engine/run`: steps for so long, then a picture. */
const FRAME_MS = 33
const LOOKS = 3

async function start({ experiment: id, contender }: ExperimentOrder) {
  const experiment = (await experiments[id]()).experiment as unknown as Experiment<ParamsSchema, Snapshot>
  const backend = contender === 'scratch' ? 'scratch' : 'wasm'
  if (contender === 'ours wasm') await (await import('./tensors')).enterOurs('wasm')
  if (contender === 'stock wasm') await (await import('./tensors')).enterStock('wasm')
  const params = defaultsOf(experiment.params)
  const birth = { seed: 1, backend, report() {}, signal: new AbortController().signal } as const
  const data = await experiment.data?.(params, birth)
  const trainer: Trainer<unknown, Snapshot> = await experiment.create(params, birth, data)
  return { trainer, params }
}

async function measure(order: ExperimentOrder) {
  const { trainer, params } = await start(order)
  const losses: number[] = []
  for (let i = 0; i < LOOKS; i++) {
    await trainer.step(params)
    const { metrics } = await trainer.snapshot(params)
    losses.push(metrics.loss ?? Object.values(metrics)[0]!)
  }
  const rates: number[] = []
  const end = performance.now() + 2 * order.budget
  while (performance.now() < end) {
    const begun = performance.now()
    let steps = 0
    do {
      await trainer.step(params)
      steps++
    } while (performance.now() < begun + FRAME_MS)
    await trainer.snapshot(params)
    rates.push((1000 * steps) / (performance.now() - begun))
  }
  // The first half belongs to the browser's compiler.
  const settled = rates.slice(rates.length >> 1).sort((a, b) => a - b)
  return { losses, rate: settled[settled.length >> 1] }
}

self.onmessage = async ({ data }: MessageEvent<ExperimentOrder>) => {
  try {
    self.postMessage(await measure(data))
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
}
