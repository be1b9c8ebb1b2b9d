import type { Channel } from '@/lib/twin/link'

/** Channels of one name in one browser: what one posts the others get, as copies. */
export function browser() {
  const ends = new Set<(event: { data: unknown }) => void>()
  return (): Channel => {
    let own: (event: { data: unknown }) => void = () => {}
    return {
      postMessage(message) {
        const copy = structuredClone(message)
        for (const end of ends) if (end !== own) end({ data: copy })
      },
      addEventListener(_, listener) {
        own = listener
        ends.add(listener)
      },
      close: () => void ends.delete(own),
    }
  }
}
