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
  // Memory that nothing here could count.
  WebAssembly: 'WebAssembly',
  SharedArrayBuffer: 'shared memory',
  Blob: 'files',
  File: 'files',
  FileReader: 'files',
  FileReaderSync: 'files',
  Response: 'network',
  Request: 'network',
  ReadableStream: 'streams',
  CompressionStream: 'streams',
  DecompressionStream: 'streams',
  OffscreenCanvas: 'canvas',
  ImageData: 'canvas',
  createImageBitmap: 'canvas',
  VideoFrame: 'canvas',
  // Source that nothing here could meter.
  eval: 'code made of text',
}

/** Methods that give a buffer more bytes, or others, than it was made with. */
const RESIZERS = ['resize', 'transfer', 'transferToFixedLength', 'transferToImmutable']

/** Takes the names from a worker's global object and from what it inherits. */
export function confine(scope: object) {
  for (const [name, what] of Object.entries(TAKEN)) {
    for (let owner: object | null = scope; owner; owner = Object.getPrototypeOf(owner)) {
      if (!Object.hasOwn(owner, name) && owner !== scope) continue
      Object.defineProperty(owner, name, {
        configurable: false,
        get() {
          throw absent(name, what)
        },
      })
    }
  }
  Object.defineProperty(scope, 'Function', { configurable: false, writable: false, value: noConstructor() })
}

const absent = (name: string, what: string) =>
  new Error(`The sandbox has no ${what}: ${name} is not available.`)

/** Stands where `Function` was: it makes no code of text, but tells as ever what is a function, as TensorFlow.js asks. */
function noConstructor() {
  const refuse = () => {
    throw absent('Function', 'code made of text')
  }
  return new Proxy(Function, { apply: refuse, construct: refuse })
}

const ARRAYS = [
  'ArrayBuffer',
  'Float16Array',
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

type Sized = { byteLength: number }
type Method = (this: Sized, ...args: unknown[]) => Sized

/**
 * Makes typed arrays fail beyond a total of `LIMITS.bytes` alive, before the device runs out. Those that were collected
 * are given back, whenever the engine says so. Smaller ones than `LIMITS.counted` are too many to be followed: those
 * that tensors hold are asked of TensorFlow.js now and then, those of the reader's code are counted by its meter.
 *
 * @param tensorBytes bytes of the tensors alive
 */
export function limitMemory(scope: Record<string, unknown>, tensorBytes: () => number) {
  let alive = 0
  let unseen = 0
  const collected = new FinalizationRegistry<number>((bytes) => {
    alive -= bytes
  })

  function allow(bytes: number) {
    if (bytes < LIMITS.counted) {
      unseen += bytes
      if (unseen < LIMITS.bytes / 16) return
      unseen = 0
      if (tensorBytes() <= LIMITS.bytes) return
    } else if (alive + bytes <= LIMITS.bytes) return
    throw new RangeError(
      `The sandbox allows ${LIMITS.bytes / 2 ** 20} MB of arrays at a time. Is something kept in a loop?`,
    )
  }

  function count<Array extends Sized>(array: Array): Array {
    const { byteLength } = array
    if (byteLength >= LIMITS.counted) {
      alive += byteLength
      collected.register(array, byteLength)
    }
    return array
  }

  for (const name of ARRAYS) {
    const Original = scope[name] as (new (...args: unknown[]) => Sized) | undefined
    if (!Original) continue // Float16Array is young
    const bytesPerItem = (Original as unknown as { BYTES_PER_ELEMENT?: number }).BYTES_PER_ELEMENT ?? 1
    const Counted: typeof Original = new Proxy(Original, {
      construct(target, args, newTarget) {
        const [size, options] = args
        if (
          name === 'ArrayBuffer' &&
          (options as { maxByteLength?: unknown } | undefined)?.maxByteLength !== undefined
        )
          throw new TypeError('The sandbox has no buffers that can be resized.')
        const view = size instanceof ArrayBuffer
        const asked = view
          ? 0
          : bytesPerItem *
            (typeof size === 'object' ? ((size as ArrayLike<0>)?.length ?? 0) : Number(size) || 0)
        allow(asked)
        const array = Reflect.construct(target, args, newTarget === Counted ? target : newTarget)
        return view ? array : count(array)
      },
    })
    // `slice`, `map` and `filter` make theirs by this one.
    Object.defineProperty(Original.prototype, 'constructor', { value: Counted })
    scope[name] = Counted
  }

  // These ask no constructor.
  const shared = Object.getPrototypeOf(Float32Array.prototype) as Record<string, Method | undefined>
  for (const name of ['toReversed', 'toSorted', 'with']) {
    const original = shared[name]
    if (!original) continue
    const counted: Method = function (...args) {
      allow(this.byteLength)
      return count(Reflect.apply(original, this, args))
    }
    Object.defineProperty(shared, name, { value: counted })
  }
  for (const name of RESIZERS) delete (ArrayBuffer.prototype as unknown as Record<string, unknown>)[name]

  const { structuredClone } = globalThis
  scope.structuredClone = (value: unknown) => {
    const buffers = buffersIn(value)
    for (const buffer of buffers) allow(buffer.byteLength)
    const clone = structuredClone(value)
    for (const buffer of buffersIn(clone)) count(buffer)
    return clone
  }
}

/** Buffers that a value holds, however deep. */
function buffersIn(value: unknown, found = new Set<ArrayBufferLike>(), seen = new Set<unknown>()) {
  if (typeof value !== 'object' || value === null || seen.has(value)) return found
  seen.add(value)
  if (value instanceof ArrayBuffer) found.add(value)
  else if (ArrayBuffer.isView(value)) found.add(value.buffer)
  else if (value instanceof Map || value instanceof Set)
    for (const part of value.values()) buffersIn(part, found, seen)
  else for (const part of Object.values(value)) buffersIn(part, found, seen)
  return found
}
