/** Arrays of numbers that JSON does not have, by the names under which they are written. */
const ARRAYS = {
  f32: Float32Array,
  f64: Float64Array,
  i8: Int8Array,
  i16: Int16Array,
  i32: Int32Array,
  u8: Uint8Array,
  u8c: Uint8ClampedArray,
  u16: Uint16Array,
  u32: Uint32Array,
} as const

type Kind = keyof typeof ARRAYS
type Numbers = InstanceType<(typeof ARRAYS)[Kind]>

const kindOf = (value: object) =>
  (Object.keys(ARRAYS) as Kind[]).find((kind) => value.constructor === ARRAYS[kind])

/**
 * Plain data as JSON with what JSON lacks: typed arrays, maps, sets, `undefined`, −0 and numbers that are not finite, each as
 * an object with one key that begins with `$`, as no object of ours has. Bytes are little-endian.
 */
export function writePlain(value: unknown): string {
  return JSON.stringify(tagged(value))
}

function tagged(value: unknown): unknown {
  if (Object.is(value, -0)) return { $number: '-0' }
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $number: String(value) }
  if (value === undefined) return { $undefined: true }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Array.from(value, tagged)
  if (value instanceof Map) return { $map: [...value].map(([key, item]) => [tagged(key), tagged(item)]) }
  if (value instanceof Set) return { $set: [...value].map(tagged) }
  const kind = kindOf(value)
  if (kind) {
    const { buffer, byteOffset, byteLength } = value as Numbers
    return { [`$${kind}`]: toBase64(new Uint8Array(buffer, byteOffset, byteLength)) }
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tagged(item)]))
}

/**
 * Reads what `writePlain` wrote.
 *
 * @throws SyntaxError or RangeError where the text is not that
 */
export function readPlain(text: string): unknown {
  return untagged(JSON.parse(text))
}

function untagged(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(untagged)
  const entries = Object.entries(value)
  const [key, item] = entries[0] ?? ['', undefined]
  if (entries.length === 1 && key.startsWith('$')) return fromTag(key.slice(1), item)
  return Object.fromEntries(entries.map(([name, one]) => [name, untagged(one)]))
}

function fromTag(kind: string, item: unknown): unknown {
  if (kind === 'number') return Number(item)
  if (kind === 'undefined') return undefined
  if (kind === 'map') return new Map(untagged(item) as [unknown, unknown][])
  if (kind === 'set') return new Set(untagged(item) as unknown[])
  if (!Object.hasOwn(ARRAYS, kind) || typeof item !== 'string') throw new SyntaxError(`no such data: ${kind}`)
  const bytes = Uint8Array.from(atob(item), (letter) => letter.charCodeAt(0))
  return new ARRAYS[kind as Kind](bytes.buffer)
}

/** In pieces: a call has room for some tens of thousands of arguments only. */
function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(text)
}
