import { forward, type Graph } from './graph'

/** What a measured slope and a computed one may differ by, relative to the larger of them or to 1. */
export const TOLERANCE = 1e-5

/**
 * The slope of the output with respect to one node, measured: the node is moved a little up and down by hand and what
 * follows it is computed anew. It knows nothing of derivatives, so it can referee them.
 *
 *   ∂L/∂v ≈ (L(v + h) − L(v − h)) / 2h,   h = ∛ε · max(1, |v|),   ε = 2⁻⁵²
 *
 * The error has two parts: what the formula leaves out, h²·|L‴|/6, and what rounding loses, about ε·|L|/h. Where L and
 * L‴ are of the size of 1, h = ∛(3ε) makes their sum least, near 10⁻¹⁰; ∛ε ≈ 6·10⁻⁶ is that but for a factor
 * (Nocedal and Wright 2006, §8.1). At a kink it gives the mean of both sides, which no rule promises.
 */
export function finiteDifference(
  graph: Graph,
  values: readonly number[],
  node: number,
  inputs: Readonly<Record<string, number>> = {},
): number {
  const value = values[node]!
  const h = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(value))
  const [up, down] = [value + h, value - h] // what is really added is what the sum could hold
  const at = (moved: number) => forward(graph, inputs, { node, value: moved })[graph.output]!
  return (at(up) - at(down)) / (up - down)
}

/** Whether a computed slope is what was measured, as far as a measurement can tell. */
export function agrees(gradient: number, measured: number): boolean {
  return Math.abs(gradient - measured) <= TOLERANCE * Math.max(1, Math.abs(gradient), Math.abs(measured))
}
