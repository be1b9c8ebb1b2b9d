import { decodeQR } from 'qr/decode.js'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { createRng } from '@/lib/math/rng'

/** What a camera sees of a code that is held a little crooked, in poor light: RGBA of 640 × 480. */
function photograph(text: string, turn: number) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const [width, height, module] = [640, 480, 9]
  const rng = createRng(1, 'photograph')
  const pixels = new Uint8ClampedArray(4 * width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [across, down] = [x - width / 2, y - height / 2]
      const column = Math.floor((across * Math.cos(turn) + down * Math.sin(turn)) / module + size / 2)
      const row = Math.floor((down * Math.cos(turn) - across * Math.sin(turn)) / module + size / 2)
      const dark = data[row]?.[column]
      const grey = (dark === undefined ? 130 : dark ? 40 : 210) + 40 * (rng() - 0.5)
      pixels.set([grey, grey, grey, 255], 4 * (y * width + x))
    }
  return { width, height, data: pixels }
}

test.each([0, 0.2, -0.5, Math.PI / 2])('the code of a result is read from a picture turned by %d', (turn) => {
  expect(decodeQR(photograph('DEM5-YDX6-80HR', turn))).toBe('DEM5-YDX6-80HR')
})
