/** QR codes are read back by a decoder that is not ours. */
import fc from 'fast-check'
import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { qrPath } from '@/components/ui/qr-path'

/** Pixels of a code as a camera would see it, `scale` to a module. */
function pixelsOf({ path, size }: { path: string; size: number }, scale = 4) {
  const side = size * scale
  const pixels = new Uint8ClampedArray(4 * side * side).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < scale; column++) {
        const at = 4 * ((Number(y) * scale + row) * side + Number(x) * scale + column)
        pixels.set([0, 0, 0], at)
      }
  return { pixels, side }
}
const read = (text: string) => {
  const { pixels, side } = pixelsOf(qrPath(text)!)
  return jsQR(pixels, side, side)?.data
}

test('a link is read back letter by letter, with its parameters', () => {
  const link = 'https://epoch.example/lab/gan-2d?backend=wasm&seed=7&lock=seed,backend&train=1'
  expect(read(link)).toBe(link)
})

test('any link that fits is read back', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), (text) => {
      const link = `https://epoch.example/?q=${encodeURIComponent(text)}`
      return read(link) === link
    }),
    { numRuns: 15, seed: 1 },
  )
})

test('a text that no code holds has none', () => {
  expect(qrPath('x'.repeat(2331))?.size).toBe(177 + 8)
  expect(qrPath('x'.repeat(2332))).toBeUndefined()
})
