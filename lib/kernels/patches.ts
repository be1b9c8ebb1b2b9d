import { FLOAT, LANES, load4, store4 } from './lanes'

/**
 * What each output position of a convolution sees of one image (im2col; Chellapilla et al. 2006): row y · OW + x of
 * `patches` [OH · OW, KH · KW · C] is the patch under the filter there, with zeros for what lies outside.
 *
 * @param image address of [H, W, C]
 * @param top rows of padding before the first, and `left` columns
 */
export function patches(
  image: i32,
  patches: i32,
  H: i32,
  W: i32,
  C: i32,
  OH: i32,
  OW: i32,
  KH: i32,
  KW: i32,
  strideHeight: i32,
  strideWidth: i32,
  top: i32,
  left: i32,
): void {
  for (let oy = 0; oy < OH; oy++) {
    for (let ox = 0; ox < OW; ox++) {
      const from = ox * strideWidth - left
      const before = min(KW, max(0, -from)) * C
      const end = max(before, min(KW, W - from) * C)
      for (let i = 0; i < KH; i++) {
        const row = oy * strideHeight - top + i
        if (row < 0 || row >= H) {
          zero(patches, KW * C)
        } else {
          zero(patches, before)
          copy(image + ((row * W + from) * C + before) * FLOAT, patches + before * FLOAT, end - before)
          zero(patches + end * FLOAT, KW * C - end)
        }
        patches += KW * C * FLOAT
      }
    }
  }
}

function copy(from: i32, to: i32, count: i32): void {
  for (let i = 0; i < count; i += LANES) store4(to + i * FLOAT, load4(from + i * FLOAT, count - i), count - i)
}

function zero(at: i32, count: i32): void {
  for (let i = 0; i < count; i++) store<f32>(at + i * FLOAT, 0)
}
