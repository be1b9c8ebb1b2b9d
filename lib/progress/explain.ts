import type { BaseIssue } from 'valibot'
import { list } from '@/lib/locale/list'
import { say } from '@/lib/locale/say'

/** What is wrong with something from outside, in a sentence that names the place. @param root name of the whole */
export function explain({ type, kind, path, expected, received }: BaseIssue<unknown>, root: string): string {
  const names = (path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
  const place = [root, ...names].join('')
  switch (type) {
    case 'strict_object':
      if (expected === 'never')
        return say('{place} has an unknown key "{key}".', {
          place: [root, ...names.slice(0, -1)].join(''),
          key: String(path?.at(-1)?.key),
        })
      if (received === 'undefined') return say('{place} is missing.', { place })
      break
    case 'literal':
    case 'picklist':
      return say('{place} should be {values}.', { place, values: list(valuesOf(expected), 'or') })
    case 'variant':
      return say('{place} is not of a kind that this version knows.', { place })
    case 'regex':
      return say('{place} holds characters that are not allowed here.', { place })
    case 'min_value':
    case 'gt_value':
    case 'min_length':
      return say('{place} is too small.', { place })
    case 'max_value':
    case 'max_length':
      return say('{place} is too large.', { place })
  }
  return kind === 'schema' && expected
    ? say('{place} should be of type {expected}.', { place, expected: expected.toLowerCase() })
    : say('{place} is not valid.', { place })
}

/** Of `("a" | "b")`. */
const valuesOf = (expected: string | null) => expected?.replace(/^\(|\)$/g, '').split(' | ') ?? []
