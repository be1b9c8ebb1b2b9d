'use client'

import MiniSearch from 'minisearch'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { linkTo, wordsAt } from '@/lib/address/address'
import { SEARCH_OPTIONS, type Section } from '@/lib/content/search'
import { plural, say } from '@/lib/locale/say'

type Found = Pick<Section, 'id' | 'title' | 'lesson'> & { excerpt: string }

const MOST = 12
let index: Promise<MiniSearch<Section>> | undefined

async function load(): Promise<MiniSearch<Section>> {
  const response = await fetch(wordsAt('/search.json'))
  if (!response.ok)
    throw new Error(say('The search index is not there (HTTP {status}).', { status: response.status }))
  const search = new MiniSearch<Section>(SEARCH_OPTIONS)
  await search.addAllAsync(await response.json())
  return search
}

/** Full-text search over every section of the course, from one file, on the reader's own device. */
export function SearchDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<Found[]>() // undefined until something was looked for
  const [problem, setProblem] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)

  // React gives `autoFocus` before the dialog is shown, when nothing in it can take it.
  useEffect(() => {
    if (open) input.current?.focus()
  }, [open])

  useEffect(() => {
    if (!open) return
    let current = true
    index ??= load()
    index
      .then((search) => {
        if (!current) return
        setProblem(undefined)
        setFound(query.trim() ? find(search, query) : undefined)
      })
      .catch((error: Error) => {
        index = undefined // so that the next key tries again
        if (!current) return
        setFound(undefined)
        setProblem(
          say('{message} Is this device offline? The next key tries again.', { message: error.message }),
        )
      })
    return () => {
      current = false
    }
  }, [open, query])

  /** Up and down go through the box and the results; Enter in the box opens the best. */
  function onKeyDown(event: KeyboardEvent) {
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    if (event.key === 'Enter' && event.target === input.current) links[0]?.click()
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move === undefined) return
    event.preventDefault()
    const at = links.indexOf(document.activeElement as HTMLAnchorElement) + move
    if (at < 0) input.current?.focus()
    else links[Math.min(at, links.length - 1)]?.focus()
  }

  return (
    <Dialog title={say('Search')} open={open} onClose={onClose} className="max-w-2xl">
      <search className="grid gap-4" onKeyDown={onKeyDown}>
        <input
          ref={input}
          type="search"
          aria-label={say('Search the course')}
          placeholder={say('A word, a symbol, a question')}
          className="h-12 w-full rounded-control border border-edge bg-panel px-4 text-lg"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {problem && <Notice tone="error">{problem}</Notice>}
        <p role="status" className="text-[0.8125rem] text-quiet">
          {said(query, found)}
        </p>
        <ul ref={list} className="grid max-h-[55vh] gap-1 overflow-y-auto">
          {found?.map(({ id, title, lesson, excerpt }) => (
            <li key={id}>
              <a
                className="block rounded-control px-3 py-2 text-ink no-underline hover:bg-sunken"
                href={linkTo(id)}
                onClick={onClose}
              >
                <span className="font-semibold">{title}</span>
                {title !== lesson && <span className="text-quiet"> · {lesson}</span>}
                <span className="block text-[0.875rem] text-quiet">{excerpt}</span>
              </a>
            </li>
          ))}
        </ul>
      </search>
    </Dialog>
  )
}

function said(query: string, found: Found[] | undefined): string {
  if (query.trim() === '') return say('Type to search; the arrow keys go through what is found.')
  if (!found) return ''
  if (found.length === 0) return say('Nothing was found. Try a shorter word, or its beginning.')
  return found.length === MOST
    ? say('The best {most} results.', { most: MOST })
    : plural({ one: '{n} result.', other: '{n} results.' }, { n: found.length })
}

function find(search: MiniSearch<Section>, query: string): Found[] {
  const results = search.search(query, { prefix: true, fuzzy: 0.15, boost: { title: 3, lesson: 2 } })
  return results
    .slice(0, MOST)
    .map(({ id, title, lesson, text, terms }) => ({ id, title, lesson, excerpt: excerptOf(text, terms) }))
}

/** The words around the first place where something was found. */
function excerptOf(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase()
  const at = Math.max(
    0,
    Math.min(...terms.map((term) => lower.indexOf(term)).filter((i) => i >= 0), text.length),
  )
  const before = Math.max(0, at - 50)
  // At the beginning of a word; in a script without spaces anywhere.
  const space = lower.lastIndexOf(' ', before)
  const start = at === text.length ? 0 : space > before - 30 ? Math.max(0, space) : before
  return `${start > 0 ? '… ' : ''}${text.slice(start, start + 160).trim()}${text.length > start + 160 ? ' …' : ''}`
}
