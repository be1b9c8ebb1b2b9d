import { say } from '@/lib/locale/say'
import type { ProgressEvent } from './events'

/** Longest text of a note, in UTF-16 code units. */
export const NOTE_LENGTH = 5000
/** Longest beginning of a paragraph that is kept with its note. */
export const QUOTE_LENGTH = 200

type Noted = Extract<ProgressEvent, { type: 'noted' }>

interface Found {
  /** By event id: an event may come twice. */
  texts: Map<string, Noted>
  mark?: Extract<ProgressEvent, { type: 'bookmarked' }>
}

/** One text written about a paragraph. */
export interface NoteText {
  /** Of its event. */
  id: string
  device: string
  /** Milliseconds since 1970. */
  time: number
  text: string
}

/** What a reader keeps about one paragraph. */
export interface Note {
  lesson: string
  /** The paragraph's id when it was noted. */
  block: string
  /** Its beginning when it was noted. */
  quote: string
  bookmarked: boolean
  /** The newest text, unless it was deleted. */
  written?: NoteText | undefined
  /** Texts that another device or tab wrote without knowing of the newest one, the newest first. */
  others: readonly NoteText[]
  /** Ids of all events a next text may replace: the newest one's, also if it deleted the note. */
  head?: string | undefined
  /** Of the newest change. */
  time: number
}

/** The key of a paragraph over all lessons. */
export const noteKey = ({ lesson, block }: { lesson: string; block: string }) => `${lesson}#${block}`

/**
 * What the events say about paragraphs. Each text names the texts that it replaces; those that none replaces stand.
 * Of these the newest is the note (ties by id), and the others were written at the same time elsewhere and are kept
 * beside it. Pure; the order and repetition of events do not matter.
 */
export function deriveNotes(events: readonly ProgressEvent[]): ReadonlyMap<string, Note> {
  const found = new Map<string, Found>()
  for (const event of events) {
    if (event.type !== 'noted' && event.type !== 'bookmarked') continue
    const key = noteKey(event)
    const entry: Found = found.get(key) ?? { texts: new Map() }
    found.set(key, entry)
    if (event.type === 'noted') entry.texts.set(event.id, event)
    else if (!entry.mark || newestFirst(event, entry.mark) < 0) entry.mark = event
  }

  const notes = new Map<string, Note>()
  for (const [key, { texts, mark }] of found) {
    const replaced = new Set([...texts.values()].flatMap(({ replaces }) => replaces))
    const standing = [...texts.values()].filter(({ id }) => !replaced.has(id)).sort(newestFirst)
    const [head, ...rest] = standing
    const newest = [head, mark].filter((one) => one !== undefined).sort(newestFirst)[0]
    if (!newest) continue
    const { lesson, block, quote, time } = newest
    const others = rest.filter(({ text }) => text !== '' && text !== head?.text)
    const written = head?.text ? head : undefined
    const bookmarked = mark?.on ?? false
    if (!written && others.length === 0 && !bookmarked && !head) continue
    notes.set(key, { lesson, block, quote, bookmarked, written, others, head: head?.id, time })
  }
  return notes
}

/** Whether there is anything to show: a deleted note leaves only its head behind. */
export const isKept = (note: Note) => note.bookmarked || note.written !== undefined || note.others.length > 0

const newestFirst = (a: { id: string; time: number }, b: { id: string; time: number }) =>
  b.time - a.time || (a.id < b.id ? 1 : -1)

/** Letters without case and accents, so that "Ubergange" finds "Übergänge". */
export const fold = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Whether every word of the query occurs in one of the texts, whatever their case and accents. */
export function matches(query: string, texts: readonly string[]): boolean {
  const folded = texts.map(fold)
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.some((text) => text.includes(word)))
}

/** All texts of a note in which a search may look. */
export const textsOf = ({ quote, written, others }: Note) => [
  quote,
  written?.text ?? '',
  ...others.map(({ text }) => text),
]

export interface MarkdownLesson {
  title: string
  notes: readonly Note[]
}

/**
 * Notes as a Markdown file: a heading for each lesson, each paragraph as a quotation that links to it. What the reader
 * wrote stays Markdown, but neither HTML nor a heading.
 *
 * @param addressOf the whole address of a page of the site, such as `/learn/the-neuron#bias`
 */
export function notesMarkdown(
  lessons: readonly MarkdownLesson[],
  addressOf: (path: string) => string,
): string {
  const parts = ['# Notes\n']
  for (const { title, notes } of lessons) {
    parts.push(`## ${plain(title)}\n`)
    for (const note of notes) {
      const link = addressOf(`/learn/${note.lesson}#${encodeURIComponent(note.block)}`)
      parts.push(
        `> ${plain(note.quote) || '…'}\n>\n> [${note.bookmarked ? 'Bookmarked' : 'Open'}](${link})\n`,
      )
      if (note.written) parts.push(`${asText(note.written.text)}\n`)
      for (const { text } of note.others)
        parts.push(say('Also written elsewhere:\n\n{text}\n', { text: asText(text) }))
    }
  }
  return parts.join('\n')
}

const plain = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')

const asText = (text: string) =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll('<', '&lt;')
    .replaceAll(/^(\s{0,3})(#|=+\s*$|-+\s*$)/gm, '$1\\$2')
