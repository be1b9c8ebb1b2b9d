import { say } from '@/lib/locale/say'

/** One kind of node: how its value is made from its operands, and how it answers to each of them. */
export interface Operation {
  /** As it is drawn in a node. */
  symbol: string
  value(a: number, b: number): number
  /** ∂c/∂a and, with two operands, ∂c/∂b at the values a and b, where the node's own value is c. */
  slopes: readonly ((a: number, b: number, c: number) => number)[]
  /** The same for a reader, in the letters a, b and c. */
  rules: readonly string[]
  /** Changes its sign where the function has a corner: there its slopes from both sides differ. */
  corner?(a: number, b: number): number
  /** The node with its operands written in: "a × b". */
  write(a: string, b: string): string
}

const called = (name: string) => (a: string) => `${name}(${a})`
const between = (sign: string) => (a: string, b: string) => `${a} ${sign} ${b}`

/**
 * Everything a graph may be made of. Where a function has a kink (relu, abs, max, min) the slope of one side is taken,
 * the one that TensorFlow.js takes; for abs at 0 it is 0.
 */
export const operations = {
  add: {
    symbol: '+',
    value: (a, b) => a + b,
    slopes: [() => 1, () => 1],
    rules: ['1', '1'],
    write: between('+'),
  },
  sub: {
    symbol: '−',
    value: (a, b) => a - b,
    slopes: [() => 1, () => -1],
    rules: ['1', '−1'],
    write: between('−'),
  },
  mul: {
    symbol: '×',
    value: (a, b) => a * b,
    slopes: [(_, b) => b, (a) => a],
    rules: ['b', 'a'],
    write: between('×'),
  },
  div: {
    symbol: '÷',
    value: (a, b) => a / b,
    slopes: [(_, b) => 1 / b, (a, b) => -a / b ** 2],
    rules: ['1/b', '−a/b²'],
    write: between('÷'),
  },
  pow: {
    symbol: '^',
    value: (a, b) => a ** b,
    slopes: [(a, b) => b * a ** (b - 1), (a, _, c) => Math.log(a) * c],
    rules: ['b·aᵇ⁻¹', 'c·ln a'],
    write: between('^'),
  },
  neg: { symbol: '−', value: (a) => -a, slopes: [() => -1], rules: ['−1'], write: (a) => `−${a}` },
  square: {
    symbol: '( )²',
    value: (a) => a * a,
    slopes: [(a) => 2 * a],
    rules: ['2a'],
    write: (a) => `(${a})²`,
  },
  exp: { symbol: 'exp', value: Math.exp, slopes: [(_a, _b, c) => c], rules: ['c'], write: called('exp') },
  log: { symbol: 'log', value: Math.log, slopes: [(a) => 1 / a], rules: ['1/a'], write: called('log') },
  sqrt: {
    symbol: 'sqrt',
    value: Math.sqrt,
    slopes: [(_a, _b, c) => 1 / (2 * c)],
    rules: ['1/(2c)'],
    write: called('sqrt'),
  },
  sin: {
    symbol: 'sin',
    value: Math.sin,
    slopes: [(a) => Math.cos(a)],
    rules: ['cos a'],
    write: called('sin'),
  },
  cos: {
    symbol: 'cos',
    value: Math.cos,
    slopes: [(a) => -Math.sin(a)],
    rules: ['−sin a'],
    write: called('cos'),
  },
  tanh: {
    symbol: 'tanh',
    value: Math.tanh,
    slopes: [(_a, _b, c) => 1 - c * c],
    rules: ['1 − c²'],
    write: called('tanh'),
  },
  sigmoid: {
    symbol: 'σ',
    value: (a) => 1 / (1 + Math.exp(-a)),
    slopes: [(_a, _b, c) => c * (1 - c)],
    rules: ['c(1 − c)'],
    write: called('sigmoid'),
  },
  relu: {
    symbol: 'relu',
    value: (a) => Math.max(0, a),
    slopes: [(a) => (a > 0 ? 1 : 0)],
    rules: [say('1 if a > 0, else 0')],
    corner: (a) => a,
    write: called('relu'),
  },
  abs: {
    symbol: '| |',
    value: Math.abs,
    slopes: [(a) => Math.sign(a)],
    rules: [say('sign of a')],
    corner: (a) => a,
    write: (a) => `|${a}|`,
  },
  max: {
    symbol: 'max',
    value: (a, b) => Math.max(a, b),
    slopes: [(a, b) => (a >= b ? 1 : 0), (a, b) => (a < b ? 1 : 0)],
    rules: [say('1 if a ≥ b, else 0'), say('1 if b > a, else 0')],
    corner: (a, b) => a - b,
    write: (a, b) => `max(${a}, ${b})`,
  },
  min: {
    symbol: 'min',
    value: (a, b) => Math.min(a, b),
    slopes: [(a, b) => (a <= b ? 1 : 0), (a, b) => (a > b ? 1 : 0)],
    rules: [say('1 if a ≤ b, else 0'), say('1 if b < a, else 0')],
    corner: (a, b) => a - b,
    write: (a, b) => `min(${a}, ${b})`,
  },
} satisfies Record<string, Operation>

export type OperationName = keyof typeof operations

/** What an expression may call, and by which operation. */
const FUNCTIONS = new Map<string, OperationName>([
  ['exp', 'exp'],
  ['log', 'log'],
  ['ln', 'log'],
  ['sqrt', 'sqrt'],
  ['sin', 'sin'],
  ['cos', 'cos'],
  ['tanh', 'tanh'],
  ['sigmoid', 'sigmoid'],
  ['relu', 'relu'],
  ['abs', 'abs'],
  ['max', 'max'],
  ['min', 'min'],
])

export const functionNames: readonly string[] = [...FUNCTIONS.keys()]

/** The operation that an expression calls by this name; undefined for any other word. */
export const functionCalled = (name: string): OperationName | undefined => FUNCTIONS.get(name)

/** The operation of that name, without the narrower type of each. */
export const operationOf = (name: OperationName): Operation => operations[name]
