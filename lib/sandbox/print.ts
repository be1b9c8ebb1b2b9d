/** How a value of the reader's is written on the console: like source code, in full as far as it is short. */

interface TensorLike {
  shape: number[]
  dtype: string
  isDisposed: boolean
  arraySync(): unknown
}

const MAX_ITEMS = 12
const MAX_DEPTH = 4

/** @param within the objects that hold the value, the outermost first */
export function print(value: unknown, within: readonly object[] = []): string {
  const depth = within.length
  if (typeof value === 'string') return depth === 0 ? value : JSON.stringify(value)
  if (typeof value === 'number') return printNumber(value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return `function ${value.name || '(unnamed)'}`
  if (value === null || typeof value !== 'object') return String(value)
  if (isTensor(value)) return printTensor(value, within)
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (value instanceof RegExp || value instanceof Date) return String(value)
  if (value instanceof Promise) return 'Promise: await it to see its value'
  if (within.includes(value)) return '(circular)'
  if (depth >= MAX_DEPTH) return Array.isArray(value) ? '[…]' : '{…}'
  const inside = [...within, value]
  if (ArrayBuffer.isView(value) && 'length' in value) {
    const list = Array.from(value as unknown as ArrayLike<number>)
    return `${value.constructor.name} ${printList(list, inside)}`
  }
  if (Array.isArray(value)) return printList(value, inside)
  if (value instanceof Set) return `Set ${printList([...value], inside)}`
  const entries = value instanceof Map ? [...value] : Object.entries(value)
  const shown = entries
    .slice(0, MAX_ITEMS)
    .map(
      ([key, item]) =>
        `${typeof key === 'object' ? print(key, inside) : String(key)}: ${print(item, inside)}`,
    )
  if (entries.length > MAX_ITEMS) shown.push(`… ${entries.length - MAX_ITEMS} more`)
  return `${kindOf(value)}{ ${shown.join(', ')} }`.replace('{  }', '{}')
}

/** The name of the class before what it holds; nothing before a plain object. */
function kindOf(value: object): string {
  const name: unknown = Object.getPrototypeOf(value)?.constructor?.name
  return typeof name === 'string' && name !== '' && name !== 'Object' ? `${name} ` : ''
}

function printList(list: readonly unknown[], within: readonly object[]): string {
  const shown = Array.from(list.slice(0, MAX_ITEMS), (item) => print(item, within))
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

function printTensor(tensor: TensorLike, within: readonly object[]): string {
  const { shape, dtype } = tensor
  const what = `tensor [${shape.join(', ')}] ${dtype}`
  if (tensor.isDisposed) return `${what}, disposed`
  const values = tensor.arraySync()
  const say = (value: unknown) => (dtype === 'bool' ? String(Boolean(value)) : print(value, [tensor]))
  if (within.length > 0 || shape.length < 2) return `${what} ${rowsOf(values, say, ', ')}`
  let width = 0
  rowsOf(values, (value) => {
    const text = say(value)
    width = Math.max(width, text.length)
    return text
  })
  return `${what}\n${rowsOf(values, (value) => say(value).padStart(width))}`
}

/** Values nested like a shape, a row of numbers a line. */
function rowsOf(values: unknown, say: (value: unknown) => string, between?: string, indent = 1): string {
  if (!Array.isArray(values)) return say(values)
  const shown = values.slice(0, MAX_ITEMS).map((part) => rowsOf(part, say, between, indent + 1))
  if (values.length > MAX_ITEMS) shown.push(`… ${values.length - MAX_ITEMS} more`)
  return `[${shown.join(between ?? (Array.isArray(values[0]) ? `,\n${' '.repeat(indent)}` : ', '))}]`
}
