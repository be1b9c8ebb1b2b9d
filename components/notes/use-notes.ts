'use client'

import { useMemo } from 'react'
import { say } from '@/lib/locale/say'
import { deriveNotes, isKept, type Note, type NoteText } from '@/lib/progress/notes'
import { record, useProgress } from '@/lib/progress/use-progress'

export type NotePlace = Pick<Note, 'lesson' | 'block' | 'quote'>

/** Everything the reader keeps about paragraphs, live; `all` also holds what was deleted. */
export function useNotes() {
  const { events, storage } = useProgress()
  return useMemo(() => {
    const all = [...deriveNotes(events).values()]
    return { all, kept: all.filter(isKept), storage }
  }, [events, storage])
}

const placeOf = ({ lesson, block, quote }: NotePlace): NotePlace => ({ lesson, block, quote })

/** Writes a note's text; empty deletes it. `replaces` names the texts the writer knew. */
export function writeNote(place: NotePlace, text: string, replaces: readonly (string | undefined)[]) {
  const known = replaces.filter((id) => id !== undefined)
  return record({ type: 'noted', ...placeOf(place), text, replaces: known })
}

export function bookmark(place: NotePlace, on: boolean) {
  void record({ type: 'bookmarked', ...placeOf(place), on })
}

/** Deletes a note and its bookmark. */
export function deleteNote(note: Note) {
  if (note.written || note.others.length > 0)
    void writeNote(note, '', [note.head, ...note.others.map(({ id }) => id)])
  if (note.bookmarked) bookmark(note, false)
}

/**
 * Brings back a note as it was before a deletion.
 *
 * @param note as it was
 * @param head of the note now
 */
export function restoreNote(note: Note, head: string | undefined) {
  for (const { text } of note.others) void writeNote(note, text, [])
  if (note.written) void writeNote(note, note.written.text, [head]) // last, so that it is the newest
  if (note.bookmarked) bookmark(note, true)
}

/** Where a text that was written at the same time as another comes from. */
export function sourceOf(other: NoteText, written: NoteText | undefined): string {
  const when = new Date(other.time).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
  return other.device === written?.device
    ? say('Also written in another tab, {when}', { when })
    : say('Also written on another device, {when}', { when })
}
