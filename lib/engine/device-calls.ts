import { tf } from './tf'

/** What was asked of a graphics card: small models wait for these, not for arithmetic. */
export interface DeviceCalls {
  /** Programs that were sent to it. */
  dispatches: number
  /** Tensors that were read back from it. */
  reads: number
}

type Method = (...args: never[]) => unknown

/** How tfjs 4.22.0 sends a program, and reads a tensor back, on each back end that has a device. */
const METHODS: Record<string, Record<keyof DeviceCalls, string>> = {
  webgpu: { dispatches: 'recordAndSubmit', reads: 'read' },
  webgl: { dispatches: 'runWebGLProgram', reads: 'read' },
}

/**
 * Counts from now on what the current back end asks of its device.
 *
 * @returns the counts, which go on; undefined for a back end that has no device
 */
export function countDeviceCalls(): DeviceCalls | undefined {
  const methods = METHODS[tf.getBackend()]
  if (!methods) return
  const backend = tf.backend() as unknown as Record<string, Method>
  const calls: DeviceCalls = { dispatches: 0, reads: 0 }
  for (const kind of ['dispatches', 'reads'] as const) {
    const name = methods[kind]
    const method = backend[name]!
    backend[name] = function (this: unknown, ...args: never[]) {
      calls[kind]++
      return method.apply(this, args)
    }
  }
  return calls
}
