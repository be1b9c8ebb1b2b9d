import { calculate } from './arithmetic'
import { narrow } from './full-width'

/** A number as a person wrote it, and the unit behind it. */
export interface WrittenNumber {
  /** What it can mean, likeliest first: `1,500` is fifteen hundred or one and a half. Never empty. */
  readings: number[]
  /** The text after the number, trimmed; '' when there is none. */
  unit: string
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Digits with decimal and grouping marks; a space groups only before exactly three digits. */
const BODY = String.raw`\d(?:[\d.,'_]| (?=\d{3}(?!\d)))*|[.,]\d+`
const POWER = String.raw`10 ?\^ ?\(?([+-]?\d+)\)?`
const POWER_OF_TEN = new RegExp(`^([+-]?) ?${POWER}`)
const NUMBER = new RegExp(`^([+-]?) ?(${BODY})(?: ?[*x] ?${POWER}|e([+-]?\\d+))?`, 'i')

/**
 * Reads integers, decimals with point or comma, grouped thousands (`1,234.5`, `1.234,5`, `1 234`), fractions
 * (`3/4`, `1 3/4`), scientific notation (`2e-3`, `2×10^-3`, `2·10⁻³`, `10^-3`) and any of the minus signs,
 * and calculations with them (`5,000 · 784 / 101,632`), followed by an optional unit; full-width as well, and a share
 * as Chinese has it (`百分之 5`).
 *
 * @returns undefined when the text does not begin with a number or divides by zero
 */
export function parseNumber(text: string): WrittenNumber | undefined {
  const plain = normalize(text)
  const one = parseOne(plain)
  // What goes on with an operator is a calculation.
  if (one && !/^[-+*/^(]/.test(one.unit)) return one
  const [, sum = '', unit = ''] = /^([\d.,e+\-*/^() ]*[\d)])(.*)$/i.exec(plain) ?? []
  const value = calculate(sum)
  return value === undefined ? undefined : { readings: [value], unit: unit.trim() }
}

/** A single number or fraction. */
function parseOne(plain: string): WrittenNumber | undefined {
  const first = readNumber(plain)
  if (!first) return
  const { values, rest } = first

  const mixed = /^ (\d+) ?\/ ?(\d+)(?!\d)(.*)$/.exec(rest)
  if (mixed && values.every(Number.isInteger) && Number(mixed[2]) > 0) {
    const fraction = Number(mixed[1]) / Number(mixed[2])
    const negative = plain.startsWith('-')
    return { readings: values.map((v) => (negative ? v - fraction : v + fraction)), unit: mixed[3]!.trim() }
  }
  const divided = /^ ?\/ ?(?=[\d.,+-])/.exec(rest)
  if (divided) {
    const second = readNumber(rest.slice(divided[0].length))
    if (!second || second.values.includes(0)) return
    const readings = values.flatMap((a) => second.values.map((b) => a / b))
    return { readings, unit: second.rest.trim() }
  }
  return { readings: values, unit: rest.trim() }
}

function normalize(text: string): string {
  return narrow(text)
    .replace(/^\s*百分之\s*(.+)$/, '$1%')
    .replace(/[−–—﹣]/g, '-')
    .replace(/\*\*/g, '^')
    .replace(/[×·∙⋅✕]/g, '*')
    .replace(/[⁄∕÷]/g, '/')
    .replace(/[’ʼ]/g, "'")
    .replace(/([⁺⁻]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, sign: string, digits: string) => {
      const number = [...digits].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('')
      return `^${sign === '⁻' ? '-' : ''}${number}`
    })
    .replace(/\s+/g, ' ')
    .trim()
}

function readNumber(text: string): { values: number[]; rest: string } | undefined {
  const power = POWER_OF_TEN.exec(text)
  if (power) return { values: [Number(`${power[1]}1e${power[2]}`)], rest: text.slice(power[0].length) }
  const match = NUMBER.exec(text)
  if (!match) return
  const [whole, sign, body, power10, exponent] = match
  const values = decimals(body!)
    .map((digits) => Number(`${sign}${digits}e${power10 ?? exponent ?? 0}`))
    .filter(Number.isFinite)
  return values.length > 0 ? { values, rest: text.slice(whole.length) } : undefined
}

/** The plain decimals that digits with points and commas can mean, likeliest first; none if they make no sense. */
function decimals(body: string): string[] {
  const digits = body.replace(/[ '_]/g, '')
  const marks = [...digits].filter((c) => c === '.' || c === ',')
  const last = marks.at(-1)
  if (last === undefined) return [digits]
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(digits) && !digits.startsWith('0')
  const asInteger = digits.replace(/[.,]/g, '')
  const asDecimal = digits.replace(last === '.' ? /,/g : /\./g, '').replace(',', '.')

  if (marks.length === 1) {
    if (!grouped) return [asDecimal]
    return last === ',' ? [asInteger, asDecimal] : [asDecimal, asInteger]
  }
  if (marks.every((mark) => mark === last)) return grouped ? [asInteger] : []
  // Both marks: the last one is the decimal mark, the other groups thousands in front of it.
  const front = digits.slice(0, digits.lastIndexOf(last))
  return !front.includes(last) && /^\d{1,3}([.,]\d{3})+$/.test(front) ? [asDecimal] : []
}
