'use client'

import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { download } from '@/components/ui/export-files'
import { rich } from '@/components/ui/rich'
import { Segmented } from '@/components/ui/segmented'
import { pageAt } from '@/lib/address/address'
import { say } from '@/lib/locale/say'
import { matches, type Note, noteKey, notesMarkdown, textsOf } from '@/lib/progress/notes'
import { NoteEntry } from './note-entry'
import { Toast } from './notes-layer'
import { deleteNote, restoreNote, useNotes } from './use-notes'

interface NotesPageProps {
  /** The written lessons in the order of the course. */
  lessons: readonly { slug: string; title: string }[]
}

/** All notes and bookmarks of the course: searched, sorted by lesson or date, exported. */
export function NotesPage({ lessons }: NotesPageProps) {
  const { all, kept, storage } = useNotes()
  const [query, setQuery] = useState('')
  const [by, setBy] = useState<'lesson' | 'date'>('lesson')
  const [deleted, setDeleted] = useState<Note>()
  const latest = useRef(all)
  useEffect(() => {
    latest.current = all
  }, [all])

  const titleOf = (slug: string) => lessons.find((lesson) => lesson.slug === slug)?.title ?? slug
  const found = kept.filter((note) => matches(query, [...textsOf(note), titleOf(note.lesson)]))
  const groups = by === 'lesson' ? byLesson(found, lessons) : byDate(found)

  function remove(note: Note) {
    deleteNote(note)
    setDeleted(note)
  }
  function undo() {
    if (!deleted) return
    restoreNote(deleted, latest.current.find((note) => noteKey(note) === noteKey(deleted))?.head)
  }

  const toast = (
    <Toast
      said={deleted && { text: say('The note is deleted.'), undo }}
      onClose={() => setDeleted(undefined)}
    />
  )
  if (storage === 'loading')
    return <p className="font-sans text-quiet">{say('Reading what is stored here …')}</p>
  if (kept.length === 0)
    return (
      <>
        <Empty first={lessons[0]} />
        {toast}
      </>
    )
  return (
    <div className="grid gap-8" data-notes={kept.length}>
      <search className="grid gap-3 font-sans print:hidden">
        <input
          type="search"
          aria-label={say('Search your notes')}
          placeholder={say('Search your notes')}
          className="h-12 w-full rounded-control border border-edge bg-panel px-4 text-lg"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Segmented
            label={say('Sorted by')}
            hideLabel
            value={by}
            options={[
              { value: 'lesson', label: say('By lesson') },
              { value: 'date', label: say('By date') },
            ]}
            onChange={setBy}
          />
          <Button
            className="ms-auto"
            onClick={() => {
              const text = notesMarkdown(
                byLesson(found, lessons).map(([slug, notes]) => ({ title: titleOf(slug), notes })),
                (path) => pageAt(path).href,
              )
              download('epoch-notes.md', new Blob([text], { type: 'text/markdown' }))
            }}
            disabled={found.length === 0}
          >
            {say('Export as Markdown')}
          </Button>
        </div>
        <p role="status" className="m-0 text-[0.8125rem] text-quiet">
          {found.length === kept.length
            ? say('{kept} in all.', { kept: kept.length })
            : say('{found} of {kept}.', { found: found.length, kept: kept.length })}
          {found.length === 0 && ` ${say('Try a shorter word, or its beginning.')}`}
        </p>
      </search>
      {groups.map(([name, notes]) => (
        <section key={name} aria-label={by === 'lesson' ? titleOf(name) : name}>
          <h2 className="m-0 mb-4 font-sans font-semibold text-lg">
            {by === 'lesson' ? titleOf(name) : name}
          </h2>
          <ul className="m-0 grid list-none gap-6 p-0">
            {notes.map((note) => (
              <li key={noteKey(note)} className="border-rule border-b pb-5">
                <NoteEntry note={note} href={hrefOf(note, lessons)}>
                  <div className="flex flex-wrap items-center gap-x-3 font-sans text-quiet text-sm">
                    <time dateTime={new Date(note.time).toISOString()}>{dateOf(note)}</time>
                    {by === 'date' && <span>{titleOf(note.lesson)}</span>}
                    <Button variant="quiet" className="ms-auto print:hidden" onClick={() => remove(note)}>
                      {say('Delete')}
                    </Button>
                  </div>
                </NoteEntry>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {toast}
    </div>
  )
}

function Empty({ first }: { first: { slug: string; title: string } | undefined }) {
  return (
    <div className="grid gap-4 rounded-frame border border-rule bg-panel p-6 font-sans leading-normal">
      <p className="m-0 font-semibold text-lg">{say('Nothing noted yet')}</p>
      <ul className="m-0 grid list-disc gap-2 ps-5 text-quiet">
        <li>{say('Point at a paragraph of a lesson: a bookmark and a pen appear beside it.')}</li>
        <li>
          {rich('By keyboard, {kbd} notes and {kbd2} bookmarks the paragraph in view.', {
            kbd: <kbd className="font-mono text-ink">n</kbd>,
            kbd2: <kbd className="font-mono text-ink">b</kbd>,
          })}
        </li>
        <li>{say('On a phone, use the pen at the edge of the screen.')}</li>
      </ul>
      <p className="m-0 text-quiet">
        {rich(
          'What you write is kept on this device and is in the <link>progress file</link> that you can export.',
          {
            link: (words) => (
              <Link prefetch={false} href="/progress" className="text-link underline">
                {words}
              </Link>
            ),
          },
        )}
      </p>
      {first && (
        <p className="m-0">
          {rich('Begin with {title}.', {
            title: (
              <Link prefetch={false} href={`/learn/${first.slug}`} className="text-link underline">
                {first.title}
              </Link>
            ),
          })}
        </p>
      )}
    </div>
  )
}

const dateOf = ({ time }: Note) => new Date(time).toLocaleDateString(undefined, { dateStyle: 'long' })

/** A lesson that this edition of the course does not have has no page. */
const hrefOf = ({ lesson, block }: Note, lessons: NotesPageProps['lessons']) =>
  lessons.some(({ slug }) => slug === lesson) ? `/learn/${lesson}#${encodeURIComponent(block)}` : undefined

type Groups = [name: string, notes: Note[]][]

function byLesson(notes: readonly Note[], lessons: NotesPageProps['lessons']): Groups {
  const slugs = new Set([...lessons.map(({ slug }) => slug), ...notes.map(({ lesson }) => lesson)])
  return [...slugs]
    .map((slug): Groups[number] => [slug, notes.filter(({ lesson }) => lesson === slug)])
    .filter(([, of]) => of.length > 0)
}

function byDate(notes: readonly Note[]): Groups {
  const groups = new Map<string, Note[]>()
  for (const note of [...notes].sort((a, b) => b.time - a.time))
    groups.set(dateOf(note), [...(groups.get(dateOf(note)) ?? []), note])
  return [...groups]
}
