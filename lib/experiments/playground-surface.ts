import { createRng, normal } from '@/lib/math/rng'
import type { Examples, PlaygroundNet } from './playground-net'

/** The training loss on a plane through the present weights. */
export interface Surface {
  columns: number
  /** Loss at (a, b), row by row, a from −span and b from +span; both in units of the weights' own size. */
  losses: Float32Array
  span: number
}

/**
 * A slice of the loss surface of this very network: L(θ + a·u + b·v) over a, b ∈ [−span, span], where u and v
 * are random directions scaled, neuron by neuron, to the length of that neuron's weights, so that the picture
 * does not depend on how large weights happen to be (Li et al. 2018, "filter normalization"). Biases stay. The
 * weights are put back afterwards.
 *
 * @param columns odd: the middle is then the network as it is, to the last bit
 */
export async function surfaceAround(
  net: PlaygroundNet,
  examples: Examples,
  seed: number,
  { span, columns }: { span: number; columns: number },
): Promise<Surface> {
  if (columns % 2 === 0) throw new RangeError('A surface needs an odd number of columns.')
  const { weights, biases } = await net.read()
  const u = directionLike(weights, biases, seed, 'u')
  const v = directionLike(weights, biases, seed, 'v')
  const losses = new Float32Array(columns * columns)
  const place = (i: number) => span * ((2 * i) / (columns - 1) - 1)
  try {
    for (let row = 0; row < columns; row++) {
      const b = place(columns - 1 - row)
      for (let column = 0; column < columns; column++) {
        const a = place(column)
        await net.write({
          weights: weights.map((w, l) =>
            w.map((value, i) => value + a * u.weights[l]![i]! + b * v.weights[l]![i]!),
          ),
          biases,
        })
        losses[row * columns + column] = (await net.evaluate(examples)).loss
      }
    }
  } finally {
    await net.write({ weights, biases })
  }
  return { columns, losses, span }
}

/** A Gaussian direction whose every row (one neuron's weights) is as long as the network's own row. */
function directionLike(weights: Float32Array[], biases: Float32Array[], seed: number, name: string) {
  const rng = createRng(seed, 'surface', name)
  return {
    weights: weights.map((w, l) => {
      const m = w.length / biases[l]!.length
      const d = w.map(() => normal(rng))
      for (let from = 0; from < w.length; from += m) {
        const scale = lengthOf(w, from, m) / Math.max(lengthOf(d, from, m), 1e-12)
        for (let j = from; j < from + m; j++) d[j]! *= scale
      }
      return d
    }),
  }
}

function lengthOf(values: Float32Array, from: number, count: number): number {
  let sum = 0
  for (let i = from; i < from + count; i++) sum += values[i]! ** 2
  return Math.sqrt(sum)
}
