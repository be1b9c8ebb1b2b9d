import type { Checkpoint } from './experiment'

/**
 * Weights as one `.safetensors` file: 8 bytes with the length of a JSON header (little-endian), the header with name,
 * type, shape and place of every tensor, then the numbers (huggingface/safetensors, format description).
 *
 * @param about written into the header's metadata, such as the vocabulary
 */
export function toSafetensors(arrays: Checkpoint['arrays'], about: Record<string, string>): Blob {
  const names = Object.keys(arrays).sort()
  let end = 0
  const places = names.map((name) => {
    const { shape, values } = arrays[name]!
    const begin = end
    end += values.byteLength
    return [name, { dtype: 'F32', shape, data_offsets: [begin, end] }]
  })
  const json = JSON.stringify(Object.fromEntries([['__metadata__', about], ...places]))
  const bytes = new TextEncoder().encode(json)
  const header = new Uint8Array(Math.ceil(bytes.length / 8) * 8).fill(0x20) // padded with spaces
  header.set(bytes)
  const length = new BigUint64Array([BigInt(header.length)])
  return new Blob([length, header, ...names.map((name) => arrays[name]!.values as Float32Array<ArrayBuffer>)])
}
