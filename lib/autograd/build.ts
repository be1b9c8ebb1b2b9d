import { say } from '@/lib/locale/say'
import type { Graph, GraphNode } from './graph'
import { type OperationName, operationOf } from './operations'
import { ExpressionError, type Token } from './tokens'

/** A graph of more nodes cannot be read any more. */
export const MOST_NODES = 80

/** Where in the expression something stands. */
type Place = Pick<Token, 'from' | 'to'>

export type Builder = ReturnType<typeof createBuilder>

/**
 * A graph while its expression is read: nodes come operands first, and some are given names. Every function returns the
 * index of a node. A number written out has no name, so it has one user at most and may still be changed.
 *
 * @param given value of a name that has none
 */
export function createBuilder(given: (name: string) => number) {
  const nodes: GraphNode[] = []
  const names = new Map<string, number>()

  function add(node: GraphNode, { from, to }: Place): number {
    if (nodes.length >= MOST_NODES)
      throw new ExpressionError(
        say('This graph has more than {most} nodes; take a shorter expression.', { most: MOST_NODES }),
        from,
        to,
      )
    return nodes.push(node) - 1
  }

  const constantAt = (at: number) => {
    const node = nodes[at]!
    return node.kind === 'constant' ? node : undefined
  }

  const operation = (name: OperationName, operands: number[], place: Place) =>
    add({ kind: 'operation', operation: name, operands }, place)

  return {
    operation,
    constant: (value: number, place: Place) => add({ kind: 'constant', value }, place),
    isNamed: (name: string) => names.has(name),
    /** The node of that name; a new input where there is none. */
    named(name: string, place: Place): number {
      const known = names.get(name)
      if (known !== undefined) return known
      const made = add({ kind: 'input', name, value: given(name) }, place)
      names.set(name, made)
      return made
    },
    /** Names a node; a number becomes an input of that value. */
    giveName(name: string, at: number) {
      const node = nodes[at]!
      if (node.kind === 'constant') nodes[at] = { kind: 'input', name, value: node.value }
      // A second name for the same node would leave one of them without a box.
      else if (node.kind === 'operation' && node.name === undefined) nodes[at] = { ...node, name }
      names.set(name, at)
    },
    /** −3 is a number, not an operation on 3. */
    negative(of: number, place: Place): number {
      const constant = constantAt(of)
      if (!constant) return operation('neg', [of], place)
      nodes[of] = { ...constant, value: -constant.value }
      return of
    },
    /** A square has no exponent to draw. */
    power(base: number, exponent: number, place: Place): number {
      if (constantAt(exponent)?.value !== 2) return operation('pow', [base, exponent], place)
      nodes.pop() // a number is the last node when it has just been read
      return operation('square', [base], place)
    },
    /** What leads to the output, in the same order. */
    finish: (output: number): Graph => pruned(nodes, output),
  }
}

/** How many operands an operation takes. */
export const arityOf = (name: OperationName): number => operationOf(name).slopes.length

function pruned(nodes: readonly GraphNode[], output: number): Graph {
  const used = new Set([output])
  for (let i = output; i >= 0; i--) {
    const node = nodes[i]!
    if (used.has(i) && node.kind === 'operation') for (const operand of node.operands) used.add(operand)
  }
  const order = [...used].sort((a, b) => a - b)
  const place = new Map(order.map((old, i) => [old, i]))
  return {
    output: place.get(output)!,
    nodes: order.map((old) => {
      const node = nodes[old]!
      return node.kind === 'operation'
        ? { ...node, operands: node.operands.map((operand) => place.get(operand)!) }
        : node
    }),
  }
}
