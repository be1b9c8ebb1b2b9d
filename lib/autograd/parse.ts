import { say } from '@/lib/locale/say'
import { arityOf, createBuilder } from './build'
import type { Graph } from './graph'
import { functionCalled, functionNames } from './operations'
import { ExpressionError, type Token, tokensOf } from './tokens'

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
  const graph = createBuilder(given)
  let at = 0
  let depth = 0

  const peek = () => tokens[at]!
  const next = () => tokens[at++]!
  const is = (sign: string) => peek().kind === 'sign' && peek().text === sign
  const take = (sign: string) => is(sign) && next()

  /** One level deeper, for a rule that may come back to itself. */
  function nested(read: () => number, what: string, { from, to }: Token): number {
    if (++depth > MOST_DEPTH) throw new ExpressionError(what, from, to)
    const made = read()
    depth--
    return made
  }

  function line(): number {
    const [name, equals] = [tokens[at]!, tokens[at + 1]!]
    if (name.kind !== 'name' || equals.text !== '=') return sum()
    at += 2
    if (functionCalled(name.text))
      fail(say('“{name}” is a function; take another name.', { name: name.text }), name)
    if (graph.isNamed(name.text))
      fail(say('“{name}” has a value already; take another name.', { name: name.text }), name)
    const made = sum()
    graph.giveName(name.text, made)
    return made
  }

  function sum(): number {
    return nested(terms, say('Too many brackets within brackets.'), peek())
  }

  function terms(): number {
    let left = product()
    while (is('+') || is('-')) {
      const sign = next()
      left = graph.operation(sign.text === '+' ? 'add' : 'sub', [left, product()], sign)
    }
    return left
  }

  function product(): number {
    let left = factor()
    while (is('*') || is('/')) {
      const sign = next()
      left = graph.operation(sign.text === '*' ? 'mul' : 'div', [left, factor()], sign)
    }
    return left
  }

  function factor(): number {
    const minus = take('-')
    return minus ? graph.negative(nested(factor, say('Too many minus signs.'), minus), minus) : power()
  }

  function power(): number {
    let base = atom()
    const two = take('²')
    if (two) base = graph.operation('square', [base], two)
    const sign = take('^')
    return sign ? graph.power(base, nested(factor, say('Too many powers of powers.'), sign), sign) : base
  }

  function atom(): number {
    const token = next()
    if (token.kind === 'number') return graph.constant(Number(token.text), token)
    if (token.kind === 'name') {
      if (is('(')) return call(token)
      if (functionCalled(token.text))
        fail(say('“{name}” needs its brackets: {name}(…).', { name: token.text }), token)
      return graph.named(token.text, token)
    }
    if (token.text === '(') {
      const inner = sum()
      close(token)
      return inner
    }
    at--
    return fail(say('{found} A number, a name or ( is needed here.', { found: found(token) }), token)
  }

  function call(name: Token): number {
    const operation = functionCalled(name.text)
    if (!operation)
      return fail(
        graph.isNamed(name.text)
          ? say('“{name}” is a value; to multiply, write {name}*( … ).', { name: name.text })
          : say('There is no function “{name}”. There are {functions}.', {
              name: name.text,
              functions: functionNames.join(say(', ##between the items of a list')),
            }),
        name,
      )
    const bracket = next()
    const operands = [sum()]
    while (take(',')) operands.push(sum())
    close(bracket)
    const wanted = arityOf(operation)
    if (operands.length !== wanted)
      fail(
        wanted === 1
          ? say('“{name}” takes one value, and here are {count}.', {
              name: name.text,
              count: operands.length,
            })
          : operands.length === 1
            ? say('“{name}” takes {wanted} values, and here is one.', { name: name.text, wanted })
            : say('“{name}” takes {wanted} values, and here are {count}.', {
                name: name.text,
                wanted,
                count: operands.length,
              }),
        { from: name.from, to: peek().from },
      )
    return graph.operation(operation, operands, name)
  }

  function close(open: Token) {
    if (take(')')) return
    const token = peek()
    if (token.kind === 'end' || token.kind === 'break')
      fail(say('The bracket that opens here is never closed.'), open)
    fail(say('{found} An operator or ) is needed here.', { found: found(token) }), token)
  }

  let output: number | undefined
  while (peek().kind !== 'end') {
    if (peek().kind === 'break') {
      at++
      continue
    }
    output = line()
    if (peek().kind !== 'break' && peek().kind !== 'end') fail(afterLine(peek()), peek())
  }
  const everything = { from: 0, to: text.length }
  if (output === undefined) return fail(say('Type an expression, such as (w*x + b - y)^2.'), everything)
  const made = graph.finish(output)
  if (made.nodes[made.output]!.kind !== 'operation')
    fail(
      say('The last line must compute something, such as a*b + c: there is nothing to pass back yet.'),
      everything,
    )
  if (made.nodes.every(({ kind }) => kind !== 'input'))
    fail(
      say('There are only numbers here, and nothing whose slope one could ask for. Give one a name: w = 3.'),
      everything,
    )
  return made
}

function fail(message: string, { from, to }: Pick<Token, 'from' | 'to'>): never {
  throw new ExpressionError(message, from, to)
}

/** What stands where something else should. */
function found(token: Token): string {
  if (token.kind === 'end') return say('The expression ends too early.')
  return token.kind === 'break'
    ? say('The line ends too early.')
    : say('Here stands “{text}”.', { text: token.text })
}

/** Why a line cannot go on like this. */
function afterLine(token: Token): string {
  if (token.text === ')') return say('This bracket closes nothing.')
  if (token.text === '=') return say('Only a name can stand before =.')
  const value = token.kind === 'name' || token.kind === 'number' || token.text === '('
  return value
    ? say('{found} An operator is needed here; to multiply, write *.', { found: found(token) })
    : say('{found} An operator is needed here.', { found: found(token) })
}
