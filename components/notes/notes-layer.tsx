'use client'

import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '@/components/ui/button'
import { findBlock } from '@/lib/content/block-id'
import { say } from '@/lib/locale/say'
import type { Note } from '@/lib/progress/notes'
import { NoteDialog } from './note-dialog'
import { NoteEntry } from './note-entry'
import type { NotesLayerProps } from './notes'
import { blockAround, blockInView, blocksOnPage, idsOnPage, quoteOf, READING_LINE } from './page-blocks'
import { ParagraphButtons } from './paragraph-buttons'
import { bookmark, deleteNote, type NotePlace, restoreNote, useNotes, writeNote } from './use-notes'

interface Said {
  text: string
  undo?: () => void
}

/** All of a lesson's notes that needs the page: marks beside paragraphs, buttons at the pointer, the dialog, the list. */
export function NotesLayer({ lesson, asked, onDone }: NotesLayerProps) {
  const { all, kept } = useNotes()
  const [ids] = useState(idsOnPage)
  const [open, setOpen] = useState<NotePlace>()
  const [said, setSaid] = useState<Said>()
  const [pointed, setPointed] = useState<HTMLElement>()
  const latest = useRef(all)
  useEffect(() => {
    latest.current = all
  }, [all])

  const placed = useMemo(() => {
    const order = [...ids]
    return kept
      .filter((note) => note.lesson === lesson)
      .map((note) => ({ note, at: findBlock(note.block, ids) }))
      .sort((a, b) => order.indexOf(a.at.id) - order.indexOf(b.at.id))
  }, [kept, ids, lesson])

  /** The place of a block's note: its own, or that of the note which was found there by its words. */
  function placeOf(block: HTMLElement): NotePlace {
    const known = placed.find(({ at }) => at.exact && at.id === block.id)
    return known?.note ?? { lesson, block: block.id, quote: quoteOf(block) }
  }
  const noteAt = (place: NotePlace) =>
    all.find((note) => note.lesson === place.lesson && note.block === place.block)
  const latestAt = (place: NotePlace) =>
    latest.current.find((note) => note.lesson === place.lesson && note.block === place.block)

  function toggle(block: HTMLElement) {
    const place = placeOf(block)
    const on = !noteAt(place)?.bookmarked
    bookmark(place, on)
    const quote = place.quote.slice(0, 60)
    setSaid({
      text: on ? say('Bookmarked: “{quote}…”', { quote }) : say('Bookmark removed: “{quote}…”', { quote }),
      undo: () => bookmark(place, !on),
    })
  }

  function remove(note: Note) {
    setOpen(undefined)
    const { others } = note
    if (others.length > 0) void writeNote(note, '', [note.head])
    else deleteNote({ ...note, bookmarked: false })
    const before = { ...note, bookmarked: false, others: [] }
    setSaid({ text: say('The note is deleted.'), undo: () => restoreNote(before, latestAt(note)?.head) })
  }

  function move(by: 1 | -1) {
    const blocks = blocksOnPage().filter((block) => block.getBoundingClientRect().height > 0)
    const at = blocks.findIndex(({ id }) => id === (open && findBlock(open.block, ids).id))
    const next = blocks[(at + by + blocks.length) % blocks.length]
    if (!next) return
    next.scrollIntoView({ block: 'center' })
    setOpen(placeOf(next))
  }

  const answer = useEffectEvent((what: 'note' | 'bookmark') => {
    const block = pointed?.matches(':hover') ? pointed : blockInView()
    if (block && what === 'note') setOpen(placeOf(block))
    else if (block) toggle(block)
    onDone()
  })
  useEffect(() => {
    if (asked) answer(asked.what)
  }, [asked])

  const arrive = useEffectEvent(() => {
    let id = ''
    try {
      id = decodeURIComponent(location.hash.slice(1))
    } catch {
      return // not an address that we made
    }
    if (!id.includes('.') || ids.has(id)) return
    const at = findBlock(id, ids)
    document.getElementById(at.id)?.scrollIntoView()
    if (!at.exact) setSaid({ text: say('This paragraph has been rewritten. Here is where it stood.') })
  })
  useEffect(() => {
    arrive()
    addEventListener('hashchange', arrive)
    return () => removeEventListener('hashchange', arrive)
  }, [])

  useMarks(placed)
  usePointed(setPointed)
  useCovered()

  const main = document.getElementById('main')
  return (
    <>
      {pointed && (
        <ParagraphButtons
          block={pointed}
          bookmarked={noteAt(placeOf(pointed))?.bookmarked ?? false}
          onBookmark={() => toggle(pointed)}
          onNote={() => setOpen(placeOf(pointed))}
        />
      )}
      <NoteDialog
        place={open}
        note={open && noteAt(open)}
        onClose={() => setOpen(undefined)}
        onMove={move}
        onDelete={remove}
        onDiscarded={(place, other, text) => {
          setOpen(undefined)
          setSaid({
            text: say('The other text is discarded.'),
            undo() {
              const head = latestAt(place)?.head
              void writeNote(place, other.text, text ? [] : [head])
              if (text) void writeNote(place, text, [head])
            },
          })
        }}
      />
      <Toast said={said} onClose={() => setSaid(undefined)} />
      {main &&
        placed.length > 0 &&
        createPortal(
          <section aria-labelledby="your-notes" className="mt-12 max-w-[42rem] border-rule border-t pt-5">
            <h2 id="your-notes" className="m-0 mb-4 font-sans font-semibold text-lg">
              {say('Your notes on this lesson')}
            </h2>
            <ol className="m-0 grid list-decimal gap-5 ps-6">
              {placed.map(({ note, at }) => (
                <li key={note.block}>
                  <NoteEntry note={note} href={`#${at.id}`}>
                    {!at.exact && (
                      <p className="m-0 font-sans text-quiet text-sm">
                        {say('This paragraph has been rewritten since; the link leads to its section.')}
                      </p>
                    )}
                    <Button variant="quiet" className="-ms-2.5 print:hidden" onClick={() => setOpen(note)}>
                      {say('Edit')}
                    </Button>
                  </NoteEntry>
                </li>
              ))}
            </ol>
          </section>,
          main,
        )}
    </>
  )
}

