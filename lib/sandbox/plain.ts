import { LIMITS, type TensorValue } from './job'
import { isTensor } from './print'

/** How many values and characters may still be answered. */
export interface Budget {
  left: number
}

/**
 * A value of the reader's as plain data, which can be sent and compared.
 *
 * @param budget is charged for it
 * @throws a sentence to the reader, for what is no data (a function, a promise) or too much of it
 */
export function plain(value: unknown, budget: Budget = { left: LIMITS.answers }): unknown {
  const spend = (count: number) => {
    budget.left -= count
    if (budget.left < 0)
      throw new Error(
        `the answers have more than ${LIMITS.answers.toLocaleString('en')} values and characters`,
      )
  }
  const convert = (part: unknown, depth: number): unknown => {
    spend(1)
    if (depth > 20) throw new Error('the answer is nested too deeply')
    if (typeof part === 'function') throw new Error('the answer is a function; was it meant to be called?')
    if (typeof part === 'symbol' || typeof part === 'bigint') return String(part)
    if (typeof part === 'string') spend(part.length)
    if (part === null || typeof part !== 'object') return part
    if (isTensor(part)) {
      if (part.isDisposed) throw new Error('the tensor that was returned is disposed already')
      const { shape, dtype } = part
      return { shape: [...shape], dtype, data: convert(part.arraySync(), depth + 1) } satisfies TensorValue
    }
    if (ArrayBuffer.isView(part)) return convert(Array.from(part as unknown as ArrayLike<number>), depth)
    if (Array.isArray(part)) return Array.from(part, (item) => convert(item, depth + 1))
    if (part instanceof Promise) throw new Error('the answer is a promise; was it meant to be awaited?')
    return Object.fromEntries(
      Object.entries(part).map(([key, item]) => {
        spend(key.length)
        return [key, convert(item, depth + 1)]
      }),
    )
  }
  return convert(value, 0)
}
