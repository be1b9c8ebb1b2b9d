import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EventBody, ProgressEvent } from '@/lib/progress/events'
import { readProgressFile, writeProgressFile } from '@/lib/progress/file'
import { mergeEvents } from '@/lib/progress/merge'
import { deriveNotes, fold, isKept, matches, noteKey, notesMarkdown } from '@/lib/progress/notes'
import { eventLog, make } from './arbitrary'

const place = { lesson: 'losses', block: 'why.0f9a33c1', quote: 'A loss is' }
const noted = (text: string, ...replaces: ProgressEvent[]) =>
  make({ type: 'noted', ...place, text, replaces: replaces.map(({ id }) => id) })
const marked = (on: boolean) => make({ type: 'bookmarked', ...place, on })
const noteOf = (...events: ProgressEvent[]) => deriveNotes(events).get(noteKey(place))

test('notes depend neither on the order nor on the repetition of events', () => {
  fc.assert(
    fc.property(eventLog, fc.nat(25), (events, cut) => {
      const turned = [...events.slice(cut), ...events.slice(0, cut)].reverse()
      expect(deriveNotes(mergeEvents(turned, events))).toEqual(deriveNotes(events))
      expect(new Map([...deriveNotes([...turned, ...events])].sort())).toEqual(
        new Map([...deriveNotes(events)].sort()),
      )
    }),
  )
})

test('a text that knew of the one before replaces it', () => {
  const first = noted('one')
  const note = noteOf(first, noted('two', first))
  expect(note).toMatchObject({ written: { text: 'two' }, others: [], quote: 'A loss is' })
})

test('of two texts written apart the newest is the note and the other stays beside it', () => {
  const first = noted('common')
  const here = noted('here', first)
  const there = noted('there', first)
  for (const events of [
    [first, here, there],
    [there, here, first],
  ])
    expect(noteOf(...events)).toMatchObject({ written: { text: 'there' }, others: [{ text: 'here' }] })
  const settled = noted('both', here, there)
  expect(noteOf(first, here, there, settled)).toMatchObject({ written: { text: 'both' }, others: [] })
})

test('no text is ever lost: each is replaced by one that knew it, stands, or says the same', () => {
  fc.assert(
    fc.property(eventLog, eventLog, (a, b) => {
      const merged = mergeEvents(a, b)
      const replaced = new Set(merged.flatMap((event) => (event.type === 'noted' ? event.replaces : [])))
      for (const event of merged) {
        if (event.type !== 'noted' || event.text === '' || replaced.has(event.id)) continue
        const note = deriveNotes(merged).get(noteKey(event))!
        expect([note.written?.text, ...note.others.map(({ text }) => text)]).toContain(event.text)
      }
    }),
  )
})

test('a deleted note is gone, and a text written elsewhere meanwhile is not', () => {
  const first = noted('one')
  const elsewhere = noted('elsewhere', first)
  const deleted = noted('', first)
  expect(isKept(noteOf(first, deleted)!)).toBe(false)
  expect(noteOf(first, deleted)?.head).toBe(deleted.id)
  expect(noteOf(first, elsewhere, deleted)).toMatchObject({
    written: undefined,
    others: [{ text: 'elsewhere' }],
  })
})

test('the newest word about a bookmark holds', () => {
  const on = marked(true)
  const off = marked(false)
  expect(noteOf(on)?.bookmarked).toBe(true)
  expect(noteOf(off, on)).toBeUndefined()
})

test('a search finds words whatever their case, accents and order', () => {
  expect(
    matches(
      'ubergange GROSSE',
      ['Größe der Übergänge'].map((text) => text.replace('ß', 'ss')),
    ),
  ).toBe(true)
  expect(matches('resume  café', ['Résumé', 'cafe'])).toBe(true)
  expect(matches('resumes', ['Résumé'])).toBe(false)
  expect(matches(' ', ['anything'])).toBe(true)
  expect(fold('ﬁt ΑΛΦΑ')).toBe('fit αλφα')
})

test('exported Markdown holds what was written, and no HTML and no headings of it', () => {
  const text = '# not a heading\n<script>alert(1)</script>\n*mine*'
  const file = notesMarkdown(
    [{ title: 'Losses', notes: [...deriveNotes([noted(text), marked(true)]).values()] }],
    (path) => `https://example.org${path}`,
  )
  expect(file).toContain(
    '## Losses\n\n> A loss is\n>\n> [Bookmarked](https://example.org/learn/losses#why.0f9a33c1)',
  )
  expect(file).toContain('*mine*')
  expect(file).not.toContain('<')
  expect(file.match(/^#+ /gm)).toEqual(['# ', '## '])
})

test.each<[EventBody, RegExp]>([
  [{ type: 'noted', ...place, text: 'x'.repeat(2 ** 20), replaces: [] }, /text is too large/],
  [{ type: 'noted', ...place, quote: 'x'.repeat(201), text: '', replaces: [] }, /quote is too large/],
  [{ type: 'noted', ...place, text: '', replaces: ['../..'] }, /replaces\[0\] holds characters/],
  [{ type: 'bookmarked', ...place, lesson: '<b>', on: true }, /lesson holds characters/],
])('a file with a hostile note is refused with the reason (%#)', (body, reason) => {
  const now = Date.UTC(2026, 5, 1)
  expect(readProgressFile(writeProgressFile([make(body)], now), now)).toEqual({
    refused: expect.stringMatching(reason),
  })
})
