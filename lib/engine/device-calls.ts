import { tf } from './tf'

/** What was asked of a graphics card: small models wait for these, not for arithmetic. */
export interface DeviceCalls {
  /** Programs that were sent to it. */
  dispatches: number
  /** Times that it was asked for numbers, and waited for. */
  reads: number
}

type Method = (...args: never[]) => unknown

/** How tfjs 4.22.0 sends a program, and reads a tensor back, on each back end that has a device. */
const METHODS: Record<string, Record<keyof DeviceCalls, string>> = {
  webgpu: { dispatches: 'recordAndSubmit', reads: 'read' },
  webgl: { dispatches: 'runWebGLProgram', reads: 'read' },
}

const counted = new WeakMap<object, DeviceCalls>()

/**
 * What the current back end has asked of its device since this was first called.
 *
 * @returns the counts, which go on; undefined for a back end that has no device
 */
export function countDeviceCalls(): DeviceCalls | undefined {
  const methods = METHODS[tf.getBackend()]
  if (!methods) return
  const backend = tf.backend() as unknown as Record<string, Method>
  const known = counted.get(backend)
  if (known) return known
  const calls: DeviceCalls = { dispatches: 0, reads: 0 }
  for (const kind of ['dispatches', 'reads'] as const) {
    const name = methods[kind]
    const method = backend[name]!
    backend[name] = function (this: unknown, ...args: never[]) {
      calls[kind]++
      return method.apply(this, args)
    }
  }
  counted.set(backend, calls)
  return calls
}
