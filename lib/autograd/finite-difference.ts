import { forward, type Graph } from './graph'
import { operationOf } from './operations'

/** What a measured slope and a computed one may differ by, relative to the larger of them or to 1. */
export const TOLERANCE = 1e-5

/** A slope that was measured, and how far it may be off for reasons of its own. */
export interface Measurement {
  slope: number
  /** What rounding may have lost; without limit where a corner lies between the two places, or a value is no number. */
  doubt: number
}

/** What a comparison says of a computed slope; `unclear` where the measurement is worth too little to judge it. */
export type Verdict = 'right' | 'wrong' | 'unclear'

/**
 * The slope of the output with respect to one node, measured: the node is moved a little up and down by hand and what
 * follows it is computed anew. It knows nothing of derivatives, so it can referee them.
 *
 *   ∂L/∂v ≈ (L(v + h) − L(v − h)) / 2h,   h = ∛ε · max(1, |v|),   ε = 2⁻⁵²
 *
 * The error has two parts: what the formula leaves out, h²·|L‴|/6, and what rounding loses, about ε·|L|/h. Where L and
 * L‴ are of the size of 1, h = ∛(3ε) makes their sum least, near 10⁻¹⁰; ∛ε ≈ 6·10⁻⁶ is that but for a factor
 * (Nocedal and Wright 2006, §8.1). At a corner it gives the mean of both sides, which no rule promises.
 */
export function measure(
  graph: Graph,
  values: readonly number[],
  node: number,
  inputs: Readonly<Record<string, number>> = {},
): Measurement {
  const value = values[node]!
  const h = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(value))
  const [up, down] = [value + h, value - h] // what is really added is what the sum could hold
  const [above, below] = [up, down].map((moved) => forward(graph, inputs, { node, value: moved }))
  const slope = (above![graph.output]! - below![graph.output]!) / (up - down)
  const sure = Number.isFinite(slope) && !turns(graph, above!, below!)
  const largest = Math.max(...values.map(Math.abs))
  return { slope, doubt: sure ? (Number.EPSILON * largest) / h : Number.POSITIVE_INFINITY }
}

/** The measured slope alone. */
export const finiteDifference = (...given: Parameters<typeof measure>): number => measure(...given).slope

/** Whether a node stands on one side of its corner for these values and on the other for those. */
function turns({ nodes }: Graph, above: readonly number[], below: readonly number[]): boolean {
  return nodes.some((node) => {
    const corner = node.kind === 'operation' && operationOf(node.operation).corner
    if (!corner) return false
    const [a, b] = node.operands
    const side = (values: readonly number[]) =>
      Math.sign(corner(values[a!]!, b === undefined ? 0 : values[b]!))
    return side(above) !== side(below)
  })
}

/** Whether a computed slope is what was measured, as far as a measurement can tell. */
export function agrees(gradient: number, measured: number): boolean {
  return Math.abs(gradient - measured) <= TOLERANCE * Math.max(1, Math.abs(gradient), Math.abs(measured))
}

/** What a measurement says of a computed slope. */
export function judge(gradient: number, { slope, doubt }: Measurement): Verdict {
  if (agrees(gradient, slope)) return 'right'
  return Number.isFinite(gradient) && Math.abs(gradient - slope) > DOUBTS * doubt ? 'wrong' : 'unclear'
}

/** Rounding errors of several operations add up to some such multiple of a single one. */
const DOUBTS = 16
