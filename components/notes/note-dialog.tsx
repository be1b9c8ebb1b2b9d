'use client'

import Link from 'next/link'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { readPreference, writePreference } from '@/components/ui/preference'
import { rich } from '@/components/ui/rich'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { useDraft } from '@/lib/progress/drafts'
import { NOTE_LENGTH, type Note, type NoteText, noteKey } from '@/lib/progress/notes'
import { KEYS_OFF } from './keys'
import { bookmark, type NotePlace, sourceOf, writeNote } from './use-notes'

export interface NoteDialogProps {
  /** Closed without one. */
  place: NotePlace | undefined
  /** What is known about the place, also if it was deleted. */
  note: Note | undefined
  onClose: () => void
  /** Goes to the next paragraph or the one before. */
  onMove: (by: 1 | -1) => void
  onDelete: (note: Note) => void
  /** One of the texts written elsewhere was given up for `text`. */
  onDiscarded: (place: NotePlace, other: NoteText, text: string) => void
}

/** Where a note is written and a bookmark set, for one paragraph at a time. */
export function NoteDialog({ place, ...rest }: NoteDialogProps) {
  return (
    <Dialog title={say('Note')} open={place !== undefined} onClose={rest.onClose}>
      {place && <Editor key={noteKey(place)} place={place} {...rest} />}
    </Dialog>
  )
}

function Editor({
  place,
  note,
  onClose,
  onMove,
  onDelete,
  onDiscarded,
}: NoteDialogProps & { place: NotePlace }) {
  const [draft, setDraft] = useDraft(`note:${noteKey(place)}`)
  const [keys, setKeys] = useState(() => !readPreference(KEYS_OFF))
  const field = useRef<HTMLTextAreaElement>(null)
  /** The dialog closes on a decision, and what was typed is not to be kept once more. */
  const settled = useRef(false)
  const typed = parseDraft(draft)
  const saved = note?.written?.text ?? ''
  const text = typed?.text ?? saved

  /** What is typed becomes an event. It replaces the text it began from, and no other that came meanwhile. */
  function keep(hidden: boolean) {
    if (!typed || settled.current) return
    const empty = typed.text.trim() === ''
    if (empty ? saved === '' : typed.text === saved) return hidden ? undefined : setDraft(undefined)
    const written = writeNote(place, empty ? '' : typed.text, [typed.base])
    // A page that goes away may not live to see it written: then the draft is what remains.
    if (!hidden) void written.then(() => setDraft(undefined))
  }
  const keepNow = useEffectEvent(keep)

  useEffect(() => {
    queueMicrotask(() => field.current?.focus()) // by then the dialog around it is shown
    const onHide = () => document.visibilityState === 'hidden' && keepNow(true)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      keepNow(false)
    }
  }, [])

  return (
    <div className="grid gap-3">
      <blockquote dir="auto" className="m-0 line-clamp-3 border-edge border-s-3 ps-3 font-serif text-quiet">
        {place.quote}
      </blockquote>
      <label className="grid gap-1">
        <span className="sr-only">{say('Your note on this paragraph')}</span>
        <textarea
          ref={field}
          dir="auto"
          rows={6}
          maxLength={NOTE_LENGTH}
          value={text}
          placeholder={say('In your own words')}
          className="w-full resize-y rounded-control border border-edge bg-paper p-3 font-serif text-[1.0625rem] text-ink leading-normal"
          onChange={({ target }) =>
            setDraft(
              JSON.stringify([
                typed && typed.text !== saved ? typed.base : note?.head,
                target.value.slice(0, NOTE_LENGTH),
              ]),
            )
          }
        />
      </label>
      <p className="m-0 flex justify-between gap-3 text-quiet text-xs">
        <span>{say('Saved as you type, on this device only.')}</span>
        <span className="font-mono tabular-nums">
          {text.length.toLocaleString(TAG)} / {NOTE_LENGTH.toLocaleString(TAG)}
        </span>
      </p>
      {note?.others.map((other) => (
        <section
          key={other.id}
          aria-label={say('Also written elsewhere')}
          className="rounded-control bg-sunken p-3"
        >
          <p className="m-0 mb-1 text-quiet text-xs">{sourceOf(other, note.written)}</p>
          <p dir="auto" className="m-0 max-h-40 overflow-auto whitespace-pre-wrap break-words font-serif">
            {other.text}
          </p>
          <div className="mt-2 flex flex-wrap gap-2">
            {text.length + other.text.length + 2 <= NOTE_LENGTH && (
              <Button
                onClick={() => {
                  setDraft(undefined)
                  const both = [text, other.text].filter(Boolean).join('\n\n')
                  void writeNote(place, both, [typed?.base, note.head, other.id])
                }}
              >
                {say('Add to the note')}
              </Button>
            )}
            <Button
              variant="quiet"
              onClick={() => {
                settled.current = true
                setDraft(undefined)
                void writeNote(place, text, [typed?.base, note.head, other.id])
                onDiscarded(place, other, text)
              }}
            >
              {say('Discard')}
            </Button>
          </div>
        </section>
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          aria-pressed={note?.bookmarked ?? false}
          onClick={() => bookmark(place, !note?.bookmarked)}
          className="aria-pressed:bg-sunken"
        >
          <BookmarkIcon full={note?.bookmarked ?? false} />
          {note?.bookmarked ? say('Bookmarked') : say('Bookmark')}
        </Button>
        {note?.written && (
          <Button
            variant="quiet"
            onClick={() => {
              settled.current = true
              setDraft(undefined)
              onDelete(note)
            }}
          >
            {say('Delete note')}
          </Button>
        )}
        <Button variant="primary" className="ms-auto" onClick={onClose}>
          {say('Done')}
        </Button>
      </div>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-rule border-t pt-2">
        <Button variant="quiet" onClick={() => onMove(-1)}>
          {say('Previous paragraph')}
        </Button>
        <Button variant="quiet" onClick={() => onMove(1)}>
          {say('Next paragraph')}
        </Button>
        <Link prefetch={false} href="/notes" className="ms-auto min-h-6 text-[0.8125rem] text-link">
          {say('All notes')}
        </Link>
      </div>
      <label className="flex min-h-6 items-center gap-2 text-quiet text-xs pointer-coarse:hidden">
        <input
          type="checkbox"
          checked={keys}
          onChange={({ target }) => {
            setKeys(target.checked)
            writePreference(KEYS_OFF, target.checked ? undefined : '1')
          }}
        />
        <span>
          {rich('While reading, the keys {kbd} and {kbd2} note and bookmark the paragraph in view', {
            kbd: <kbd className="font-mono">n</kbd>,
            kbd2: <kbd className="font-mono">b</kbd>,
          })}
        </span>
      </label>
    </div>
  )
}

export function BookmarkIcon({ full }: { full: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
      <path
        d="M4 2.5h8v11l-4-3-4 3z"
        fill={full ? 'var(--act)' : 'none'}
        stroke={full ? 'var(--act)' : 'currentColor'}
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
    </svg>
  )
}

export interface Draft {
  /** The text that it began from. */
  base?: string
  text: string
}

/** A draft as it is stored; whatever else is there is no draft. */
export function parseDraft(stored: string | null): Draft | undefined {
  if (stored === null) return
  try {
    const [base, text] = JSON.parse(stored)
    if (typeof text === 'string') return typeof base === 'string' ? { base, text } : { text }
  } catch {
    // damaged: not a draft
  }
}
