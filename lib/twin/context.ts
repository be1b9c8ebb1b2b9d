import { createContext, use, useSyncExternalStore } from 'react'
import type { Link } from './link'

/** The link to the other window of a talk; null on every page that is in one window alone. */
export const TwinLink = createContext<Link | null>(null)

/** Where on the page we are, such as on which slide, so that names need to differ only there. */
export const TwinScope = createContext('')

const never = () => () => {}

/** Whether the other window is there. */
export function useConnected(link: Link | null): boolean {
  const connected = () => link?.connected() ?? false
  return useSyncExternalStore(link?.subscribe ?? never, connected, () => false)
}

/** What part of the page a name in here stands for; undefined where there is no other window. */
export function usePart(name: string): { link: Link; part: string } | undefined {
  const link = use(TwinLink)
  const scope = use(TwinScope)
  return link ? { link, part: `${scope}/${name}` } : undefined
}
