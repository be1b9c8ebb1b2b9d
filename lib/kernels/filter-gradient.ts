import { FLOAT } from './lanes'
import { multiplyRuns, packPanels } from './matrix-product'

/**
 * Gradient of a convolution with respect to its filter:
 *
 *   dw[i, j, c, f] = Σ_{n, y, x} X[n, y s_h + i, x s_w + j, c] dy[n, y, x, f]
 *
 * As a product for every image and row of the filter, of image rows where they lie: what each position sees is not laid
 * out first.
 *
 * @param x address of images [N, H, W, C], their padding already around them
 * @param dy address of [N, OH, OW, F]
 * @param dw address of zeros, [KH, KW, C, F]
 * @param panels address of room for `panelSize(OH · OW, F)`
 */
export function filterBack(
  x: i32,
  dy: i32,
  dw: i32,
  panels: i32,
  N: i32,
  H: i32,
  W: i32,
  C: i32,
  OH: i32,
  OW: i32,
  F: i32,
  KH: i32,
  KW: i32,
  strideHeight: i32,
  strideWidth: i32,
): void {
  const taps = KW * C
  for (let n = 0; n < N; n++) {
    packPanels(dy, F, panels, OH * OW, F, false)
    for (let i = 0; i < KH; i++) {
      const row = x + i * W * C * FLOAT
      const sums = dw + i * taps * F * FLOAT
      multiplyRuns(row, 1, strideWidth * C, strideHeight * W * C, OH, panels, sums, F, taps, OW, F, true)
    }
    x += H * W * C * FLOAT
    dy += OH * OW * F * FLOAT
  }
}
