import { expect, test } from 'vitest'
import { MOST_NODES } from '@/lib/autograd/build'
import { forward } from '@/lib/autograd/graph'
import { parse } from '@/lib/autograd/parse'
import { ExpressionError } from '@/lib/autograd/tokens'

/** The value of the last line; a name that is worth nothing stands beside numbers, for they alone are no graph. */
function resultOf(text: string): number {
  const graph = parse(`${text} + 0 * nothing`)
  return forward(graph)[graph.output]!
}

/** What is wrong with a text, and the part of it that is marked. */
function mistakeIn(text: string): [message: string, marked: string] {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof ExpressionError) return [error.message, text.slice(error.from, error.to)]
    throw error
  }
  throw new Error(`“${text}” was read without objection`)
}

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['8 - 3 - 2', 3],
  ['8 / 4 / 2', 1],
  ['2^3^2', 512],
  ['-3^2', -9],
  ['(-3)^2', 9],
  ['2^-1', 0.5],
  ['2 * -3', -6],
  ['- -3 * 1', 3],
  ['3² + 1', 10],
  ['2**3', 8],
  ['6 ÷ 3 × 2 − 1', 3],
  ['.5 + 1e-1', 0.6],
  ['max(2, 5) - min(2, 5)', 3],
  ['abs(-2) + sqrt(9) + exp(0) + ln(1)', 6],
  ['relu(-1) + sin(0) + cos(0) + tanh(0) + sigmoid(0)', 1.5],
])('%s is %d', (text, value) => expect(resultOf(text)).toBeCloseTo(value, 12))

test('a name is given a value by a line of its own, and stands for it afterwards', () => {
  expect(resultOf('a = 2; b = -3\nc = a*b; c + 10')).toBe(4)
})

test('a number in brackets is a value like any other: its sign can be changed where it is used', () => {
  expect(resultOf('a = (3); -a * a')).toBe(-9)
  expect(resultOf('a = (2); 3^a + a')).toBe(11)
  expect(parse('a = --3; a*a').nodes[0]).toEqual({ kind: 'input', name: 'a', value: 3 })
})

test('a name without a value is an input whose value is asked for', () => {
  const graph = parse('w*x + b', (name) => ({ w: 2, x: 3, b: -1 })[name]!)
  expect(graph.nodes.flatMap((node) => (node.kind === 'input' ? [node.name] : []))).toEqual(['w', 'x', 'b'])
  expect(forward(graph)[graph.output]).toBe(5)
})

test('a name that is used twice is one node', () => {
  const graph = parse('c = a*b; c*c + c')
  expect(graph.nodes.filter((node) => node.kind !== 'operation')).toHaveLength(2)
  expect(graph.nodes).toHaveLength(5)
})

test('lines that lead nowhere are left out', () => {
  const graph = parse('a = 2; unused = 5; b = a*unused; a + 1')
  expect(graph.nodes).toHaveLength(3)
  expect(graph.output).toBe(2)
})

test('a square is one node, whichever way it is written', () => {
  for (const text of ['x²', 'x^2', 'x**2']) {
    const graph = parse(`a = ${text}; a + 1`)
    expect(graph.nodes).toContainEqual({ kind: 'operation', operation: 'square', operands: [0], name: 'a' })
    expect(graph.nodes.filter(({ kind }) => kind === 'constant')).toHaveLength(1)
  }
})

test.each([
  ['', /Type an expression/, ''],
  ['a = 1', /must compute something/, 'a = 1'],
  ['a * ', /ends too early.*a name or \( is needed/, ''],
  ['a +\nb', /line ends too early/, '\n'],
  ['(a + b', /never closed/, '('],
  ['a + b)', /closes nothing/, ')'],
  ['2x', /to multiply, write \*/, 'x'],
  ['a b', /to multiply, write \*/, 'b'],
  ['a # b', /“#” means nothing here/, '#'],
  ['a * / b', /“\/”.*a name or \( is needed/, '/'],
  ['tan(a)', /no function “tan”/, 'tan'],
  ['a = 1; a(a + 1)', /a\*\( … \)/, 'a'],
  ['tanh a', /needs its brackets/, 'tanh'],
  ['tanh(a, b)', /takes one value, and here are 2/, 'tanh(a, b)'],
  ['max(a)', /takes 2 values, and here is one/, 'max(a)'],
  ['max(a b)', /An operator or \) is needed/, 'b'],
  ['a + 1 = 2', /Only a name can stand before =/, '='],
  ['tanh = 3; tanh + 1', /is a function/, 'tanh'],
  ['toString(w)', /cannot be a name/, 'toString'],
  ['constructor * 2', /cannot be a name/, 'constructor'],
  ['2 * 3', /only numbers here/, '2 * 3'],
  [`w${'^w'.repeat(60)}`, /Too many powers/, '^'],
  ['a = 1; a = 2; a + 1', /has a value already/, 'a'],
  [Array(MOST_NODES).fill('1').join('+'), /more than 80 nodes/, '+'],
  ['('.repeat(99), /Too many brackets/, '('],
])('of %j it says what is wrong and where', (text, message, marked) => {
  const [said, where] = mistakeIn(text)
  expect(said).toMatch(message)
  expect(where).toBe(marked)
})
