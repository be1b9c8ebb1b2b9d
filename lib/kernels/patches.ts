import { FLOAT, LANES, load4, store4 } from './lanes'

/**
 * Adds patches to the images that they are of (col2im), each where it came from; what lies in the padding is dropped.
 *
 * @param patches address of [N · OH · OW, KH · KW · C]
 * @param images address of [N, H, W, C]
 * @param top rows of padding before the first, and `left` columns
 */
export function addPatches(
  patches: i32,
  images: i32,
  N: i32,
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
  for (let n = 0; n < N; n++) {
    for (let oy = 0; oy < OH; oy++) {
      for (let ox = 0; ox < OW; ox++) {
        const from = ox * strideWidth - left
        const first = max(0, -from) * C
        const end = min(KW, W - from) * C
        for (let i = 0; i < KH; i++) {
          const row = oy * strideHeight - top + i
          if (row >= 0 && row < H) addRun(patches, images + (row * W + from) * C * FLOAT, first, end)
          patches += KW * C * FLOAT
        }
      }
    }
    images += H * W * C * FLOAT
  }
}

/** to[k] += from[k] for k from `first` until `end`. */
function addRun(from: i32, to: i32, first: i32, end: i32): void {
  for (let k = first; k < end; k += LANES) {
    const at = k * FLOAT
    store4(to + at, f32x4.add(load4(to + at, end - k), load4(from + at, end - k)), end - k)
  }
}
