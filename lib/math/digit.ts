/** Side of an MNIST image, in pixels. */
export const DIGIT_SIDE = 28

/** Side of the box an MNIST digit is scaled into. */
const BOX = 20

/**
 * Where the centre of mass goes, from the image's edge: the middle of pixel 14, not the middle of the image.
 * Measured on the 10,000 test digits, whose centres of mass lie between 14 and 15.
 */
const CENTRE = DIGIT_SIDE / 2 + 0.5

/** Settles which way an exactly symmetric drawing goes, which rounding errors would otherwise decide. */
const TIE = 1e-4

/** Ink below this share of full ink is not part of the digit. */
const FAINT = 0.02

/**
 * Adds a stroke with round ends from (x0, y0) to (x1, y1), antialiased by the distance of each pixel's
 * centre to the segment. Ink never adds up beyond 1, so strokes may overlap.
 *
 * @param pixels length width × height, ink in [0, 1], changed in place
 * @param radius half the width of the pen, in pixels
 */
export function drawStroke(
  pixels: Float32Array,
  width: number,
  height: number,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  radius: number,
): void {
  const [dx, dy] = [x1 - x0, y1 - y0]
  const length2 = dx * dx + dy * dy
  const reach = radius + 1
  const top = Math.max(0, Math.floor(Math.min(y0, y1) - reach))
  const bottom = Math.min(height - 1, Math.ceil(Math.max(y0, y1) + reach))
  const left = Math.max(0, Math.floor(Math.min(x0, x1) - reach))
  const right = Math.min(width - 1, Math.ceil(Math.max(x0, x1) + reach))
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const [px, py] = [x + 0.5 - x0, y + 0.5 - y0]
      const along = length2 > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / length2)) : 0
      const distance = Math.hypot(px - along * dx, py - along * dy)
      const ink = Math.max(0, Math.min(1, radius + 0.5 - distance))
      const at = y * width + x
      if (ink > pixels[at]!) pixels[at] = ink
    }
  }
}

/**
 * A drawing as MNIST would hold it: cut to the box around its ink, scaled with its aspect kept until the
 * longer side is 20 pixels, antialiased by averaging areas, and moved by whole pixels so that its centre of
 * mass is at the centre of 28 × 28 (LeCun et al. 1998, "Gradient-based learning applied to document
 * recognition", §III.A). A very lopsided drawing stops at the edge instead of losing ink.
 *
 * @param pixels length width × height, ink in [0, 1]
 * @returns length 784, in [0, 1]; all zero for an empty drawing
 */
export function toMnist(pixels: ArrayLike<number>, width: number, height: number): Float32Array {
  const digit = new Float32Array(DIGIT_SIDE * DIGIT_SIDE)
  const box = inkBox(pixels, width, height)
  if (!box) return digit

  const scale = BOX / Math.max(box.width, box.height)
  const columns = Math.max(1, Math.min(BOX, Math.round(box.width * scale)))
  const rows = Math.max(1, Math.min(BOX, Math.round(box.height * scale)))
  const small = new Float32Array(rows * columns)
  let mass = 0
  let massX = 0
  let massY = 0
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const ink = areaMean(
        pixels,
        width,
        box.left + (column / columns) * box.width,
        box.left + ((column + 1) / columns) * box.width,
        box.top + (row / rows) * box.height,
        box.top + ((row + 1) / rows) * box.height,
      )
      small[row * columns + column] = ink
      mass += ink
      massX += ink * (column + 0.5)
      massY += ink * (row + 0.5)
    }
  }

  const shift = (centre: number, size: number) =>
    Math.max(0, Math.min(DIGIT_SIDE - size, Math.round(CENTRE - centre - TIE)))
  const left = shift(massX / mass, columns)
  const top = shift(massY / mass, rows)
  for (let row = 0; row < rows; row++) {
    digit.set(small.subarray(row * columns, (row + 1) * columns), (top + row) * DIGIT_SIDE + left)
  }
  return digit
}

/** The smallest box of whole pixels that holds all ink, or null. */
function inkBox(pixels: ArrayLike<number>, width: number, height: number) {
  let left = width
  let right = -1
  let top = height
  let bottom = -1
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (pixels[y * width + x]! < FAINT) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 }
}

/** Mean ink over the rectangle [x0, x1] × [y0, y1], pixels counted by the part of them inside. */
function areaMean(
  pixels: ArrayLike<number>,
  width: number,
  x0: number,
  x1: number,
  y0: number,
  y1: number,
): number {
  let sum = 0
  for (let y = Math.floor(y0); y < y1 - 1e-9; y++) {
    const tall = Math.min(y + 1, y1) - Math.max(y, y0)
    for (let x = Math.floor(x0); x < x1 - 1e-9; x++) {
      const wide = Math.min(x + 1, x1) - Math.max(x, x0)
      sum += pixels[y * width + x]! * tall * wide
    }
  }
  return Math.min(1, sum / ((x1 - x0) * (y1 - y0)))
}
