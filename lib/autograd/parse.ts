import type { Graph, GraphNode } from './graph'
import { FUNCTIONS, type OperationName, operationOf } from './operations'
import { ExpressionError, type Token, tokensOf } from './tokens'

/** A graph of more nodes cannot be read any more. */
export const MOST_NODES = 80
/** Brackets within brackets. */
const MOST_DEPTH = 40

/**
 * Reads a program of one or more lines and makes its graph:
 *
 *   program = line {(";" | new line) line}        the last line is the output
 *   line    = [name "="] sum
 *   sum     = product {("+" | "-") product}
 *   product = factor {("*" | "/") factor}
 *   factor  = "-" factor | power
 *   power   = atom ["²"] ["^" factor]             so −x^2 is −(x²), and 2^3^2 is 2^9
 *   atom    = number | name | function "(" sum {"," sum} ")" | "(" sum ")"
 *
 * `name = number` makes an input of that value; a name that has none before it is used is an input whose value
 * `given` says. A name used twice is one node with two users.
 *
 * @throws ExpressionError with the place, and what was expected there
 */
export function parse(text: string, given: (name: string) => number = () => 1): Graph {
  const tokens = tokensOf(text)
  const nodes: GraphNode[] = []
  const names = new Map<string, number>()
  let at = 0
  let depth = 0

  const peek = () => tokens[at]!
  const next = () => tokens[at++]!
  const is = (sign: string) => peek().kind === 'sign' && peek().text === sign
  const take = (sign: string) => is(sign) && next()

  function add(node: GraphNode, { from, to }: Pick<Token, 'from' | 'to'>): number {
    if (nodes.length >= MOST_NODES)
      throw new ExpressionError(
        `This graph has more than ${MOST_NODES} nodes; take a shorter expression.`,
        from,
        to,
      )
    nodes.push(node)
    return nodes.length - 1
  }

  function operation(name: OperationName, operands: number[], token: Token): number {
    return add({ kind: 'operation', operation: name, operands }, token)
  }

  function line(): number {
    const [name, equals] = [tokens[at]!, tokens[at + 1]!]
    if (name.kind !== 'name' || equals.text !== '=') return sum()
    at += 2
    if (FUNCTIONS[name.text])
      throw new ExpressionError(`“${name.text}” is a function; take another name.`, name.from, name.to)
    if (names.has(name.text))
      throw new ExpressionError(`“${name.text}” has a value already; take another name.`, name.from, name.to)
    const value = plainNumber()
    const made = value === undefined ? sum() : add({ kind: 'input', name: name.text, value }, name)
    if (value === undefined) {
      const node = nodes[made]!
      // A second name for the same node would leave one of them without a box.
      if (node.kind === 'operation' && node.name === undefined) nodes[made] = { ...node, name: name.text }
    }
    names.set(name.text, made)
    return made
  }

  /** A line that is a number and nothing else: then its name is an input. */
  function plainNumber(): number | undefined {
    const minus = is('-') ? 1 : 0
    const [number, after] = [tokens[at + minus]!, tokens[at + minus + 1]]
    if (number.kind !== 'number' || (after!.kind !== 'break' && after!.kind !== 'end')) return
    at += minus + 1
    return (minus ? -1 : 1) * Number(number.text)
  }

  function sum(): number {
    if (++depth > MOST_DEPTH)
      throw new ExpressionError('Too many brackets within brackets.', peek().from, peek().to)
    let left = product()
    while (is('+') || is('-')) {
      const sign = next()
      left = operation(sign.text === '+' ? 'add' : 'sub', [left, product()], sign)
    }
    depth--
    return left
  }

  function product(): number {
    let left = factor()
    while (is('*') || is('/')) {
      const sign = next()
      left = operation(sign.text === '*' ? 'mul' : 'div', [left, factor()], sign)
    }
    return left
  }

  function factor(): number {
    const minus = take('-')
    if (!minus) return power()
    if (++depth > MOST_DEPTH) throw new ExpressionError('Too many minus signs.', minus.from, minus.to)
    const of = factor()
    depth--
    const node = nodes[of]!
    // −3 is a number, not an operation on 3.
    if (node.kind === 'constant') {
      nodes[of] = { ...node, value: -node.value }
      return of
    }
    return operation('neg', [of], minus)
  }

  function power(): number {
    let base = atom()
    const two = take('²')
    if (two) base = operation('square', [base], two)
    const sign = take('^')
    if (!sign) return base
    const exponent = factor()
    const node = nodes[exponent]!
    if (node.kind !== 'constant' || node.value !== 2) return operation('pow', [base, exponent], sign)
    if (exponent === nodes.length - 1) nodes.pop() // a square has no exponent to draw
    return operation('square', [base], sign)
  }

  function atom(): number {
    const token = next()
    if (token.kind === 'number') return add({ kind: 'constant', value: Number(token.text) }, token)
    if (token.kind === 'name') {
      if (is('(')) return call(token)
      if (FUNCTIONS[token.text])
        throw new ExpressionError(
          `“${token.text}” needs its brackets: ${token.text}(…).`,
          token.from,
          token.to,
        )
      const known = names.get(token.text)
      if (known !== undefined) return known
      const made = add({ kind: 'input', name: token.text, value: given(token.text) }, token)
      names.set(token.text, made)
      return made
    }
    if (token.text === '(') {
      const inner = sum()
      close(token)
      return inner
    }
    at--
    throw new ExpressionError(
      `${expected(token)} A number, a name or ( is needed here.`,
      token.from,
      token.to,
    )
  }

  function call(name: Token): number {
    const found = FUNCTIONS[name.text]
    if (!found) {
      const known = Object.keys(FUNCTIONS).join(', ')
      throw new ExpressionError(
        names.has(name.text)
          ? `“${name.text}” is a value; to multiply, write ${name.text}*( … ).`
          : `There is no function “${name.text}”. There are ${known}.`,
        name.from,
        name.to,
      )
    }
    const bracket = next()
    const operands = [sum()]
    while (take(',')) operands.push(sum())
    close(bracket)
    const wanted = operationOf(found).slopes.length
    if (operands.length !== wanted)
      throw new ExpressionError(
        `“${name.text}” takes ${wanted === 1 ? 'one value' : `${wanted} values`}, and here ${operands.length === 1 ? 'is one' : `are ${operands.length}`}.`,
        name.from,
        peek().from,
      )
    return operation(found, operands, name)
  }

  function close(open: Token) {
    if (take(')')) return
    const token = peek()
    throw new ExpressionError(
      token.kind === 'end' || token.kind === 'break'
        ? 'The bracket that opens here is never closed.'
        : `${expected(token)} An operator or ) is needed here.`,
      token.kind === 'end' || token.kind === 'break' ? open.from : token.from,
      token.kind === 'end' || token.kind === 'break' ? open.to : token.to,
    )
  }

  let output: number | undefined
  while (peek().kind !== 'end') {
    if (peek().kind === 'break') {
      at++
      continue
    }
    output = line()
    const token = peek()
    if (token.kind !== 'break' && token.kind !== 'end')
      throw new ExpressionError(
        token.text === ')'
          ? 'This bracket closes nothing.'
          : token.text === '='
            ? 'Only a name can stand before =.'
            : `${expected(token)} An operator is needed here${token.kind === 'name' || token.kind === 'number' || token.text === '(' ? '; to multiply, write *' : ''}.`,
        token.from,
        token.to,
      )
  }
  if (output === undefined)
    throw new ExpressionError('Type an expression, such as (w*x + b - y)^2.', 0, text.length)
  if (nodes[output]!.kind !== 'operation')
    throw new ExpressionError(
      'The last line must compute something, such as a*b + c: there is nothing to pass back yet.',
      0,
      text.length,
    )
  return pruned(nodes, output)
}

/** What leads to the output, in the same order. */
function pruned(nodes: readonly GraphNode[], output: number): Graph {
  const used = new Set([output])
  for (let i = output; i >= 0; i--) {
    const node = nodes[i]!
    if (used.has(i) && node.kind === 'operation') for (const operand of node.operands) used.add(operand)
  }
  const order = [...used].sort((a, b) => a - b)
  const place = new Map(order.map((old, i) => [old, i]))
  return {
    output: place.get(output)!,
    nodes: order.map((old) => {
      const node = nodes[old]!
      return node.kind === 'operation'
        ? { ...node, operands: node.operands.map((operand) => place.get(operand)!) }
        : node
    }),
  }
}

function expected(token: Token): string {
  if (token.kind === 'end') return 'The expression ends too early.'
  return token.kind === 'break' ? 'The line ends too early.' : `Here stands “${token.text}”.`
}
