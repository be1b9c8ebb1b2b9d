/** A picture or a kernel, row by row. */
export type Grid = readonly (readonly number[])[]

/**
 * How many places a window finds along one side: ⌊(n + 2p − k) / s⌋ + 1 (Dumoulin and Visin 2016, relationship 6).
 *
 * @param size n, of the input
 * @param kernel k, of the window
 * @param stride s, between two places
 * @param padding p, zeros added at each end
 * @returns 0 where the window does not fit
 */
export function outputSize(size: number, kernel: number, stride = 1, padding = 0): number {
  return Math.max(0, Math.floor((size + 2 * padding - kernel) / stride) + 1)
}

/**
 * What deep learning calls a convolution, the cross-correlation of a picture with a kernel that is not turned:
 *
 *   y[i][j] = Σ_u Σ_v x[s i + u][s j + v] w[u][v]
 *
 * (Goodfellow et al. 2016, eq. 9.6), without padding.
 */
export function convolve(image: Grid, kernel: Grid, stride = 1): number[][] {
  const [rows, columns] = [kernel.length, kernel[0]?.length ?? 0]
  const at = (i: number, j: number) =>
    kernel.reduce(
      (sum, line, u) =>
        sum + line.reduce((part, w, v) => part + w * image[stride * i + u]![stride * j + v]!, 0),
      0,
    )
  return Array.from({ length: outputSize(image.length, rows, stride) }, (_, i) =>
    Array.from({ length: outputSize(image[0]?.length ?? 0, columns, stride) }, (_, j) => at(i, j)),
  )
}

/** The largest value of each size × size block; what is left over at the right and bottom is dropped. */
export function maxPool(image: Grid, size: number): number[][] {
  const blocks = (length: number) => Math.floor(length / size)
  return Array.from({ length: blocks(image.length) }, (_, i) =>
    Array.from({ length: blocks(image[0]?.length ?? 0) }, (_, j) =>
      Math.max(
        ...Array.from({ length: size * size }, (_, n) => {
          const [u, v] = [Math.floor(n / size), n % size]
          return image[i * size + u]![j * size + v]!
        }),
      ),
    ),
  )
}

/** Kernels that people wrote long before networks learned theirs. */
export const HAND_KERNELS = ['vertical edge', 'horizontal edge', 'blur', 'sharpen', 'point', 'zero'] as const
export type HandKernel = (typeof HAND_KERNELS)[number]

/**
 * A kernel of that kind, size × size, row by row. Edges are Sobel's where the size is 3: differences across, smoothed
 * along, here a quarter of his numbers so that full contrast gives 1.
 */
export function handKernel(kind: HandKernel, size: number): number[] {
  const middle = (size - 1) / 2
  // Binomial weights: 1 2 1 for a size of 3.
  const smooth = Array.from({ length: size }, (_, i) => binomial(size - 1, i))
  const total = smooth.reduce((a, b) => a + b, 0)
  const side = (i: number) => Math.sign(i - middle)
  const one = (u: number, v: number) => (u === Math.floor(middle) && v === Math.floor(middle) ? 1 : 0)
  const values: Record<HandKernel, (u: number, v: number) => number> = {
    'vertical edge': (u, v) => (side(v) * smooth[u]!) / total,
    'horizontal edge': (u, v) => (side(u) * smooth[v]!) / total,
    blur: () => 1 / size ** 2,
    sharpen: (u, v) => 2 * one(u, v) - 1 / size ** 2,
    point: one,
    zero: () => 0,
  }
  return Array.from({ length: size * size }, (_, i) => values[kind](Math.floor(i / size), i % size))
}

function binomial(n: number, k: number): number {
  return k === 0 ? 1 : (binomial(n, k - 1) * (n - k + 1)) / k
}
