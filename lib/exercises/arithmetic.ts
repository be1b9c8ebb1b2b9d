/** Deeper nesting than anybody writes. */
const MAX_DEPTH = 20

/**
 * The value of a calculation with + − * / ^ and parentheses, in the usual order: powers from the right, a sign binds
 * looser than a power (−2^2 = −4). Numbers are plain decimals, with commas between thousands and with an exponent.
 *
 * @param text `*`, `/`, `^` and `-` for the operators, spaces anywhere between parts
 * @returns undefined when it is no calculation, or has no finite value
 */
export function calculate(text: string): number | undefined {
  const tokens = text.match(/\d+(?:,\d{3})*(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+|[-+*/^()]|\S/gi) ?? []
  let at = 0

  function sum(depth: number): number {
    let value = product(depth)
    while (tokens[at] === '+' || tokens[at] === '-')
      value += tokens[at++] === '+' ? product(depth) : -product(depth)
    return value
  }

  function product(depth: number): number {
    let value = signed(depth)
    while (tokens[at] === '*' || tokens[at] === '/')
      value = tokens[at++] === '*' ? value * signed(depth) : value / signed(depth)
    return value
  }

  function signed(depth: number): number {
    if (depth > MAX_DEPTH) return Number.NaN
    if (tokens[at] === '-' || tokens[at] === '+')
      return tokens[at++] === '-' ? -power(depth + 1) : power(depth + 1)
    return power(depth)
  }

  function power(depth: number): number {
    const base = primary(depth)
    if (tokens[at] !== '^') return base
    at++
    return base ** signed(depth + 1)
  }

  function primary(depth: number): number {
    const token = tokens[at++] ?? ''
    if (token !== '(') return /^[\d.]/.test(token) ? Number(token.replaceAll(',', '')) : Number.NaN
    const value = sum(depth + 1)
    return tokens[at++] === ')' ? value : Number.NaN
  }

  const value = sum(0)
  return at === tokens.length && Number.isFinite(value) ? value : undefined
}
