import { FLOAT, LANES, load4, store4 } from './lanes'

/**
 * Max pooling; NaN is passed over, as in its gradient.
 *
 *   y[n, y, x, c] = max over window (n, y, x) of X[…, c]
 *
 * @param x address of [N, H, W, C]
 * @param y address of [N, OH, OW, C]
 * @param top rows of padding before the first, and `left` columns: every window must see something else
 */
export function maxPool(
  x: i32,
  y: i32,
  N: i32,
  H: i32,
  W: i32,
  C: i32,
  OH: i32,
  OW: i32,
  windowHeight: i32,
  windowWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  top: i32,
  left: i32,
): void {
  const right = C * FLOAT
  const below = W * right
  for (let n = 0; n < N; n++) {
    for (let oy = 0; oy < OH; oy++) {
      const firstRow = max(0, oy * strideHeight - top)
      const rows = min(H, oy * strideHeight - top + windowHeight) - firstRow
      for (let ox = 0; ox < OW; ox++) {
        const firstColumn = max(0, ox * strideWidth - left)
        const columns = min(W, ox * strideWidth - left + windowWidth) - firstColumn
        const square = rows === 2 && columns === 2
        let at = x + firstRow * below + firstColumn * right
        for (let c = 0; c < C; c += LANES, at += LANES * FLOAT) {
          const count = min(LANES, C - c)
          const best =
            square && count === LANES
              ? squareMax(at, right, below)
              : windowMax(at, rows, columns, right, below, count)
          store4(y, best, count)
          y += count * FLOAT
        }
      }
    }
    x += H * below
  }
}

function windowMax(first: i32, rows: i32, columns: i32, right: i32, below: i32, count: i32): v128 {
  let best = f32x4.splat(-Infinity)
  for (let row = 0; row < rows; row++, first += below)
    for (let column = 0; column < columns; column++)
      best = f32x4.pmax(best, load4(first + column * right, count))
  return best
}

/** The same of two by two, four channels at once: what nearly every model pools by. */
function squareMax(first: i32, right: i32, below: i32): v128 {
  const above = f32x4.pmax(f32x4.pmax(f32x4.splat(-Infinity), v128.load(first)), v128.load(first + right))
  return f32x4.pmax(f32x4.pmax(above, v128.load(first + below)), v128.load(first + below + right))
}

/**
 * Gradient of max pooling: each window hands its gradient to its largest input, the first of them in reading order.
 *
 *   dx[argmax of window (n, y, x, c)] += dy[n, y, x, c]
 *
 * @param x address of the input [N, H, W, C]
 * @param dy address of [N, OH, OW, C]
 * @param dx address of zeros [N, H, W, C]
 * @param top rows of padding before the first, and `left` columns
 */
export function maxPoolBack(
  x: i32,
  dy: i32,
  dx: i32,
  N: i32,
  H: i32,
  W: i32,
  C: i32,
  OH: i32,
  OW: i32,
  windowHeight: i32,
  windowWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  top: i32,
  left: i32,
): void {
  const apart = strideHeight >= windowHeight && strideWidth >= windowWidth
  const square = windowHeight === 2 && windowWidth === 2 && apart && C % LANES === 0
  for (let n = 0; n < N; n++) {
    for (let oy = 0; oy < OH; oy++) {
      const firstRow = max(0, oy * strideHeight - top)
      const endRow = min(H, oy * strideHeight - top + windowHeight)
      for (let ox = 0; ox < OW; ox++) {
        const firstColumn = max(0, ox * strideWidth - left)
        const endColumn = min(W, ox * strideWidth - left + windowWidth)
        if (square && endRow - firstRow === 2 && endColumn - firstColumn === 2) {
          const first = (firstRow * W + firstColumn) * C * FLOAT
          for (let at = first, end = at + C * FLOAT; at !== end; at += LANES * FLOAT, dy += LANES * FLOAT)
            squareBack(x + at, v128.load(dy), dx + at, C * FLOAT, W * C * FLOAT)
          continue
        }
        for (let c = 0; c < C; c += LANES) {
          const count = min(LANES, C - c)
          let best = f32x4.splat(-Infinity)
          let bestAt = i32x4.splat(-1)
          for (let row = firstRow; row < endRow; row++) {
            let at = ((row * W + firstColumn) * C + c) * FLOAT
            for (let column = firstColumn; column < endColumn; column++, at += C * FLOAT) {
              const values = load4(x + at, count)
              const larger = f32x4.gt(values, best)
              best = v128.bitselect(values, best, larger)
              bestAt = v128.bitselect(i32x4.splat(at), bestAt, larger)
            }
          }
          if (apart) {
            const slope = f32x4.add(load4(dy, count), f32x4.splat(0)) // −0 becomes 0, as in a sum
            for (let row = firstRow; row < endRow; row++) {
              let at = ((row * W + firstColumn) * C + c) * FLOAT
              for (let column = firstColumn; column < endColumn; column++, at += C * FLOAT)
                store4(dx + at, v128.and(slope, i32x4.eq(bestAt, i32x4.splat(at))), count)
            }
          } else {
            hand(dx, i32x4.extract_lane(bestAt, 0), dy)
            if (count > 1) hand(dx + FLOAT, i32x4.extract_lane(bestAt, 1), dy + FLOAT)
            if (count > 2) hand(dx + 2 * FLOAT, i32x4.extract_lane(bestAt, 2), dy + 2 * FLOAT)
            if (count > 3) hand(dx + 3 * FLOAT, i32x4.extract_lane(bestAt, 3), dy + 3 * FLOAT)
          }
          dy += count * FLOAT
        }
      }
    }
    x += H * W * C * FLOAT
    dx += H * W * C * FLOAT
  }
}

/** Of one window of two by two that no other touches, four channels at once. */
function squareBack(x: i32, dy: v128, dx: i32, right: i32, below: i32): void {
  const least = f32x4.splat(-Infinity)
  const a = v128.load(x)
  const b = v128.load(x + right)
  const c = v128.load(x + below)
  const d = v128.load(x + below + right)
  const largestA = f32x4.gt(a, least) // not of NaN
  const upToA = v128.bitselect(a, least, largestA)
  const largerB = f32x4.gt(b, upToA)
  const upToB = v128.bitselect(b, upToA, largerB)
  const largerC = f32x4.gt(c, upToB)
  const upToC = v128.bitselect(c, upToB, largerC)
  const largerD = f32x4.gt(d, upToC)
  const slope = f32x4.add(dy, f32x4.splat(0)) // −0 becomes 0, as in a sum
  const toA = v128.and(slope, largestA)
  const toB = v128.and(slope, largerB)
  const toC = v128.and(slope, largerC)
  v128.store(dx, v128.andnot(toA, v128.or(v128.or(largerB, largerC), largerD)))
  v128.store(dx + right, v128.andnot(toB, v128.or(largerC, largerD)))
  v128.store(dx + below, v128.andnot(toC, largerD))
  v128.store(dx + below + right, v128.and(slope, largerD))
}

/** Adds one gradient; −1 where a window has no largest input, as of nothing but NaN and −∞. */
function hand(dx: i32, at: i32, dy: i32): void {
  if (at >= 0) store<f32>(dx + at, load<f32>(dx + at) + load<f32>(dy))
}
