import type { ProgressEvent } from './events'

/** JSON with sorted keys, so that equal values have equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`).join(',')}}`
}

/**
 * The union of two logs, each event once, in order of time (ties by id).
 *
 * Commutative, associative and idempotent, so devices may exchange files in any order. Two events that share
 * an id but differ cannot both be kept: the one whose canonical text sorts first wins on every device.
 * `conflict` finds such a pair beforehand.
 */
export function mergeEvents(a: readonly ProgressEvent[], b: readonly ProgressEvent[]): ProgressEvent[] {
  const byId = new Map<string, ProgressEvent>()
  for (const event of [...a, ...b]) {
    const kept = byId.get(event.id)
    if (!kept || (kept !== event && canonical(event) < canonical(kept))) byId.set(event.id, event)
  }
  return [...byId.values()].sort((x, y) => x.time - y.time || (x.id < y.id ? -1 : 1))
}

/** The first id that `a` and `b` both hold with different contents. */
export function conflict(a: readonly ProgressEvent[], b: readonly ProgressEvent[]): string | undefined {
  const known = new Map(a.map((event) => [event.id, event]))
  return b.find(({ id }, i) => {
    const other = known.get(id)
    return other && canonical(other) !== canonical(b[i])
  })?.id
}
