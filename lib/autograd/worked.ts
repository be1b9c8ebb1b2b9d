import { finiteDifference } from './finite-difference'
import { backward, forward, type Graph } from './graph'
import { parse } from './parse'

/** For worked numbers in a lesson: what a program computes, by the names it gives. */

function find(graph: Graph, name: string): number {
  const at = graph.nodes.findIndex((node) => node.name === name)
  if (at < 0) throw new RangeError(`The program has no “${name}”`)
  return at
}

/** The value of a name. */
export function valueIn(program: string, name: string): number {
  const graph = parse(program)
  return forward(graph)[find(graph, name)]!
}

/** ∂output/∂name by the backward pass. */
export function gradientIn(program: string, name: string): number {
  const graph = parse(program)
  return backward(graph, forward(graph)).gradients[find(graph, name)]!
}

/** ∂output/∂name by finite differences. */
export function measuredIn(program: string, name: string): number {
  const graph = parse(program)
  return finiteDifference(graph, forward(graph), find(graph, name))
}

/** The value of the output after one step of gradient descent on some of its inputs. */
export function lossAfterStep(program: string, learned: readonly string[], learningRate: number): number {
  const graph = parse(program)
  const values = forward(graph)
  const { gradients } = backward(graph, values)
  const moved = learned.map((name) => {
    const at = find(graph, name)
    return [name, values[at]! - learningRate * gradients[at]!]
  })
  return forward(graph, Object.fromEntries(moved))[graph.output]!
}

/**
 * Multiplications of the backward pass through a dense network for one example, besides the activations': one for each
 * weight to get its slope, and one for each weight above the first layer to carry the errors down.
 *
 * @param sizes neurons by layer, inputs first
 */
export function backwardMultiplications(sizes: readonly number[]): number {
  const weights = sizes.slice(1).map((n, l) => n * sizes[l]!)
  const all = weights.reduce((sum, count) => sum + count, 0)
  return 2 * all - (weights[0] ?? 0)
}

/**
 * How many digits of the slope of exp a central difference with step h gets right, at the worst of 101 places from 0 to
 * 1: −log₁₀ of its relative error. Long steps leave out curvature, short ones lose digits by rounding.
 */
export function rightDigits(h: number): number {
  const errors = Array.from({ length: 101 }, (_, i) => {
    const x = i / 100
    return Math.abs((Math.exp(x + h) - Math.exp(x - h)) / (2 * h) / Math.exp(x) - 1)
  })
  return -Math.log10(Math.max(...errors))
}
