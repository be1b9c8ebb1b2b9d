import * as z from 'zod/mini'
import { EVENT_VERSION } from './envelope'
import { type ProgressEvent, progressEvent } from './events'
import { canonical, conflict, mergeEvents } from './merge'

export const FORMAT = 'epoch-progress'
/** A hundred thousand events are about 15 MB; a longer file is not ours. */
export const MAX_BYTES = 20 * 2 ** 20
/** A clock may be wrong by a day; an event from next year is not an event. */
const DAY_MS = 86_400_000
const MAX_DEPTH = 40
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

export type ProgressFile = { events: ProgressEvent[] } | { refused: string }

const header = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(EVENT_VERSION),
  exported: z.string(),
  checksum: z.string(),
  events: z.array(z.unknown()),
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
    return { refused: `This is not complete JSON; it may be cut off or damaged (${reason}).` }
  }
  const hostile = findHostile(value, 'file', 0)
  if (hostile) return { refused: hostile }
  if (!isRecord(value) || value.format !== FORMAT) {
    return { refused: 'This is not a progress file of Epoch: its "format" is not "epoch-progress".' }
  }
  if (typeof value.version === 'number' && value.version > EVENT_VERSION) {
    return {
      refused: `This file is of version ${value.version}, made by a newer Epoch; this one reads version ${EVENT_VERSION}. Reload the page to get the newest.`,
    }
  }
  const head = header.safeParse(value)
  if (!head.success) return { refused: explain(head.error.issues[0], 'file') }

  const events: ProgressEvent[] = []
  for (const [i, item] of head.data.events.entries()) {
    const event = progressEvent.safeParse(item)
    if (!event.success) return { refused: explain(event.error.issues[0], `events[${i}]`) }
    if (event.data.time > now + DAY_MS) {
      return { refused: `events[${i}].time lies in the future (${new Date(event.data.time).toISOString()}).` }
    }
    events.push(event.data)
  }
  const twice = conflict(events, events)
  if (twice) return { refused: `Two different events in this file share the id ${twice}.` }
  if (checksum(events) !== head.data.checksum) {
    return { refused: 'The checksum does not match: the events were changed or damaged after the export.' }
  }
  return { events: mergeEvents(events, []) }
}

export const tooBig = 'This file is larger than 20 MB, which no progress file is.'

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
  if (depth > MAX_DEPTH) return `${path.slice(0, 80)}… is nested more than ${MAX_DEPTH} levels deep.`
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const found = findHostile(value[i], `${path}[${i}]`, depth + 1)
      if (found) return found
    }
    return
  }
  for (const key of Object.keys(value)) {
    if (FORBIDDEN.has(key)) return `${path} holds the key "${key}", which no honest file has.`
    const found = findHostile((value as Record<string, unknown>)[key], `${path}.${key}`, depth + 1)
    if (found) return found
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One issue of zod in a sentence that names the place. */
export function explain(issue: z.core.$ZodIssue | undefined, root: string): string {
  if (!issue) return `${root} is not valid.`
  const place = issue.path.reduce<string>(
    (path, key) => path + (typeof key === 'number' ? `[${key}]` : `.${String(key)}`),
    root,
  )
  switch (issue.code) {
    case 'invalid_type':
      return `${place} should be of type ${issue.expected}.`
    case 'invalid_value':
      return `${place} should be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}.`
    case 'invalid_union':
      return `${place} is not of a kind that this version knows.`
    case 'invalid_format':
      return `${place} holds characters that are not allowed here.`
    case 'too_small':
      return `${place} is too small.`
    case 'too_big':
      return `${place} is too large.`
    case 'unrecognized_keys':
      return `${place} has an unknown key "${issue.keys[0]}".`
    default:
      return `${place} is not valid.`
  }
}
