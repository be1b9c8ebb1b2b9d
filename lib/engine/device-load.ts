import type { DeviceCalls } from './device-calls'
import { createRate } from './rate'

/** What a run asks of a graphics card. */
export interface DeviceLoad {
  /** Programs sent to it in a step: the mean over the steps of the latest frame, or since; 0 before the first step. */
  programs: number
  /** Read-backs in a second while running; 0 otherwise. */
  reads: number
}

/**
 * Tells apart what one run asks of a device that several runs use in turns.
 *
 * @param calls the counts of the device, which go on
 */
export function createDeviceLoad(calls: Readonly<DeviceCalls>) {
  const rate = createRate()
  let programs = 0
  let steps = 0
  let perStep = 0
  let reads = 0
  return {
    /** A job of this run; no other run has the device meanwhile. */
    async job<T>(work: () => Promise<T>): Promise<T> {
      const before = calls.reads
      try {
        return await work()
      } finally {
        reads += calls.reads - before
      }
    },
    async step(work: () => void | Promise<void>): Promise<void> {
      const before = calls.dispatches
      await work()
      programs += calls.dispatches - before
      steps++
    },
    /**
     * A frame begins.
     *
     * @param time milliseconds
     */
    frame(time: number) {
      rate.look(time, reads)
      if (steps > 0) perStep = programs / steps
      programs = steps = 0
    },
    /** The run begins again. */
    reset: rate.reset,
    value(running: boolean): DeviceLoad {
      return { programs: steps > 0 ? programs / steps : perStep, reads: running ? rate.value : 0 }
    },
  }
}