/** Marks what is noted, by attributes that the style sheet draws in the margin and on paper. */
function useMarks(placed: readonly { note: Note; at: { id: string } }[]) {
  useEffect(() => {
    const marked = placed.flatMap(({ note, at }, i) => {
      const element = document.getElementById(at.id)
      if (!element) return []
      const others = element.dataset.note
      element.dataset.note = others ? `${others}, ${i + 1}` : String(i + 1)
      if (note.bookmarked) element.dataset.bookmark = ''
      return [element]
    })
    return () => {
      for (const element of marked) {
        delete element.dataset.note
        delete element.dataset.bookmark
      }
    }
  }, [placed])
}

/** The block that the pointer was last on, or that holds the focus. */
function usePointed(onPoint: (block: HTMLElement | undefined) => void) {
  const point = useEffectEvent(onPoint)
  useEffect(() => {
    const look = ({ target }: { target: EventTarget | null | undefined }) => {
      if (!(target instanceof Element)) return
      const block = blockAround(target)
      if (block) point(block)
      else if (target.closest('[data-widget], [data-exercise], header, footer, nav')) point(undefined)
    }
    // The pointer may rest where it was when this code was still on its way.
    look({ target: [...document.querySelectorAll(':hover')].at(-1) })
    document.addEventListener('pointerover', look)
    document.addEventListener('focusin', look)
    return () => {
      document.removeEventListener('pointerover', look)
      document.removeEventListener('focusin', look)
    }
  }, [])
}

/** Takes the edge button away while an instrument or an exercise is under it. */
function useCovered() {
  useEffect(() => {
    const tab = document.querySelector<HTMLElement>('.notes-tab')
    let frame = 0
    function look() {
      frame = 0
      const line = window.innerHeight * READING_LINE
      const covered = [...document.querySelectorAll('.prose :is([data-widget], [data-exercise])')].some(
        (one) =>
          one.getBoundingClientRect().top < line + 24 && one.getBoundingClientRect().bottom > line - 24,
      )
      if (tab) tab.dataset.covered = String(covered)
    }
    const later = () => {
      frame ||= requestAnimationFrame(look)
    }
    look()
    addEventListener('scroll', later, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', later)
    }
  }, [])
}

/** What just happened, and the way back. */
export function Toast({ said, onClose }: { said: Said | undefined; onClose: () => void }): ReactNode {
  return (
    <div role="status" className="notes-toast print:hidden">
      {said && (
        <div className="flex items-center gap-2 rounded-control border border-rule bg-panel py-1 ps-4 pe-1 font-sans text-[0.875rem] text-ink shadow-frame">
          <span className="min-w-0" dir="auto">
            {said.text}
          </span>
          {said.undo && (
            <Button
              variant="quiet"
              className="text-link"
              onClick={() => {
                said.undo?.()
                onClose()
              }}
            >
              {say('Undo')}
            </Button>
          )}
          <Button variant="quiet" onClick={onClose}>
            {say('Close')}
          </Button>
        </div>
      )}
    </div>
  )
}
