import { expect, test } from 'vitest'
import { agrees, finiteDifference } from '@/lib/autograd/finite-difference'
import { forward } from '@/lib/autograd/graph'
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
