import { expect, test } from 'vitest'
import { toSafetensors } from '@/lib/engine/export-safetensors'

test('a safetensors file holds its header’s length, the header, and the numbers where it says', async () => {
  const arrays = {
    b: { shape: [2], values: Float32Array.of(1.5, -2) },
    a: { shape: [1, 3], values: Float32Array.of(3, 4, 5) },
  }
  const bytes = await toSafetensors(arrays, { seed: '7' }).arrayBuffer()
  const length = Number(new DataView(bytes).getBigUint64(0, true))
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 8, length)))
  expect(header.__metadata__).toEqual({ seed: '7' })
  for (const [name, { shape, values }] of Object.entries(arrays)) {
    const { dtype, shape: written, data_offsets } = header[name]
    expect([dtype, written]).toEqual(['F32', shape])
    expect(new Float32Array(bytes.slice(8 + length + data_offsets[0], 8 + length + data_offsets[1]))).toEqual(
      values,
    )
  }
  expect(bytes.byteLength).toBe(8 + length + 5 * 4)
})
