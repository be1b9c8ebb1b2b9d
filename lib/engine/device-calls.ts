import { tf } from './tf'

/** What was asked of a graphics card: small models wait for these, not for arithmetic. */
export interface DeviceCalls {
  /** Programs that were sent to it. */
  dispatches: number
  /** Times that it was asked for numbers, and waited for. */
  reads: number
}

type Method = (...args: never[]) => unknown
type Methods = Record<string, Method>

/** The object and its method by which tfjs 4.22.0 has a program run, and reads a tensor back. */
const METHODS: Record<string, (backend: object) => Record<keyof DeviceCalls, [object, string]>> = {
  webgpu: (backend) => ({ dispatches: [backend, 'recordAndSubmit'], reads: [backend, 'read'] }),
  webgl: (backend) => ({
    dispatches: [(backend as { gpgpu: object }).gpgpu, 'executeProgram'],
    reads: [backend, 'read'],
  }),
}

const counted = new WeakMap<object, DeviceCalls>()

/**
 * What the current back end has asked of its device since this was first called.
 *
 * @returns the counts, which go on; undefined for a back end that has no device
 */
export function countDeviceCalls(): DeviceCalls | undefined {
  const methodsOf = METHODS[tf.getBackend()]
  if (!methodsOf) return
  const backend = tf.backend()
  const known = counted.get(backend)
  if (known) return known
  const methods = methodsOf(backend)
  const calls: DeviceCalls = { dispatches: 0, reads: 0 }
  for (const kind of ['dispatches', 'reads'] as const) {
    const [object, name] = methods[kind] as [Methods, string]
    const method = object[name]!
    object[name] = function (this: unknown, ...args: never[]) {
      calls[kind]++
      return method.apply(this, args)
    }
  }
  counted.set(backend, calls)
  return calls
}
