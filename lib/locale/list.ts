import { LOCALE } from './locale'

/** English as the course writes it: no comma before the last “and”. */
const LANGUAGE = LOCALE === 'en' ? 'en-GB' : LOCALE

/** To make one takes a browser milliseconds. */
const formats = new Map<string, Intl.ListFormat>()

/** `a`, `a and b`, `a, b and c`; with `or` for alternatives. */
export function list(items: Iterable<string>, joined: 'and' | 'or' = 'and'): string {
  const type = joined === 'and' ? 'conjunction' : 'disjunction'
  const format = formats.get(type) ?? new Intl.ListFormat(LANGUAGE, { type })
  formats.set(type, format)
  return format.format(items)
}
