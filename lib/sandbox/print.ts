/** How a value of the reader's is written on the console: like source code, in full as far as it is short. */

interface TensorLike {
  shape: number[]
  dtype: string
  isDisposed: boolean
  arraySync(): unknown
}

const MAX_ITEMS = 12
const MAX_DEPTH = 4

export function print(value: unknown, depth = 0): string {
  if (typeof value === 'string') return depth === 0 ? value : JSON.stringify(value)
  if (typeof value === 'number') return printNumber(value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return `function ${value.name || '(unnamed)'}`
  if (value === null || typeof value !== 'object') return String(value)
  if (isTensor(value)) return printTensor(value, depth)
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (depth >= MAX_DEPTH) return Array.isArray(value) ? '[…]' : '{…}'
  if (ArrayBuffer.isView(value) && 'length' in value) {
    const list = Array.from(value as unknown as ArrayLike<number>)
    return `${value.constructor.name} ${printList(list, depth)}`
  }
  if (Array.isArray(value)) return printList(value, depth)
  const entries = value instanceof Map ? [...value] : Object.entries(value)
  const shown = entries.slice(0, MAX_ITEMS).map(([key, item]) => `${String(key)}: ${print(item, depth + 1)}`)
  if (entries.length > MAX_ITEMS) shown.push(`… ${entries.length - MAX_ITEMS} more`)
  return `{ ${shown.join(', ')} }`.replace('{  }', '{}')
}

function printList(list: readonly unknown[], depth: number): string {
  const shown = list.slice(0, MAX_ITEMS).map((item) => print(item, depth + 1))
  if (list.length > MAX_ITEMS) shown.push(`… ${list.length - MAX_ITEMS} more`)
  return `[${shown.join(', ')}]`
}

/** Six significant digits: enough to see, few enough to read. Not rounded to an integer it is not. */
export function printNumber(value: number): string {
  if (Number.isInteger(value) || !Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value)
  return String(Number(value.toPrecision(6)))
}

export function isTensor(value: unknown): value is TensorLike {
  return typeof value === 'object' && value !== null && 'arraySync' in value && 'shape' in value
}

function printTensor(tensor: TensorLike, depth: number): string {
  const what = `tensor [${tensor.shape.join(', ')}] ${tensor.dtype}`
  return tensor.isDisposed ? `${what}, disposed` : `${what} ${print(tensor.arraySync(), depth + 1)}`
}
