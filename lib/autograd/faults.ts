import { say } from '@/lib/locale/say'
import { createRng, integer } from '@/lib/math/rng'
import { backward, forward, type Graph, slopeOf } from './graph'
import type { OperationName } from './operations'

/** A wrong local derivative: one that people have really written. */
interface Slip {
  operation: OperationName
  place: number
  slope(a: number, b: number, c: number): number
  /** What the node does, and what it should do. */
  says: string
}

/** A slip at one node of a graph. */
export interface Fault {
  node: number
  place: number
  /** Its name, for a back end that has to make the same slip: "mul 0". */
  id: string
  slope: Slip['slope']
  says: string
}

export const SLIPS: readonly Slip[] = [
  {
    operation: 'mul',
    place: 0,
    slope: (a) => a,
    says: say(
      'The product multiplies what it passes to its first factor by that factor itself, in place of the other one.',
    ),
  },
  {
    operation: 'mul',
    place: 1,
    slope: (_, b) => b,
    says: say(
      'The product multiplies what it passes to its second factor by that factor itself, in place of the other one.',
    ),
  },
  {
    operation: 'sub',
    place: 1,
    slope: () => 1,
    says: say('The difference passes its gradient to what is subtracted without changing the sign.'),
  },
  {
    operation: 'div',
    place: 1,
    slope: (a, b) => a / b ** 2,
    says: say('The quotient has lost the minus of −a/b² on the way to its divisor.'),
  },
  {
    operation: 'pow',
    place: 0,
    slope: (a, b) => a ** (b - 1),
    says: say('The power has lost the factor b of b·aᵇ⁻¹.'),
  },
  {
    operation: 'neg',
    place: 0,
    slope: () => 1,
    says: say('The minus passes its gradient on without changing the sign.'),
  },
  { operation: 'square', place: 0, slope: (a) => a, says: say('The square has lost the 2 of 2a.') },
  { operation: 'exp', place: 0, slope: (a) => a, says: say('exp multiplies by a in place of exp(a).') },
  { operation: 'log', place: 0, slope: (a) => a, says: say('log multiplies by a in place of 1/a.') },
  {
    operation: 'sqrt',
    place: 0,
    slope: (_a, _b, c) => 1 / c,
    says: say('The root has lost the 2 of 1/(2c).'),
  },
  { operation: 'sin', place: 0, slope: (a) => -Math.cos(a), says: say('sin has a minus too many: −cos a.') },
  { operation: 'cos', place: 0, slope: (a) => Math.sin(a), says: say('cos has lost the minus of −sin a.') },
  {
    operation: 'tanh',
    place: 0,
    slope: (_a, _b, c) => 1 - c,
    says: say('tanh multiplies by 1 − c in place of 1 − c².'),
  },
  {
    operation: 'sigmoid',
    place: 0,
    slope: (_a, _b, c) => 1 - c,
    says: say('The sigmoid multiplies by 1 − c in place of c(1 − c).'),
  },
  {
    operation: 'relu',
    place: 0,
    slope: () => 1,
    says: say('relu passes its gradient on though its input is negative.'),
  },
]

/** A planted fault changes what is passed on by more than this, and by more than this share: else nobody could find it. */
const VISIBLE = { change: 1e-4, share: 0.01 }

/**
 * Every slip that would show in this graph at these values.
 *
 * @param learned names of the inputs that are learned: a slip on the way to others alone would harm nobody; all where absent
 */
export function faultsOf(graph: Graph, values: readonly number[], learned?: ReadonlySet<string>): Fault[] {
  const { gradients } = backward(graph, values)
  const matters = graph.nodes.map(() => false)
  for (const [at, node] of graph.nodes.entries()) {
    if (node.kind === 'input') matters[at] = learned?.has(node.name) ?? true
    if (node.kind === 'operation') matters[at] = node.operands.some((operand) => matters[operand])
  }
  return graph.nodes.flatMap((node, at) => {
    if (node.kind !== 'operation') return []
    return SLIPS.filter(({ operation }) => operation === node.operation).flatMap((slip) => {
      const { place, slope, says } = slip
      // Of a node that uses one operand twice, nobody could say which edge is wrong.
      if (!matters[node.operands[place]!] || new Set(node.operands).size < node.operands.length) return []
      const [a, b] = node.operands.map((one) => values[one]!)
      const right = slopeOf(node, place, values, at)
      const change = Math.abs(gradients[at]! * (slope(a!, b ?? Number.NaN, values[at]!) - right))
      const visible = change > Math.max(VISIBLE.change, VISIBLE.share * Math.abs(gradients[at]! * right))
      return visible ? [{ node: at, place, id: `${node.operation} ${place}`, slope, says }] : []
    })
  })
}

/**
 * Plants one wrong local derivative; the same for the same seed and values.
 *
 * @param seed from 1
 * @returns undefined where none would show
 */
export function plantFault(
  graph: Graph,
  seed: number,
  inputs: Readonly<Record<string, number>> = {},
  learned?: ReadonlySet<string>,
): Fault | undefined {
  const faults = faultsOf(graph, forward(graph, inputs), learned)
  return faults[integer(createRng(seed, 'fault'), faults.length)]
}
