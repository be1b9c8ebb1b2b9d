import { expect, test } from 'vitest'
import { layOut } from '@/lib/autograd/layout'
import { parse } from '@/lib/autograd/parse'

const TEXTS = [
  'a + b',
  '(tanh(w*x + b) - y)^2',
  'x = 1; a = x + x; b = a*x; c = sin(b)*x; c + a',
  `h1 = tanh(a*x1 + b*x2 + c); h2 = tanh(d*x1 + e*x2 + f)
   L = (tanh(g*h1 + h*h2 + i) - y)^2`,
]

test.each(TEXTS)('in %s every node stands right of its operands, and no two share a place', (text) => {
  const graph = parse(text)
  const { places, rows } = layOut(graph)
  for (const [i, node] of graph.nodes.entries()) {
    if (node.kind === 'operation')
      for (const operand of node.operands) expect(places[operand]!.layer).toBeLessThan(places[i]!.layer)
    expect(places[i]!.row).toBeGreaterThanOrEqual(0)
    expect(places[i]!.row).toBeLessThanOrEqual(rows - 1)
    for (const other of places.slice(i + 1)) {
      if (other.layer === places[i]!.layer)
        expect(Math.abs(other.row - places[i]!.row)).toBeGreaterThan(1 - 1e-9)
    }
  }
})

test.each(TEXTS)('in %s edges pass through every column once, and through no node', (text) => {
  const { places, edges } = layOut(parse(text))
  for (const { from, to, by } of edges) {
    expect(by[0]).toEqual(places[from])
    expect(by.at(-1)).toEqual(places[to])
    expect(by.map(({ layer }) => layer)).toEqual(by.map((_, i) => places[from]!.layer + i))
    for (const { layer, row } of by.slice(1, -1))
      for (const place of places)
        if (place.layer === layer) expect(Math.abs(place.row - row)).toBeGreaterThan(1 - 1e-9)
  }
})

test('an input stands beside its first user, and the operands of a node in their order', () => {
  const graph = parse('(tanh(w*x + b) - y)^2')
  const { places } = layOut(graph)
  const at = (name: string) => places[graph.nodes.findIndex((node) => node.name === name)]!
  expect(at('w').layer).toBe(0)
  expect(at('b').layer).toBe(1)
  expect(at('y').layer).toBe(3)
  expect(at('w').row).toBeLessThan(at('x').row)
})
