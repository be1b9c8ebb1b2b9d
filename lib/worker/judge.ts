import type { Backend, Checkpoint } from '@/lib/engine/experiment'
import { say } from '@/lib/locale/say'
import { openRun } from './client'
import type { Order } from './protocol'

/** Where every device computes alike, best first: a fair judge uses no GPU. */
export const FAIR: readonly Backend[] = ['scratch', 'wasm', 'cpu']

export interface Trained {
  /** At the last step. */
  metrics: Record<string, number>
}

/**
 * Trains one set-up for so many steps, out of sight, in a worker of its own.
 *
 * @param onProgress steps taken so far
 * @throws when the run fails, or is aborted
 */
export function trainOnce(
  order: Order,
  steps: number,
  { onProgress = () => {}, signal }: { onProgress?: (step: number) => void; signal: AbortSignal },
): Promise<Trained> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    const run = openRun(
      order,
      (message) => {
        if (message.type === 'error') end(() => reject(new Error(message.text)))
        if (message.type !== 'update') return
        const { step, snapshot, status } = message.update
        onProgress(step)
        // Nobody pauses it but itself, when its numbers are no longer finite: it will not come further.
        const stuck = status === 'paused' && step > 0
        if (status === 'done' || stuck || step >= steps) end(() => resolve({ metrics: snapshot.metrics }))
        else run.drawn()
      },
      { lane: 'judge', play: true, until: { step: steps } },
    )
    const onAbort = () => end(() => reject(signal.reason))
    signal.addEventListener('abort', onAbort)
    function end(settle: () => void) {
      signal.removeEventListener('abort', onAbort)
      run.close()
      settle()
    }
  })
}

/**
 * Loads a model out of sight, in a worker of its own, up to its first picture.
 *
 * @throws when it does not fit its experiment, or gives numbers that are not finite
 */
export function tryModel(order: Order, checkpoint: Checkpoint): Promise<void> {
  return new Promise((resolve, reject) => {
    const run = openRun(
      order,
      (message) => {
        if (message.type === 'error')
          end(() => reject(new Error(say('This model cannot be used: {text}', { text: message.text }))))
        if (message.type !== 'update') return
        const broken = Object.values(message.update.snapshot.metrics).some((value) => !Number.isFinite(value))
        end(() =>
          broken ? reject(new Error(say('This model gives numbers that are not finite.'))) : resolve(),
        )
      },
      { lane: 'judge', checkpoint },
    )
    function end(settle: () => void) {
      run.close()
      settle()
    }
  })
}
