import { say } from '@/lib/locale/say'

/** A mistake in an expression: what is wrong, and from which character to which. */
export class ExpressionError extends Error {
  constructor(
    message: string,
    readonly from: number,
    readonly to: number,
  ) {
    super(message)
    this.name = 'ExpressionError'
  }
}

export interface Token {
  kind: 'number' | 'name' | 'sign' | 'break' | 'end'
  text: string
  from: number
  to: number
}

/** What people type or paste for a sign of ours. */
const SAME: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '·': '*',
  '×': '*',
  '÷': '/',
  ':': '/',
  '²': '²',
}
const SIGNS = '+-*/^()=,²'

/**
 * Splits an expression into numbers, names and signs; `break` is a new line or a semicolon.
 *
 * @throws ExpressionError for a character that means nothing here
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const push = (kind: Token['kind'], length: number, written = text.slice(at, at + length)) => {
    tokens.push({ kind, text: written, from: at, to: at + length })
    at += length
  }
  while (at < text.length) {
    const rest = text.slice(at)
    const space = /^[^\S\n]+/.exec(rest)?.[0]
    const number = /^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?/i.exec(rest)?.[0]
    const name = /^\p{L}[\p{L}\p{Nd}₀-₉_]*/u.exec(rest)?.[0]
    if (space) at += space.length
    else if (number) push('number', number.length)
    else if (name) {
      // Values are kept by name in plain objects, which know these words already: "constructor", "toString".
      if (name in {})
        throw new ExpressionError(
          say('“{name}” cannot be a name here; take another one.', { name }),
          at,
          at + name.length,
        )
      push('name', name.length)
    } else if (/^[;\n]/.test(rest)) push('break', 1)
    else if (rest.startsWith('**')) push('sign', 2, '^')
    else {
      const character = [...rest][0]!
      const sign = SAME[character] ?? character
      if (!SIGNS.includes(sign)) {
        throw new ExpressionError(
          say(
            '“{character}” means nothing here; an expression has numbers, names, + − * / ^ ( ) = , and ;.',
            { character },
          ),
          at,
          at + character.length,
        )
      }
      push('sign', character.length, sign)
    }
  }
  push('end', 0)
  return tokens
}
