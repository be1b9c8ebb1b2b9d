import type { Setup } from '@/lib/engine/experiment'
import { readParams, writeParams } from '@/lib/engine/params'
import { inOrder } from './task'

/**
 * The settings of an address that all of a class share, each written in one way: a teacher’s link and what a messenger
 * or a platform made of it (`fbclid`, `utm_source`) say the same, and `0.20` is `0.2`.
 *
 * @param over the parameter that each student chooses
 */
export function settingsOf(
  { params: schema, backends }: Pick<Setup, 'params' | 'backends'>,
  search: URLSearchParams,
  over?: string,
): string {
  const { params } = readParams(schema, Object.fromEntries(search))
  const backend = backends.find((one) => one === search.get('backend'))
  return inOrder([
    ...(backend ? [['backend', backend] as const] : []),
    ...writeParams(schema, params).filter(([name]) => name !== over),
  ])
}
