/** Least difference in brightness, of 1, between paper and ink. */
const CONTRAST = 0.12

/** Shares of the strongest difference at which ink begins, and at which it is full. */
const FAINT = 0.35
const FULL = 0.75

/**
 * The ink of a photographed drawing: how much darker each pixel is than the paper around it, so that shadows and uneven
 * light do not count. White on black is turned round: what fills less of the picture is the ink.
 *
 * @param grey brightness in [0, 1], length side × side
 * @returns ink in [0, 1]; all zero where nothing stands out
 */
export function inkOfPhoto(grey: ArrayLike<number>, side: number): Float32Array {
  const around = boxMeans(grey, side, Math.round(side / 6))
  const darker = Float32Array.from({ length: side * side }, (_, i) => around[i]! - grey[i]!)
  const [dark, light] = [quantile(darker, 0.995), -quantile(darker, 0.005)]
  const ink = new Float32Array(side * side)
  const strongest = Math.max(dark, light)
  if (strongest < CONTRAST) return ink
  const sign = dark >= light ? 1 : -1
  for (let i = 0; i < ink.length; i++)
    ink[i] = Math.max(0, Math.min(1, ((sign * darker[i]!) / strongest - FAINT) / (FULL - FAINT)))
  return ink
}

/** Brightness of each pixel of RGBA bytes, in [0, 1] (ITU-R BT.601). */
export function greyOf(rgba: ArrayLike<number>): Float32Array {
  return Float32Array.from(
    { length: rgba.length / 4 },
    (_, i) => (0.299 * rgba[4 * i]! + 0.587 * rgba[4 * i + 1]! + 0.114 * rgba[4 * i + 2]!) / 255,
  )
}

/** The mean of the square of 2 reach + 1 pixels around each pixel, cut at the edges; by a table of sums. */
function boxMeans(values: ArrayLike<number>, side: number, reach: number): Float32Array {
  const sums = new Float64Array((side + 1) ** 2)
  for (let y = 0; y < side; y++) {
    let row = 0
    for (let x = 0; x < side; x++) {
      row += values[y * side + x]!
      sums[(y + 1) * (side + 1) + x + 1] = sums[y * (side + 1) + x + 1]! + row
    }
  }
  return Float32Array.from({ length: side * side }, (_, i) => {
    const [y, x] = [Math.floor(i / side), i % side]
    const [top, bottom] = [Math.max(0, y - reach), Math.min(side, y + reach + 1)]
    const [left, right] = [Math.max(0, x - reach), Math.min(side, x + reach + 1)]
    const at = (row: number, column: number) => sums[row * (side + 1) + column]!
    return (
      (at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left)) /
      ((bottom - top) * (right - left))
    )
  })
}

function quantile(values: Float32Array, share: number): number {
  return Float32Array.from(values).sort()[Math.floor(share * (values.length - 1))]!
}
