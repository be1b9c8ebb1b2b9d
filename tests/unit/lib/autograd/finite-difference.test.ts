import { expect, test } from 'vitest'
import { agrees, finiteDifference, judge, measure as measureNode } from '@/lib/autograd/finite-difference'
import { backward, forward } from '@/lib/autograd/graph'
import { parse } from '@/lib/autograd/parse'

const measure = (text: string, name: string) => {
  const graph = parse(text)
  const node = graph.nodes.findIndex((one) => one.name === name)
  return finiteDifference(graph, forward(graph), node)
}

test('measures a slope to nine digits where the function is of the size of 1', () => {
  expect(Math.abs(measure('x = 0.5; exp(x) + 0', 'x') - Math.exp(0.5))).toBeLessThan(1e-9)
  expect(Math.abs(measure('x = 1; sin(x) + 0', 'x') - Math.cos(1))).toBeLessThan(1e-9)
})

test('its step grows with the value, so that large values are moved by more than their rounding', () => {
  expect(measure('x = 1e8; x*3', 'x')).toBeCloseTo(3, 6)
})

test('measures any node, not only inputs', () => {
  expect(measure('x = 2; c = x*x; c*c', 'c')).toBeCloseTo(8, 8)
})

test('at a kink it measures the mean of both sides', () => {
  expect(measure('x = 0; relu(x) + 0', 'x')).toBeCloseTo(0.5, 8)
})

test('agreement is relative for large slopes and absolute for small ones', () => {
  expect(agrees(1e6, 1e6 + 1)).toBe(true)
  expect(agrees(1e6, 1e6 + 100)).toBe(false)
  expect(agrees(1e-9, 0)).toBe(true)
  expect(agrees(0.001, 0.002)).toBe(false)
  expect(agrees(Number.NaN, 1)).toBe(false)
})

/** What the measurement says of the right slope of a name, and of the same slope doubled, as a wrong rule would have it. */
function verdicts(text: string, name: string) {
  const graph = parse(text)
  const values = forward(graph)
  const node = graph.nodes.findIndex((one) => one.name === name)
  const gradient = backward(graph, values).gradients[node]!
  const measured = measureNode(graph, values, node)
  return [judge(gradient, measured), judge(2 * gradient, measured)]
}

test('a right slope is confirmed, and a wrong one is not', () => {
  expect(verdicts('w = 0.3; x = 2; tanh(w*x)^2', 'w')).toEqual(['right', 'wrong'])
  expect(verdicts('w = 1000; (w^4 - 1)^2', 'w')).toEqual(['right', 'wrong'])
  expect(verdicts('w = 0.1; relu(w) + abs(w) + max(w, 3)', 'w')).toEqual(['right', 'wrong'])
})

test.each([
  ['a corner of relu', 'w = 0; relu(w) + 1', 'w'],
  ['a corner of max, further up', 'w = 2; h = w*w; max(h, 4)', 'w'],
  ['a corner that the node is nearer to than a step', 'w = 1e-7; abs(w) + 1', 'w'],
  ['the logarithm of a negative number', 'w = -1; log(w)', 'w'],
  ['a root with an infinite slope', 'w = 0; sqrt(w)', 'w'],
  ['digits that huge numbers have swallowed', 'w = 0.3; (w + 1e12) - 1e12 + sin(w)', 'w'],
])('%s is no place to judge a slope', (_, text, name) => {
  expect(verdicts(text, name)).toEqual(['unclear', 'unclear'])
})
