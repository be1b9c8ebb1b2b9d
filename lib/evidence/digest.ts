import { breathe } from '@/lib/engine/breathe'
import type { ProgressEvent } from '@/lib/progress/events'
import { canonical, mergeEvents } from '@/lib/progress/merge'
import { createSha256 } from './sha256'

/** After so much work the page may react and draw. */
const SLICE_MS = 12
/** Bytes that are digested in a few milliseconds. */
const PIECE = 2 ** 16

/**
 * The SHA-256 of the events as 64 hexadecimal digits: the same for the same events in any order and any file, another
 * when one letter of one event is another. A long log takes a second: meanwhile the page goes on.
 */
export async function digestOf(events: readonly ProgressEvent[]): Promise<string> {
  const texts: string[] = []
  await unhurried(mergeEvents(events, []), (event) => texts.push(canonical(event)))
  const bytes = new TextEncoder().encode(`[${texts.join(',')}]`)
  // Missing on plain http, as in a class room's local network.
  if (globalThis.crypto.subtle) return toHex(await crypto.subtle.digest('SHA-256', bytes))
  const sha256 = createSha256()
  const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, i) => i * PIECE)
  await unhurried(pieces, (at) => sha256.update(bytes.subarray(at, at + PIECE)))
  return sha256.digest()
}

/** Does the work for each item, in slices between which the page is free. */
async function unhurried<Item>(items: readonly Item[], work: (item: Item) => void) {
  let begun = performance.now()
  for (const item of items) {
    work(item)
    if (performance.now() - begun < SLICE_MS) continue
    await breathe()
    begun = performance.now()
  }
}

const toHex = (buffer: ArrayBuffer) =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** A digest in groups of four digits, as people compare them. */
export function digestGroups(digest: string): string[] {
  return digest.match(/.{1,4}/g) ?? []
}
