import { LIMITS } from './job'

/**
 * What the reader's code must not have. The policy of the frame forbids the network already; taking the names away as
 * well says so in words, and leaves no way to write to the frame past the runner.
 */
const TAKEN: Record<string, string> = {
  fetch: 'network',
  XMLHttpRequest: 'network',
  WebSocket: 'network',
  WebSocketStream: 'network',
  WebTransport: 'network',
  EventSource: 'network',
  RTCPeerConnection: 'network',
  importScripts: 'network',
  indexedDB: 'storage',
  caches: 'storage',
  cookieStore: 'storage',
  Worker: 'further workers',
  SharedWorker: 'further workers',
  BroadcastChannel: 'channels to the outside',
  MessageChannel: 'channels to the outside',
  postMessage: 'channels to the outside',
  close: 'way to end itself',
}

/** Takes the names from a worker's global object and from what it inherits. */
export function confine(scope: object) {
  for (const [name, what] of Object.entries(TAKEN)) {
    for (let owner: object | null = scope; owner; owner = Object.getPrototypeOf(owner)) {
      if (!Object.hasOwn(owner, name) && owner !== scope) continue
      Object.defineProperty(owner, name, {
        configurable: false,
        get() {
          throw new Error(`The sandbox has no ${what}: ${name} is not available.`)
        },
      })
    }
  }
}

const ARRAYS = [
  'ArrayBuffer',
  'Float32Array',
  'Float64Array',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'BigInt64Array',
  'BigUint64Array',
] as const

/** Smaller arrays are not counted: they are many, and the time limit comes first. */
const COUNTED_BYTES = 2 ** 16

/**
 * Makes typed arrays fail beyond a total of `LIMITS.bytes` alive, before the device runs out. Those that were collected
 * are given back, whenever the engine says so.
 */
export function limitMemory(scope: Record<string, unknown>) {
  let alive = 0
  const collected = new FinalizationRegistry<number>((bytes) => {
    alive -= bytes
  })
  for (const name of ARRAYS) {
    const Original = scope[name] as new (...args: unknown[]) => { byteLength: number }
    const bytesPerItem = (Original as unknown as { BYTES_PER_ELEMENT?: number }).BYTES_PER_ELEMENT ?? 1
    const Counted: typeof Original = new Proxy(Original, {
      construct(target, args, newTarget) {
        const [size] = args
        const asked = bytesPerItem * (typeof size === 'number' ? size : ((size as ArrayLike<0>)?.length ?? 0))
        if (alive + asked > LIMITS.bytes)
          throw new RangeError(
            `The sandbox allows ${LIMITS.bytes / 2 ** 20} MB of arrays at a time. Is something kept in a loop?`,
          )
        const array = Reflect.construct(target, args, newTarget === Counted ? target : newTarget)
        if (asked >= COUNTED_BYTES) {
          alive += asked
          collected.register(array, asked)
        }
        return array
      },
    })
    scope[name] = Counted
  }
}
