/**
 * Matrix products in tiles of 4 rows and 8 columns, whose sums stay in registers.
 *
 *   C [M, N] = A [M, K] · B [K, N]
 *
 * B is laid out in panels of 8 columns first, so that a tile reads it straight on; A is read where it lies, by rows or, if
 * it is given transposed, by columns (Goto and van de Geijn 2008, without their blocks: what a lesson multiplies fits in the
 * second-level cache). Every sum is taken in the order of k, so the result does not depend on the tile.
 */

import { FLOAT, LANES, load4, store4 } from './lanes'

/** Columns of a panel. */
const WIDTH: i32 = 8
/** Rows of a tile. */
const HEIGHT: i32 = 4

function multiplyAdd(a: v128, b: v128, sum: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b))
}

/**
 * C = A · B, or with transposed operands, for row-major float32 matrices.
 *
 * @param a address of A [M, K], or of [K, M] if transposed
 * @param aStride numbers from one of its rows to the next as they lie, transposed or not; so with B and C
 * @param b address of B [K, N], or of [N, K] if transposed
 * @param c address of C [M, N]
 * @param panels address of room for `panelSize(K, N)` floats
 * @param add whether the sums go on from what stands in C
 */
export function multiply(
  a: i32,
  aStride: i32,
  b: i32,
  bStride: i32,
  c: i32,
  cStride: i32,
  panels: i32,
  M: i32,
  K: i32,
  N: i32,
  transposeA: bool,
  transposeB: bool,
  add: bool,
): void {
  packPanels(b, bStride, panels, K, N, transposeB)
  multiplyPanels(a, aStride, panels, c, cStride, M, K, N, transposeA, add)
}

/** Floats that `packPanels` writes for a matrix of K rows and N columns. */
export function panelSize(K: i32, N: i32): i32 {
  return K * ((N + WIDTH - 1) / WIDTH) * WIDTH
}

/**
 * Lays B out in panels: panel p holds, row by row, columns 8 p … 8 p + 7, with zeros beyond the last column.
 *
 * @param b address of B [K, N], or of [N, K] if transposed
 */
export function packPanels(b: i32, stride: i32, panels: i32, K: i32, N: i32, transposed: bool): void {
  const rowStride = (transposed ? 1 : stride) * FLOAT
  const columnStride = (transposed ? stride : 1) * FLOAT
  for (let first = 0; first < N; first += WIDTH) {
    const count = min(WIDTH, N - first)
    let from = b + first * columnStride
    if (count === WIDTH && columnStride === FLOAT) {
      for (let k = 0; k < K; k++) {
        v128.store(panels, v128.load(from))
        v128.store(panels, v128.load(from, 16), 16)
        from += rowStride
        panels += WIDTH * FLOAT
      }
    } else if (count === WIDTH && rowStride === FLOAT) {
      let k = 0
      for (; k + 4 <= K; k += 4) {
        transpose4(from, columnStride, panels)
        transpose4(from + 4 * columnStride, columnStride, panels + 16)
        from += 16
        panels += 4 * WIDTH * FLOAT
      }
      for (; k < K; k++) {
        for (let c = 0; c < WIDTH; c++) store<f32>(panels + c * FLOAT, load<f32>(from + c * columnStride))
        from += FLOAT
        panels += WIDTH * FLOAT
      }
    } else {
      for (let k = 0; k < K; k++) {
        for (let c = 0; c < count; c++) store<f32>(panels + c * FLOAT, load<f32>(from + c * columnStride))
        for (let c = count; c < WIDTH; c++) store<f32>(panels + c * FLOAT, 0)
        from += rowStride
        panels += WIDTH * FLOAT
      }
    }
  }
}

/** Where B lies in panels: where it is, if it is one panel already, or else packed into `room`. */
export function asPanels(b: i32, room: i32, K: i32, N: i32): i32 {
  if (N === WIDTH) return b
  packPanels(b, N, room, K, N, false)
  return room
}

