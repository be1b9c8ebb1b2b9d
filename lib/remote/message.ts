import type { DeckState } from '@/lib/present/deck'

/** A place on the slide as it is seen: shares of its width and its height. */
export type Place = readonly [x: number, y: number]

/** What a phone may say. Nothing else that comes from it is heard. */
export type FromPhone =
  | { type: 'next' | 'previous' | 'black' | 'light' | 'timer' }
  /** The finger is there; null: it is gone. */
  | { type: 'laser'; at: Place | null }
  /** It is still there, and has nothing to say. */
  | { type: 'here' }

/** What the phone shows of the presentation. */
export interface View {
  /** From 1. */
  slide: number
  count: number
  title: string
  /** Title of the slide after it; null on the last. */
  next: string | null
  /** How many parts of this slide are still to come. */
  later: number
  blank: DeckState['blank']
  notes: string
  timer: {
    shown: boolean
    runs: boolean
    /** What has passed, in milliseconds. */
    passed: number
    /** How long the talk may take; null where nobody said. */
    minutes: number | null
  }
  /** Width of the slide by its height. */
  aspect: number
}

export type FromLaptop = { type: 'view'; view: View } | { type: 'here' }

/** Longer than anything a phone has to say, and than all that a laptop has. */
const MOST_FROM_PHONE = 200
const MOST_FROM_LAPTOP = 16_000
/** What of a speaker’s notes is sent: more than can be read while speaking. */
export const MOST_NOTES = 4000

const PLAIN = new Set(['next', 'previous', 'black', 'light', 'timer', 'here'])

/** Reads what a phone sent; undefined for all that it may not say. */
export function readFromPhone(data: unknown): FromPhone | undefined {
  const message = parsed(data, MOST_FROM_PHONE)
  if (!message) return
  const { type, at } = message
  if (typeof type !== 'string') return
  if (PLAIN.has(type)) return { type } as FromPhone
  if (type !== 'laser') return
  if (at === null) return { type, at }
  return isPlace(at) ? { type, at: [at[0], at[1]] } : undefined
}

/** Reads what a laptop sent; undefined for what the phone cannot show. */
export function readFromLaptop(data: unknown): FromLaptop | undefined {
  const message = parsed(data, MOST_FROM_LAPTOP)
  if (message?.type === 'here') return { type: 'here' }
  const view = message?.type === 'view' && readView(message.view)
  return view ? { type: 'view', view } : undefined
}

/** Words as they are sent: cut off where they would be too long. */
export const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text

function readView(value: unknown): View | undefined {
  if (!isRecord(value) || !isRecord(value.timer)) return
  const { slide, count, title, next, later, blank, notes, timer, aspect } = value
  const { shown, runs, passed, minutes } = timer
  const fits =
    [slide, count].every((one) => isNumber(one, 1, 9999)) &&
    isNumber(later, 0, 999) &&
    isNumber(passed, 0, 1e9) &&
    isNumber(aspect, 0.2, 8) &&
    (minutes === null || isNumber(minutes, 1, 999)) &&
    [title, notes].every((one) => typeof one === 'string') &&
    (next === null || typeof next === 'string') &&
    ['none', 'black', 'white'].includes(blank as string) &&
    [shown, runs].every((one) => typeof one === 'boolean')
  // Every field has been looked at just above.
  return fits
    ? ({
        slide,
        count,
        title,
        next,
        later,
        blank,
        notes,
        timer: { shown, runs, passed, minutes },
        aspect,
      } as View)
    : undefined
}

function parsed(data: unknown, most: number): Record<string, unknown> | undefined {
  if (typeof data !== 'string' || data.length > most) return
  try {
    const value: unknown = JSON.parse(data)
    return isRecord(value) ? value : undefined
  } catch {
    return // no JSON: nothing of ours
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isNumber = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most

const isPlace = (value: unknown): value is Place =>
  Array.isArray(value) && value.length === 2 && value.every((one) => isNumber(one, 0, 1))
