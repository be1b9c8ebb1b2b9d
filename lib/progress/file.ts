import * as v from 'valibot'
import { say } from '@/lib/locale/say'
import { EVENT_VERSION } from './envelope'
import { type ProgressEvent, readEvent } from './events'
import { explain } from './explain'
import { canonical, conflict, mergeEvents } from './merge'

export const FORMAT = 'epoch-progress'
/** A hundred thousand events are about 15 MB; a longer file is not ours. */
export const MAX_BYTES = 20 * 2 ** 20
/** A clock may be wrong by a day; an event from next year is not an event. */
const DAY_MS = 86_400_000
const MAX_DEPTH = 40
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

export type ProgressFile = { events: ProgressEvent[] } | { refused: string }

const header = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(EVENT_VERSION),
  exported: v.string(),
  checksum: v.string(),
  events: v.array(v.unknown()),
})

/**
 * The text of a progress file: format, version, time of export, events, and a CRC-32 of the events that finds
 * damage. It is no signature: whoever wants to cheat can compute it too.
 *
 * @param now milliseconds since 1970
 */
export function writeProgressFile(events: readonly ProgressEvent[], now: number): string {
  const exported = new Date(now).toISOString()
  const file = { format: FORMAT, version: EVENT_VERSION, exported, checksum: checksum(events), events }
  return `${JSON.stringify(file, null, 1)}\n`
}

/**
 * Reads a progress file and trusts nothing in it.
 *
 * @param now milliseconds since 1970; events later than a day from now are refused
 * @returns the events, or the exact reason why the file is refused
 */
export function readProgressFile(text: string, now: number): ProgressFile {
  if (text.length > MAX_BYTES) return { refused: tooBig }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { refused: say('This is not complete JSON; it may be cut off or damaged ({reason}).', { reason }) }
  }
  const hostile = findHostile(value, 'file', 0)
  if (hostile) return { refused: hostile }
  if (!isRecord(value) || value.format !== FORMAT) {
    return { refused: say('This is not a progress file of Epoch: its "format" is not "epoch-progress".') }
  }
  if (typeof value.version === 'number' && value.version > EVENT_VERSION) {
    return {
      refused: say(
        'This file is of version {version}, made by a newer Epoch; this one reads version {eventVersion}. Reload the page to get the newest.',
        { version: value.version, eventVersion: EVENT_VERSION },
      ),
    }
  }
  const head = v.safeParse(header, value)
  if (!head.success) return { refused: explain(head.issues[0], 'file') }

  const events: ProgressEvent[] = []
  for (const [i, item] of head.output.events.entries()) {
    const event = readEvent(item)
    if (!event.success) return { refused: explain(event.issues[0], `events[${i}]`) }
    if (event.output.time > now + DAY_MS) {
      return {
        refused: say('events[{i}].time lies in the future ({time}).', {
          i,
          time: new Date(event.output.time).toISOString(),
        }),
      }
    }
    events.push(event.output)
  }
  const twice = conflict(events, events)
  if (twice) return { refused: say('Two different events in this file share the id {twice}.', { twice }) }
  if (checksum(events) !== head.output.checksum) {
    return {
      refused: say('The checksum does not match: the events were changed or damaged after the export.'),
    }
  }
  return { events: mergeEvents(events, []) }
}

export const tooBig = say('This file is larger than 20 MB, which no progress file is.')

/** CRC-32 (ISO 3309, reflected polynomial 0xEDB88320) of the events' canonical text in UTF-8. */
function checksum(events: readonly ProgressEvent[]): string {
  let crc = ~0
  for (const byte of new TextEncoder().encode(canonical(events))) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return `crc32:${(~crc >>> 0).toString(16).padStart(8, '0')}`
}

/** Keys that could reach an object's prototype, and nesting deep enough to exhaust the stack. */
function findHostile(value: unknown, path: string, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null) return
  if (depth > MAX_DEPTH)
    return say('{path}… is nested more than {maxDepth} levels deep.', {
      path: path.slice(0, 80),
      maxDepth: MAX_DEPTH,
    })
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const found = findHostile(value[i], `${path}[${i}]`, depth + 1)
      if (found) return found
    }
    return
  }
  for (const key of Object.keys(value)) {
    if (FORBIDDEN.has(key))
      return say('{path} holds the key "{key}", which no honest file has.', { path, key })
    const found = findHostile((value as Record<string, unknown>)[key], `${path}.${key}`, depth + 1)
    if (found) return found
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