/** Four columns that lie `stride` bytes apart, four numbers of each, as four rows of a panel. */
function transpose4(from: i32, stride: i32, to: i32): void {
  const c0 = v128.load(from)
  const c1 = v128.load(from + stride)
  const c2 = v128.load(from + 2 * stride)
  const c3 = v128.load(from + 3 * stride)
  const low01 = v128.shuffle<f32>(c0, c1, 0, 4, 1, 5)
  const low23 = v128.shuffle<f32>(c2, c3, 0, 4, 1, 5)
  const high01 = v128.shuffle<f32>(c0, c1, 2, 6, 3, 7)
  const high23 = v128.shuffle<f32>(c2, c3, 2, 6, 3, 7)
  v128.store(to, v128.shuffle<f64>(low01, low23, 0, 2))
  v128.store(to, v128.shuffle<f64>(low01, low23, 1, 3), 32)
  v128.store(to, v128.shuffle<f64>(high01, high23, 0, 2), 64)
  v128.store(to, v128.shuffle<f64>(high01, high23, 1, 3), 96)
}

/**
 * C = A · B for a packed B.
 *
 * @param a address of A [M, K], or of [K, M] if transposed
 */
export function multiplyPanels(
  a: i32,
  aStride: i32,
  panels: i32,
  c: i32,
  cStride: i32,
  M: i32,
  K: i32,
  N: i32,
  transposed: bool,
  add: bool,
): void {
  const rowStride = transposed ? 1 : aStride
  const columnStride = transposed ? aStride : 1
  multiplyRuns(a, rowStride, M, 0, columnStride, 0, 1, panels, c, cStride, M, K, N, add, 0, false)
}

/**
 * C = A · B for a packed B, where rows and columns of A lie as what filters see of an image does:
 *
 *   rows in lines of `perLine`, each `rowStride` after the one before it, and the lines `lineStride` apart;
 *   columns in runs of `length`, each `columnStride` after the one before it, and the runs `jump` apart.
 *
 * @param a address of A [M, runs · length]
 * @param bias address of [N], added to every row of C; 0 if none is
 * @param relu whether what is below zero becomes zero in the end; NaN stays
 */
export function multiplyRuns(
  a: i32,
  rowStride: i32,
  perLine: i32,
  lineStride: i32,
  columnStride: i32,
  jump: i32,
  runs: i32,
  panels: i32,
  c: i32,
  cStride: i32,
  M: i32,
  length: i32,
  N: i32,
  add: bool,
  bias: i32,
  relu: bool,
): void {
  const panelBytes = runs * length * WIDTH * FLOAT
  const gap = (jump - length * columnStride) * FLOAT
  const next = rowStride * FLOAT
  const nextLine = (lineStride - (perLine - 1) * rowStride) * FLOAT
  let place = 0 // of a row in its line
  for (let row = 0; row < M; row += HEIGHT) {
    const rows = min(HEIGHT, M - row)
    // Rows beyond the last read that one again, and their sums are thrown away.
    const second = following(place, perLine)
    const third = following(second, perLine)
    const fourth = following(third, perLine)
    const a0 = a
    const a1 = rows > 1 ? a0 + (second > 0 ? next : nextLine) : a0
    const a2 = rows > 2 ? a1 + (third > 0 ? next : nextLine) : a1
    const a3 = rows > 3 ? a2 + (fourth > 0 ? next : nextLine) : a2
    place = following(fourth, perLine)
    a = a3 + (place > 0 ? next : nextLine)
    let panel = panels
    for (let column = 0; column < N; column += WIDTH) {
      const to = c + (row * cStride + column) * FLOAT
      const columns = min(WIDTH, N - column)
      const end = panel + panelBytes
      tile(
        a0,
        a1,
        a2,
        a3,
        panel,
        end,
        to,
        length,
        gap,
        columnStride * FLOAT,
        cStride * FLOAT,
        rows,
        columns,
        add,
        bias !== 0 ? bias + column * FLOAT : 0,
        relu,
      )
      panel = end
    }
  }
}

function following(place: i32, perLine: i32): i32 {
  return place + 1 < perLine ? place + 1 : 0
}

