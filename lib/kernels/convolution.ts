import { clearFrame, intoFrame } from './frame'
import { FLOAT } from './lanes'
import { asPanels, multiplyRuns } from './matrix-product'

/**
 * Cross-correlation of images with filters:
 *
 *   y[n, y, x, f] = Σ_{i, j, c} X[n, y s_h + i, x s_w + j, c] w[i, j, c, f] + b[f],   X = x with zeros around it
 *
 * As a product for every image, of image rows where they lie: what each position sees is not laid out first.
 *
 * @param x address of images [N, H, W, C]
 * @param w address of [KH, KW, C, F]
 * @param b address of [F]; 0 if none is to be added
 * @param y address of [N, OH, OW, F]
 * @param panels address of room for `panelSize(KH · KW · C, F)`
 * @param frame address of room for an image of X, [framedHeight, framedWidth, C]
 * @param top rows of zeros before the first, and `left` columns
 * @param relu whether what is below zero becomes zero
 */
export function convolve(
  x: i32,
  w: i32,
  b: i32,
  y: i32,
  panels: i32,
  frame: i32,
  N: i32,
  H: i32,
  W: i32,
  C: i32,
  top: i32,
  left: i32,
  framedHeight: i32,
  framedWidth: i32,
  OH: i32,
  OW: i32,
  F: i32,
  KH: i32,
  KW: i32,
  strideHeight: i32,
  strideWidth: i32,
  relu: bool,
): void {
  const taps = KW * C
  const row = framedWidth * C
  const filters = asPanels(w, panels, KH * taps, F)
  clearFrame(frame, H, W, C, framedHeight, framedWidth)
  for (let n = 0; n < N; n++) {
    const image = intoFrame(x, frame, H, W, C, top, left, framedHeight, framedWidth)
    // Rows are the positions in the image, columns the numbers of the filter.
    multiplyRuns(
      image,
      strideWidth * C,
      OW,
      strideHeight * row,
      1,
      row,
      KH,
      filters,
      y,
      F,
      OH * OW,
      taps,
      F,
      false,
      b,
      relu,
    )
    x += H * W * C * FLOAT
    y += OH * OW * F * FLOAT
  }
}

/**
 * Its gradient with respect to the filters:
 *
 *   dw[i, j, c, f] = Σ_{n, y, x} X[n, y s_h + i, x s_w + j, c] dy[n, y, x, f]
 *
 * @param dy address of [N, OH, OW, F]
 * @param dw address of zeros, [KH, KW, C, F]
 * @param panels address of room for `panelSize(OH · OW, F)`
 */
export function filterBack(
  x: i32,
  dy: i32,
  dw: i32,
  panels: i32,
  frame: i32,
  N: i32,
  H: i32,
  W: i32,
  C: i32,
  top: i32,
  left: i32,
  framedHeight: i32,
  framedWidth: i32,
  OH: i32,
  OW: i32,
  F: i32,
  KH: i32,
  KW: i32,
  strideHeight: i32,
  strideWidth: i32,
): void {
  const taps = KW * C
  const row = framedWidth * C
  clearFrame(frame, H, W, C, framedHeight, framedWidth)
  for (let n = 0; n < N; n++) {
    const image = intoFrame(x, frame, H, W, C, top, left, framedHeight, framedWidth)
    const slopes = asPanels(dy, panels, OH * OW, F)
    // The same, the other way round.
    multiplyRuns(
      image,
      1,
      taps,
      row,
      strideWidth * C,
      strideHeight * row,
      OH,
      slopes,
      dw,
      F,
      KH * taps,
      OW,
      F,
      true,
      0,
      false,
    )
    x += H * W * C * FLOAT
    dy += OH * OW * F * FLOAT
  }
}
