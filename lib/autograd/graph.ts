import type { Fault } from './faults'
import { type OperationName, operationOf } from './operations'

/** A place where values enter (`input`), a number written out (`constant`), or an operation on earlier nodes. */
export type GraphNode =
  | { kind: 'input'; name: string; value: number }
  | { kind: 'constant'; value: number; name?: string }
  | { kind: 'operation'; operation: OperationName; operands: readonly number[]; name?: string }

/** A computation: every node stands after its operands, and all of them lead to the output. */
export interface Graph {
  nodes: readonly GraphNode[]
  /** Index of the node whose slopes are asked for. */
  output: number
}

/** What one node passes on to one operand in the backward pass. */
export interface Flow {
  from: number
  to: number
  /** Which operand of `from`, from 0. */
  place: number
  /** Local derivative: ∂from/∂to along this edge. */
  slope: number
  /** `slope` times the gradient of `from`: what is added to the gradient of `to`. */
  product: number
}

export interface Backward {
  /** ∂output/∂node for every node; 0 for constants, which nobody asks. */
  gradients: number[]
  /** In the order in which they are added. */
  flows: Flow[]
}

/**
 * The forward pass: every node's value, operands first.
 *
 * @param inputs values by name in place of the inputs' own
 * @param held node whose value is set by hand, for finite differences
 */
export function forward(
  { nodes }: Graph,
  inputs: Readonly<Record<string, number>> = {},
  held?: { node: number; value: number },
): number[] {
  const values: number[] = []
  for (const [i, node] of nodes.entries()) {
    if (held?.node === i) values.push(held.value)
    else if (node.kind === 'input') values.push(inputs[node.name] ?? node.value)
    else if (node.kind === 'constant') values.push(node.value)
    else {
      const [a, b] = node.operands
      values.push(operationOf(node.operation).value(values[a!]!, b === undefined ? Number.NaN : values[b]!))
    }
  }
  return values
}

/**
 * The backward pass (reverse accumulation, Griewank and Walther 2008, chapter 3): from the output, whose gradient is 1,
 * every node gives each operand its own gradient times the local derivative. A node that is used several times gets the
 * sum: its users all stand after it, so they have all given before it is its turn.
 *
 *   ∂L/∂a = Σ over users c of a:  ∂L/∂c · ∂c/∂a
 *
 * @param values of the forward pass
 * @param fault a local derivative that shall be wrong
 */
export function backward({ nodes, output }: Graph, values: readonly number[], fault?: Fault): Backward {
  const gradients = nodes.map(() => 0)
  const flows: Flow[] = []
  gradients[output] = 1
  for (let from = output; from >= 0; from--) {
    const node = nodes[from]!
    if (node.kind !== 'operation') continue
    for (const [place, to] of node.operands.entries()) {
      if (nodes[to]!.kind === 'constant') continue
      const slope =
        fault?.node === from && fault.place === place
          ? fault.slope(...operandsOf(node.operands, values), values[from]!)
          : slopeOf(node, place, values, from)
      const product = slope * gradients[from]!
      gradients[to]! += product
      flows.push({ from, to, place, slope, product })
    }
  }
  return { gradients, flows }
}

type OperationNode = Extract<GraphNode, { kind: 'operation' }>

/** ∂node/∂operand at these values. */
export function slopeOf(node: OperationNode, place: number, values: readonly number[], at: number): number {
  const [a, b] = operandsOf(node.operands, values)
  return operationOf(node.operation).slopes[place]!(a, b, values[at]!)
}

function operandsOf(operands: readonly number[], values: readonly number[]): [a: number, b: number] {
  const [a, b] = operands
  return [values[a!]!, b === undefined ? Number.NaN : values[b]!]
}

/** The nodes that use a node, in order. */
export function usersOf({ nodes }: Graph, of: number): number[] {
  return nodes.flatMap((node, i) => (node.kind === 'operation' && node.operands.includes(of) ? [i] : []))
}

/**
 * The part of a graph around one node: the node, its operands down to the nearest that have names, and everything
 * from there to the output. What else flows in becomes an input with the value it has.
 */
export function focus(graph: Graph, root: number, values: readonly number[]): Graph {
  const { nodes, output } = graph
  const kept = new Set([root])
  for (let i = root + 1; i < nodes.length; i++) {
    const node = nodes[i]!
    if (node.kind === 'operation' && node.operands.some((operand) => kept.has(operand))) kept.add(i)
  }
  const descend = (at: number) => {
    const node = nodes[at]!
    if (node.kind !== 'operation') return
    for (const operand of node.operands) {
      const below = nodes[operand]!
      if (below.kind !== 'operation' || below.name !== undefined || kept.has(operand)) continue
      kept.add(operand)
      descend(operand)
    }
  }
  descend(root)
  const place = new Map<number, number>()
  const part: GraphNode[] = []
  const take = (at: number): number => {
    const known = place.get(at)
    if (known !== undefined) return known
    const node = nodes[at]!
    const taken: GraphNode = kept.has(at)
      ? { ...(node as OperationNode), operands: (node as OperationNode).operands.map(take) }
      : node.kind === 'constant'
        ? node
        : { kind: 'input', name: node.name ?? `rest${at}`, value: values[at]! }
    part.push(taken)
    place.set(at, part.length - 1)
    return part.length - 1
  }
  return { output: take(output), nodes: part }
}
