/** For each position of `outer` in row-major order, the position in `shape` that it is broadcast from. */
export function broadcastIndices(shape: number[], outer: number[]): number[] {
  let indices = [0]
  const missing = outer.length - shape.length
  outer.forEach((length, axis) => {
    const own = axis < missing ? 1 : shape[axis - missing]!
    indices = indices.flatMap((index) => Array.from({ length }, (_, i) => index * own + (own === 1 ? 0 : i)))
  })
  return indices
}
