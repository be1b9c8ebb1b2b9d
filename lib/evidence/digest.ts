import type { ProgressEvent } from '@/lib/progress/events'
import { canonical, mergeEvents } from '@/lib/progress/merge'
import { sha256 } from './sha256'

/**
 * The SHA-256 of the events as 64 hexadecimal digits: the same for the same events in any order and any file, another
 * when one letter of one event is another.
 */
export function digestOf(events: readonly ProgressEvent[]): string {
  return sha256(new TextEncoder().encode(canonical(mergeEvents(events, []))))
}

/** A digest in groups of four digits, as people compare them. */
export function digestGroups(digest: string): string[] {
  return digest.match(/.{1,4}/g) ?? []
}