/** Four rows, of which `rows` are wanted. One offset moves all four. */
function tile(
  a0: i32,
  a1: i32,
  a2: i32,
  a3: i32,
  panel: i32,
  end: i32,
  c: i32,
  length: i32,
  gap: i32,
  columnStride: i32,
  cStride: i32,
  rows: i32,
  columns: i32,
  add: bool,
  bias: i32,
  relu: bool,
): void {
  let s00 = f32x4.splat(0)
  let s01 = s00
  let s10 = s00
  let s11 = s00
  let s20 = s00
  let s21 = s00
  let s30 = s00
  let s31 = s00
  if (add) {
    const low = columns
    const high = columns - LANES
    s00 = load4(c, low)
    s01 = load4(c + 16, high)
    if (rows > 1) s10 = load4(c + cStride, low)
    if (rows > 1) s11 = load4(c + cStride + 16, high)
    if (rows > 2) s20 = load4(c + 2 * cStride, low)
    if (rows > 2) s21 = load4(c + 2 * cStride + 16, high)
    if (rows > 3) s30 = load4(c + 3 * cStride, low)
    if (rows > 3) s31 = load4(c + 3 * cStride + 16, high)
  }
  let k = 0
  // A row alone, of one example or what is left of many, takes a quarter of the work of four.
  for (; rows === 1 && panel !== end; k += gap) {
    for (const last = panel + length * WIDTH * FLOAT; panel !== last; panel += WIDTH * FLOAT) {
      const x0 = v128.load32_splat(a0 + k)
      s00 = multiplyAdd(x0, v128.load(panel), s00)
      s01 = multiplyAdd(x0, v128.load(panel, 16), s01)
      k += columnStride
    }
  }
  for (; panel !== end; k += gap) {
    for (const last = panel + length * WIDTH * FLOAT; panel !== last; panel += WIDTH * FLOAT) {
      const b0 = v128.load(panel)
      const b1 = v128.load(panel, 16)
      const x0 = v128.load32_splat(a0 + k)
      s00 = multiplyAdd(x0, b0, s00)
      s01 = multiplyAdd(x0, b1, s01)
      const x1 = v128.load32_splat(a1 + k)
      s10 = multiplyAdd(x1, b0, s10)
      s11 = multiplyAdd(x1, b1, s11)
      const x2 = v128.load32_splat(a2 + k)
      s20 = multiplyAdd(x2, b0, s20)
      s21 = multiplyAdd(x2, b1, s21)
      const x3 = v128.load32_splat(a3 + k)
      s30 = multiplyAdd(x3, b0, s30)
      s31 = multiplyAdd(x3, b1, s31)
      k += columnStride
    }
  }
  if (bias !== 0) {
    const low = load4(bias, columns)
    const high = load4(bias + 16, columns - LANES)
    s00 = f32x4.add(s00, low)
    s01 = f32x4.add(s01, high)
    s10 = f32x4.add(s10, low)
    s11 = f32x4.add(s11, high)
    s20 = f32x4.add(s20, low)
    s21 = f32x4.add(s21, high)
    s30 = f32x4.add(s30, low)
    s31 = f32x4.add(s31, high)
  }
  if (relu) {
    const least = f32x4.splat(0)
    s00 = f32x4.max(s00, least)
    s01 = f32x4.max(s01, least)
    s10 = f32x4.max(s10, least)
    s11 = f32x4.max(s11, least)
    s20 = f32x4.max(s20, least)
    s21 = f32x4.max(s21, least)
    s30 = f32x4.max(s30, least)
    s31 = f32x4.max(s31, least)
  }
  if (rows === HEIGHT && columns === WIDTH) {
    v128.store(c, s00)
    v128.store(c, s01, 16)
    v128.store(c + cStride, s10)
    v128.store(c + cStride, s11, 16)
    v128.store(c + 2 * cStride, s20)
    v128.store(c + 2 * cStride, s21, 16)
    v128.store(c + 3 * cStride, s30)
    v128.store(c + 3 * cStride, s31, 16)
    return
  }
  if (rows > 3) write(c + 3 * cStride, s30, s31, columns)
  if (rows > 2) write(c + 2 * cStride, s20, s21, columns)
  if (rows > 1) write(c + cStride, s10, s11, columns)
  write(c, s00, s01, columns)
}

function write(c: i32, low: v128, high: v128, columns: i32): void {
  store4(c, low, columns)
  store4(c + 16, high, columns - LANES)
}
