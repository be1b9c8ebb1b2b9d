import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agrees, finiteDifference } from '@/lib/autograd/finite-difference'
import { backward, focus, forward, type Graph, type GraphNode } from '@/lib/autograd/graph'
import { type OperationName, operationOf, operations } from '@/lib/autograd/operations'
import { parse } from '@/lib/autograd/parse'

/** Value and gradient of every named node. */
function study(text: string, inputs: Record<string, number> = {}) {
  const graph = parse(text)
  const values = forward(graph, inputs)
  const { gradients } = backward(graph, values)
  const named = graph.nodes.flatMap(({ name }, i) => (name ? [[name, gradients[i]!] as const] : []))
  return { value: values[graph.output]!, gradients: Object.fromEntries(named) }
}

test('a graph small enough for paper: values forward, gradients backward', () => {
  const { value, gradients } = study('a = 2; b = -3; c = 10; e = a*b; d = e + c; f = -2; L = d*f')
  expect(value).toBe(-8)
  expect(gradients).toEqual({ L: 1, d: -2, f: 4, e: -2, c: -2, a: 6, b: -4 })
})

test('what is used several times gets the sum over its users', () => {
  // L = x² + 3x + x·x, L′ = 4x + 3
  const { gradients } = study('x = 5; L = x² + 3*x + x*x')
  expect(gradients.x).toBe(23)
})

test('paths double with every layer, and the gradient counts them all', () => {
  const { gradients } = study('x = 1; a = x + x; b = a + a; c = b + b; L = c + c')
  expect(gradients.x).toBe(16)
})

test('follows the closed form of a neuron with squared error', () => {
  const [w, x, b, y] = [0.7, -1.5, 0.2, 0.5]
  const a = Math.tanh(w * x + b)
  const delta = 2 * (a - y) * (1 - a * a)
  const { gradients } = study(`w = ${w}; x = ${x}; b = ${b}; y = ${y}; L = (tanh(w*x + b) - y)^2`)
  expect(gradients.w).toBeCloseTo(delta * x, 12)
  expect(gradients.b).toBeCloseTo(delta, 12)
  expect(gradients.y).toBeCloseTo(-2 * (a - y), 12)
})

test('numbers written out get no gradient', () => {
  const graph = parse('x = 3; 2*x^3')
  const { gradients, flows } = backward(graph, forward(graph))
  expect(graph.nodes.flatMap(({ kind }, i) => (kind === 'constant' ? [gradients[i]] : []))).toEqual([0, 0])
  expect(flows.every(({ to }) => graph.nodes[to]!.kind !== 'constant')).toBe(true)
})

test('values of inputs can be given anew', () => {
  expect(study('x = 3; x*x', { x: 4 }).value).toBe(16)
})

/** Away from kinks and edges of the domain every rule is right: both operands between 0.5 and 2, apart from each other. */
test.each(Object.keys(operations) as OperationName[])(
  'the rules of %s agree with finite differences',
  (name) => {
    const operands = operationOf(name).slopes.map((_, i) => i)
    const inputs = operands.map((i): GraphNode => ({ kind: 'input', name: `x${i}`, value: 0 }))
    const graph: Graph = {
      nodes: [...inputs, { kind: 'operation', operation: name, operands }],
      output: operands.length,
    }
    const number = fc.double({ min: 0.5, max: 2, noNaN: true })
    fc.assert(
      fc.property(number, number, fc.boolean(), (a, b, negative) => {
        fc.pre(Math.abs(a - b) > 0.01)
        const sign = negative && !['log', 'sqrt', 'pow'].includes(name) ? -1 : 1
        const values = forward(graph, { x0: sign * a, x1: b })
        const { gradients } = backward(graph, values)
        for (const i of operands) {
          const measured = finiteDifference(graph, values, i, { x0: sign * a, x1: b })
          expect(agrees(gradients[i]!, measured), `${gradients[i]} and ${measured}`).toBe(true)
        }
      }),
    )
  },
)

/** Smooth graphs whose values stay of the size of 1: each node is made from two nodes drawn before it. */
const graphs = fc
  .array(
    fc.tuple(
      fc.constantFrom<OperationName>('add', 'sub', 'mul', 'tanh', 'sin', 'sigmoid'),
      fc.nat(),
      fc.nat(),
    ),
    {
      minLength: 1,
      maxLength: 15,
    },
  )
  .map((drawn): Graph => {
    const nodes: GraphNode[] = [0.3, -0.8, 1.2].map((value, i) => ({ kind: 'input', name: `x${i}`, value }))
    for (const [operation, a, b] of drawn) {
      const operands = operationOf(operation).slopes.map((_, i) => (i === 0 ? a : b) % nodes.length)
      nodes.push({ kind: 'operation', operation, operands })
    }
    return { nodes, output: nodes.length - 1 }
  })

test('in any graph, however often nodes are shared, every gradient agrees with its finite difference', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const values = forward(graph)
      fc.pre(values.every((value) => Math.abs(value) < 10))
      const { gradients } = backward(graph, values)
      for (const [i, gradient] of gradients.entries())
        expect(agrees(gradient, finiteDifference(graph, values, i))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('every gradient but the output’s is the sum of what flows into it', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const { gradients, flows } = backward(graph, forward(graph))
      for (const [i, gradient] of gradients.entries()) {
        const sum = flows.filter(({ to }) => to === i).reduce((total, { product }) => total + product, 0)
        expect(gradient).toBeCloseTo(i === graph.output ? 1 : sum, 10)
      }
    }),
  )
})

const NET = `x1 = 1; x2 = -1; y = 1
h1 = tanh(0.5*x1 - 0.3*x2 + 0.1); h2 = tanh(0.8*x1 + 0.6*x2 - 0.2)
g1 = tanh(a*h1 + b*h2); g2 = tanh(c*h1 + d*h2)
L = (tanh(e*g1 + f*g2) - y)^2`

test('the part around one neuron has the same gradients as the whole', () => {
  const graph = parse(NET, (name) => name.charCodeAt(0) / 100)
  const values = forward(graph)
  const whole = backward(graph, values).gradients
  const root = graph.nodes.findIndex(({ name }) => name === 'h1')
  const part = focus(graph, root, values)
  const seen = forward(part)
  const { gradients } = backward(part, seen)
  expect(seen[part.output]).toBe(values[graph.output])
  expect(part.nodes.length).toBeLessThan(graph.nodes.length)
  expect(part.nodes.some(({ name }) => name === 'h2')).toBe(false) // flows in as b·h2, a number
  for (const name of ['h1', 'g1', 'g2', 'a', 'c', 'e', 'f']) {
    const at = (nodes: readonly GraphNode[]) => nodes.findIndex((node) => node.name === name)
    expect(gradients[at(part.nodes)]).toBeCloseTo(whole[at(graph.nodes)]!, 14)
  }
})

test('the part around a neuron ends at the neurons it listens to', () => {
  const graph = parse(NET, () => 0.5)
  const root = graph.nodes.findIndex(({ name }) => name === 'g1')
  const part = focus(graph, root, forward(graph))
  expect(part.nodes.flatMap((node) => (node.kind === 'input' ? [node.name] : []))).toEqual(
    expect.arrayContaining(['a', 'b', 'h1', 'h2', 'e', 'y']),
  )
  expect(part.nodes.some(({ name }) => name === 'x1')).toBe(false)
})
