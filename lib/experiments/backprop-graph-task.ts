import { type Fault, plantFault } from '@/lib/autograd/faults'
import { type Graph, usersOf } from '@/lib/autograd/graph'
import { parse } from '@/lib/autograd/parse'
import { createRng, permutation } from '@/lib/math/rng'
import type { BackpropParams } from './backprop-graph.params'

/** Numbers by the names of the inputs that have them. */
export type Named = Readonly<Record<string, number>>

/** What a run descends on: known to the page as well, which draws it before anything runs. */
export interface Task {
  /** The loss of one example, computed from the weights and the example. */
  graph: Graph
  /** What is learned, and where it begins. */
  weights: Named
  /** What is given. */
  examples: readonly Named[]
}

/** Exclusive or with −1 and 1: two inputs, one answer. */
const XOR: readonly Named[] = [
  { 'x₁': -1, 'x₂': -1, y: -1 },
  { 'x₁': -1, 'x₂': 1, y: 1 },
  { 'x₁': 1, 'x₂': -1, y: 1 },
  { 'x₁': 1, 'x₂': 1, y: -1 },
]

/** Layers of a network from the first: their activations, weights, biases; the last is the output. */
const LETTERS = [
  ['h', 'w', 'b'],
  ['g', 'v', 'c'],
] as const

/**
 * The graph, its weights and examples.
 *
 * @throws ExpressionError for an expression that cannot be read
 */
export function taskOf(params: BackpropParams, seed: number): Task {
  return params.source === 'network' ? networkTask(params, seed) : expressionTask(params.expression, seed)
}

/** Names beginning with x or y are data and stay; all others are learned. Where there are no others, these are. */
function expressionTask(expression: string, seed: number): Task {
  const graph = parse(expression, (name) => drawnValue(seed, name))
  const inputs = graph.nodes.flatMap((node) =>
    node.kind === 'input' ? [[node.name, node.value] as const] : [],
  )
  const isData = ([name]: readonly [string, number]) => /^[xy]/i.test(name)
  const learned = inputs.filter((input) => !isData(input))
  return learned.length === 0
    ? { graph, weights: Object.fromEntries(inputs), examples: [{}] }
    : {
        graph,
        weights: Object.fromEntries(learned),
        examples: [Object.fromEntries(inputs.filter(isData))],
      }
}

/** A value that is not given: from −2 to 2 with one decimal, never 0. */
function drawnValue(seed: number, name: string): number {
  return Math.round((createRng(seed, 'value', name)() * 4 - 2) * 10) / 10 || 1
}

function networkTask({ layers, activation }: BackpropParams, seed: number): Task {
  const graph = parse(networkProgram(layers, activation))
  const names = graph.nodes.flatMap((node) =>
    node.kind === 'input' && !/^[xy]/.test(node.name) ? [node.name] : [],
  )
  const draw = (name: string) => 2 * createRng(seed, 'weight', name)() - 1
  return { graph, weights: Object.fromEntries(names.map((name) => [name, draw(name)])), examples: XOR }
}

/** A dense network with two inputs and one output, written out: `h₁ = tanh(w₁₁*x₁ + w₁₂*x₂ + b₁)` and so on. */
export function networkProgram(layers: readonly number[], activation: BackpropParams['activation']): string {
  let below = ['x₁', 'x₂']
  const lines: string[] = []
  for (const [l, count] of layers.entries()) {
    const [a, w, b] = LETTERS[l]!
    const here = Array.from({ length: count }, (_, j) => `${a}${subscript(j)}`)
    for (const [j, name] of here.entries()) {
      const terms = below.map((from, i) => `${w}${subscript(j)}${subscript(i)}*${from}`)
      lines.push(`${name} = ${activation}(${terms.join(' + ')} + ${b}${subscript(j)})`)
    }
    below = here
  }
  const terms = below.map((from, i) => `u${subscript(i)}*${from}`)
  return [...lines, `p = tanh(${terms.join(' + ')} + d)`, 'L = (p - y)^2'].join('\n')
}

const subscript = (index: number) => String.fromCodePoint(0x2081 + index)

/** The node of a network that a `part` names; undefined where the network has no such neuron, or all is meant. */
export function rootOf(graph: Graph, part: BackpropParams['part']): number | undefined {
  if (part === 'all') return
  const [layer, neuron] = part.split('.').map(Number)
  const name = part === 'output' ? 'p' : `${LETTERS[layer! - 1]![0]}${subscript(neuron! - 1)}`
  const at = graph.nodes.findIndex((node) => node.kind === 'operation' && node.name === name)
  return at < 0 || usersOf(graph, at).length === 0 ? undefined : at
}

/** The example that step `step` learns from: every one once in an epoch, in a new order each time. */
export function exampleAt({ examples }: Task, seed: number, step: number): Named {
  const epoch = Math.floor(step / examples.length)
  return examples[permutation(createRng(seed, 'shuffle', epoch), examples.length)[step % examples.length]!]!
}

/** The bug of this number, chosen by what the graph computes at the beginning; undefined for 0 or where none shows. */
export function faultOf(task: Task, seed: number, bug: number): Fault | undefined {
  if (bug === 0) return
  const inputs = { ...task.weights, ...exampleAt(task, seed, 0) }
  return plantFault(task.graph, bug, inputs, new Set(Object.keys(task.weights)))
}
