import { expect, test } from 'vitest'
import { faultsOf, plantFault, SLIPS } from '@/lib/autograd/faults'
import { agrees, finiteDifference } from '@/lib/autograd/finite-difference'
import { backward, forward, type Graph, type GraphNode, slopeOf } from '@/lib/autograd/graph'
import { operationOf } from '@/lib/autograd/operations'
import { parse } from '@/lib/autograd/parse'

const GRAPH = parse('w = 2; x = -1.5; b = 0.5; y = 1; a = tanh(w*x + b); L = (a - y)^2 * exp(b)')

test('a fault shows: its node’s own gradient is right, and what it passes to the operand is not', () => {
  const values = forward(GRAPH)
  const faults = faultsOf(GRAPH, values)
  expect(faults.length).toBeGreaterThan(5)
  for (const fault of faults) {
    const { gradients } = backward(GRAPH, values, fault)
    const node = GRAPH.nodes[fault.node] as Extract<GraphNode, { kind: 'operation' }>
    const right = (at: number) => agrees(gradients[at]!, finiteDifference(GRAPH, values, at))
    expect(right(fault.node)).toBe(true)
    expect(right(node.operands[fault.place]!)).toBe(false)
  }
})

test('the same seed plants the same fault, and ten seeds plant different ones', () => {
  const placeOf = (seed: number) => {
    const { node, place, id } = plantFault(GRAPH, seed)!
    return `${node} ${place} ${id}`
  }
  expect(placeOf(3)).toBe(placeOf(3))
  expect(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(placeOf)).size).toBeGreaterThan(3)
})

test('where nothing would show, nothing is planted', () => {
  expect(plantFault(parse('a = 1; b = 2; a + b'), 1)).toBeUndefined()
  // Between equal factors, and at tanh of 0, the slip makes no difference.
  expect(plantFault(parse('a = 2; b = 2; a*b'), 1)).toBeUndefined()
  expect(plantFault(parse('a = 0; tanh(a) + 1'), 1)).toBeUndefined()
})

test('every slip is of a place the operation has, and differs from its rule somewhere', () => {
  for (const { operation, place, slope } of SLIPS) {
    const { value, slopes } = operationOf(operation)
    expect(slopes[place], operation).toBeDefined()
    const [a, b] = [operation === 'relu' ? -0.7 : 0.7, 1.3]
    const node = { kind: 'operation', operation, operands: slopes.map((_, i) => i) } as const
    const values = [a, b].slice(0, slopes.length)
    const c = value(a, b)
    const right = slopeOf(node, place, [...values, c], values.length)
    expect(slope(a, b, c), `${operation} ${place}`).not.toBeCloseTo(right, 3)
  }
})

test('a node that uses the same operand twice is never the faulty one', () => {
  const graph: Graph = parse('a = 3; b = a*a; b + 1')
  expect(faultsOf(graph, forward(graph))).toEqual([])
})

test('no fault lies on a way that leads to nothing learned', () => {
  const values = forward(GRAPH)
  const learned = new Set(['b'])
  const faults = faultsOf(GRAPH, values, learned)
  expect(faults.length).toBeGreaterThan(0)
  for (const fault of faults) {
    const right = backward(GRAPH, values).gradients
    const wrong = backward(GRAPH, values, fault).gradients
    const b = GRAPH.nodes.findIndex(({ name }) => name === 'b')
    expect(wrong[b]).not.toBeCloseTo(right[b]!, 6)
  }
  expect(faultsOf(GRAPH, values, new Set())).toEqual([])
})
