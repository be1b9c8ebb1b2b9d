import { list } from '@/lib/locale/list'
import { plural, say } from '@/lib/locale/say'

/** A tensor as the sandbox sends it. */
interface TensorValue {
  shape: number[]
  data: unknown
}

/**
 * In what an answer differs from what was expected, as a clause with the place of the first difference: "gave −1 at [0];
 * expected 0". Undefined when it does not. Numbers agree within `tolerance`, relative to the expected where it is beyond
 * ±1; NaN agrees with NaN. A tensor is compared with nested arrays by its values.
 */
export function differenceOf(value: unknown, expected: unknown, tolerance: number): string | undefined {
  return differ(value, expected, tolerance, '')
}

function differ(given: unknown, expected: unknown, tolerance: number, path: string): string | undefined {
  const value = isTensor(given) ? given.data : given
  if (Array.isArray(expected)) {
    if (!Array.isArray(value)) return clause(show(value), path, show(expected))
    if (value.length !== expected.length) return clause(count(value.length), path, count(expected.length))
    for (const [i, part] of expected.entries()) {
      const found = differ(value[i], part, tolerance, `${path}[${i}]`)
      if (found !== undefined) return found
    }
    return
  }
  if (isRecord(expected)) {
    if (!isRecord(value))
      return clause(show(value), path, say('an object with {keys}', { keys: list(Object.keys(expected)) }))
    for (const [key, part] of Object.entries(expected)) {
      const found = differ(value[key], part, tolerance, `${path}.${key}`)
      if (found !== undefined) return found
    }
    return
  }
  if (typeof expected === 'number') {
    if (typeof value !== 'number') return clause(show(value), path, show(expected))
    if (close(value, expected, tolerance)) return
    return clause(show(value), path, show(expected))
  }
  if (value !== expected) return clause(show(value), path, show(expected))
}

const clause = (value: string, path: string, expected: string) =>
  path === ''
    ? say('gave {value}; expected {expected}', { value, expected })
    : say('gave {value} at {path}; expected {expected}', { value, path, expected })

function close(a: number, b: number, tolerance: number): boolean {
  if (Number.isNaN(b)) return Number.isNaN(a)
  if (!Number.isFinite(b)) return a === b
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const count = (items: number) => plural({ one: '1 value', other: '{n} values' }, { n: items })

/** Short, and as exact as is needed to see a difference. */
export function show(value: unknown): string {
  if (value === undefined) return say('nothing (is a return missing?)')
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return String(value).replace('-', '−')
    return (Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)))).replace('-', '−')
  }
  if (Array.isArray(value)) {
    const parts = value.slice(0, 8).map(show)
    return `[${parts.join(', ')}${value.length > 8 ? ', …' : ''}]`
  }
  if (isTensor(value)) return say('a tensor of shape [{shape}]', { shape: value.shape.join(', ') })
  return typeof value === 'string' ? `“${value.slice(0, 80)}”` : String(JSON.stringify(value)).slice(0, 80)
}

export function isTensor(value: unknown): value is TensorValue {
  return typeof value === 'object' && value !== null && 'shape' in value && 'data' in value
}
