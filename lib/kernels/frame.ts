import { FLOAT } from './lanes'

/** Makes room for an image with the zeros of its padding around it; none is needed where there is no padding. */
export function clearFrame(frame: i32, H: i32, W: i32, C: i32, framedHeight: i32, framedWidth: i32): void {
  if (framedHeight !== H || framedWidth !== W) memory.fill(frame, 0, framedHeight * framedWidth * C * FLOAT)
}

/**
 * Puts an image into its frame. One after another they take the same, which stays in the first-level cache.
 *
 * @param image address of [H, W, C]
 * @param frame address of [framedHeight, framedWidth, C], cleared
 * @param top rows of zeros before the first, and `left` columns
 * @returns where the image has its padding around it: in the frame or, without any, where it was
 */
export function intoFrame(
  image: i32,
  frame: i32,
  H: i32,
  W: i32,
  C: i32,
  top: i32,
  left: i32,
  framedHeight: i32,
  framedWidth: i32,
): i32 {
  if (framedHeight === H && framedWidth === W) return image
  const row = W * C * FLOAT
  let to = frame + (top * framedWidth + left) * C * FLOAT
  for (let y = 0; y < H; y++) {
    memory.copy(to, image, row)
    image += row
    to += framedWidth * C * FLOAT
  }
  return frame
}
