import { LOCALE } from './locale'

/** English as the course writes it: no comma before the last “and”. */
const LANGUAGE = LOCALE === 'en' ? 'en-GB' : LOCALE

/** `a`, `a and b`, `a, b and c`; with `or` for alternatives. */
export function list(items: Iterable<string>, joined: 'and' | 'or' = 'and'): string {
  const type = joined === 'and' ? 'conjunction' : 'disjunction'
  return new Intl.ListFormat(LANGUAGE, { type }).format(items)
}
