import type { Fault } from '@/lib/autograd/faults'
import { judge, measure, type Verdict } from '@/lib/autograd/finite-difference'
import { type Backward, backward, focus, forward, type Graph } from '@/lib/autograd/graph'
import { type Layout, layOut } from '@/lib/autograd/layout'
import { operationOf } from '@/lib/autograd/operations'
import { ExpressionError } from '@/lib/autograd/tokens'
import type { BackpropParams } from '@/lib/experiments/backprop-graph.params'
import { exampleAt, faultOf, type Named, rootOf, taskOf } from '@/lib/experiments/backprop-graph-task'

/** Everything there is to show of one graph at one place of a run. */
export interface Study extends Backward {
  graph: Graph
  layout: Layout
  values: readonly number[]
  /** Slopes by finite differences, which know nothing of the rules, let alone of a wrong one. */
  measured: readonly number[]
  /** What they say of each gradient. */
  verdicts: readonly Verdict[]
  /** What each node is called: its own name, or one given here. */
  names: readonly string[]
  /** How each node is computed: "w × x"; empty for what is given. */
  formulas: readonly string[]
  /** Names of the inputs that are learned. */
  learned: ReadonlySet<string>
  fault?: Fault
  /** A bug was asked for, and none would show in this graph. */
  faultless: boolean
}

/**
 * Computes a graph as a run has it now: with its weights and the example that its next step takes.
 *
 * @param now weights and example of the run; absent before it begins
 * @returns what is wrong with the expression, if it cannot be read
 */
export function studyOf(
  params: BackpropParams,
  seed: number,
  now?: { weights: Named; example: Named },
): Study | ExpressionError {
  try {
    const task = taskOf(params, seed)
    const inputs = { ...(now?.weights ?? task.weights), ...(now?.example ?? exampleAt(task, seed, 0)) }
    const fault = faultOf(task, seed, params.bug)
    const all = forward(task.graph, inputs)
    // A bug hides anywhere in the network: then all of it is shown.
    const root = params.source === 'network' && params.bug === 0 ? rootOf(task.graph, params.part) : undefined
    const graph = root === undefined ? task.graph : focus(task.graph, root, all)
    const given = root === undefined ? inputs : {}
    const values = forward(graph, given)
    const names = namesOf(graph)
    const way = backward(graph, values, fault)
    const measurements = graph.nodes.map((node, i) =>
      node.kind === 'constant' ? { slope: 0, doubt: 0 } : measure(graph, values, i, given),
    )
    return {
      graph,
      layout: layOut(graph),
      values,
      ...way,
      measured: measurements.map(({ slope }) => slope),
      verdicts: measurements.map((measurement, i) => judge(way.gradients[i]!, measurement)),
      names,
      formulas: graph.nodes.map((node) => {
        if (node.kind !== 'operation') return ''
        const [a, b] = node.operands.map((operand) => names[operand]!)
        return operationOf(node.operation).write(a!, b ?? '')
      }),
      learned: new Set(Object.keys(task.weights)),
      fault,
      faultless: params.bug !== 0 && fault === undefined,
    }
  } catch (error) {
    if (error instanceof ExpressionError) return error
    throw error
  }
}

/** Own names, numbers as they are written, and t₁, t₂ … for results that nobody has named. */
function namesOf({ nodes, output }: Graph): string[] {
  let count = 0
  return nodes.map((node, i) => {
    if (node.kind === 'constant') return String(node.value).replace('-', '−')
    if (node.name !== undefined) return node.name.replace(/^rest\d+$/, 'rest')
    return i === output ? 'L' : `t${subscript(++count)}`
  })
}

const subscript = (number: number) =>
  [...String(number)].map((digit) => String.fromCodePoint(0x2080 + Number(digit))).join('')

/** One thing to watch: a value computed, the 1 at the output, or a gradient passed on. */
export type Step = { kind: 'forward' | 'start' | 'backward'; node: number }

/** All steps through a graph in order: every operation forward, the output's own gradient, every operation backward. */
export function stepsOf({ nodes, output }: Graph): Step[] {
  const computed = nodes.flatMap((node, i) => (node.kind === 'operation' ? [i] : []))
  return [
    ...computed.map((node): Step => ({ kind: 'forward', node })),
    { kind: 'start', node: output },
    ...computed.toReversed().map((node): Step => ({ kind: 'backward', node })),
  ]
}

/** What is known of a node after some of the steps. */
export interface Known {
  value?: number
  /** Sum of what has been passed to it so far. */
  gradient?: number
  /** Nothing more will be added to the gradient. */
  final: boolean
}

/** What is known of every node after the first `count` steps. */
export function knownAfter(study: Study, steps: readonly Step[], count: number): Known[] {
  const { graph, values, flows } = study
  const taken = steps.slice(0, count)
  const computed = new Set(taken.flatMap(({ kind, node }) => (kind === 'forward' ? [node] : [])))
  const started = taken.some(({ kind }) => kind === 'start')
  const passed = new Set(taken.flatMap(({ kind, node }) => (kind === 'backward' ? [node] : [])))
  return graph.nodes.map((node, i) => {
    const value = node.kind !== 'operation' || computed.has(i) ? values[i]! : undefined
    if (node.kind === 'constant') return { value, final: false }
    if (i === graph.output) return started ? { value, gradient: 1, final: true } : { value, final: false }
    const into = flows.filter(({ to }) => to === i)
    const arrived = into.filter(({ from }) => passed.has(from))
    if (arrived.length === 0) return { value, final: false }
    const gradient = arrived.reduce((sum, { product }) => sum + product, 0)
    return { value, gradient, final: arrived.length === into.length }
  })
}
