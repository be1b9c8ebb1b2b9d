import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  added,
  type DemoSet,
  keysOf,
  MOST_DEMOS,
  moved,
  pathOfLink,
  readLink,
  readSet,
  searchOf,
  stagePath,
  widgetOf,
  writeLink,
} from '@/lib/demos/set'

const demos = [
  { title: 'Two spirals', path: '/lab/playground?data=spiral&stop=2000&lock=seed,backend' },
  { title: 'Digits', path: '/lab/cnn' },
  { title: 'The neuron', path: '/present/neural-networks/the-neuron#/3' },
  { title: 'Losses', path: '/learn/losses' },
]
const set: DemoSet = { title: 'Week 3', demos }

test('a set survives its link, whatever its names are', () => {
  expect(readLink(writeLink(set))).toEqual(set)
  const names = fc.string({ unit: 'grapheme', maxLength: 60 })
  fc.assert(
    fc.property(names, fc.array(names, { maxLength: MOST_DEMOS }), (title, titles) => {
      const any = { title, demos: titles.map((title, i) => ({ ...demos[i % demos.length]!, title })) }
      expect(readLink(writeLink(any))).toEqual(any)
    }),
  )
})

test('a link to four demos is short enough for a QR code', () => {
  expect(writeLink(set).length).toBeLessThan(400)
})

test('a link that was cut or changed is said to be, and no link is none', () => {
  const link = writeLink(set)
  for (const broken of [
    link.slice(0, -5),
    `${link}!`,
    '#set=',
    '#set=AAAA',
    link.replace('#set=e', '#set=f'),
  ])
    expect(() => readLink(broken), broken).toThrow(/cut off or changed|no demo set/)
  expect(readLink('')).toBeUndefined()
  expect(readLink('#something')).toBeUndefined()
})

test('any text behind #set= gives a set or words, and never holds the page up', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        readLink(`#set=${text}`)
      } catch (error) {
        expect((error as Error).message).toMatch(/^This (link|is)|^“/)
      }
    }),
  )
  // A small text that unpacks to gigabytes is given up before it does.
  expect(() => readLink(`#set=${'A'.repeat(70_000)}`)).toThrow('too long')
})

test('what is no set is refused: other shapes, too many, pages that cannot be shown', () => {
  for (const value of [null, 7, {}, { title: 'x' }, { title: 'x', demos: [{ title: 'x' }] }])
    expect(() => readSet(value)).toThrow('no demo set')
  expect(() => readSet({ title: '', demos: Array(MOST_DEMOS + 1).fill(demos[1]) })).toThrow('no demo set')
  for (const path of [
    'javascript:alert(1)',
    'https://example.org/',
    '/progress',
    '/lab/',
    '/lab/../progress',
    '//x/y',
  ])
    expect(() => readSet({ title: '', demos: [{ title: '', path }] }), path).toThrow()
})

test('links are taken from any host and any copy of the site; what only a window needs is left out', () => {
  for (const link of [
    'https://epoch.example/lab/cnn?seed=7&train=1&project=1&lang=zh',
    'http://localhost:3000/course/lab/cnn.html?seed=7',
    ' /lab/cnn?seed=7&embed=1 ',
  ])
    expect(pathOfLink(link)).toBe('/lab/cnn?seed=7')
  expect(pathOfLink('/lab/cnn?layers=conv2,max2')).toBe('/lab/cnn?layers=conv2,max2')
  expect(pathOfLink('/present/neural-networks/the-neuron?audience=x#/3')).toBe(demos[2]!.path)
})

test('a widget is shown in the projector’s look, slides and lessons as they are', () => {
  expect(demos.map(stagePath)).toEqual([
    `${demos[0]!.path}&project=1`,
    '/lab/cnn?project=1',
    demos[2]!.path,
    demos[3]!.path,
  ])
  expect(demos.map(widgetOf)).toEqual(['playground', 'cnn', undefined, undefined])
  expect(searchOf(demos[0]!).get('stop')).toBe('2000')
  expect([...searchOf(demos[2]!)]).toEqual([])
})

test('a set takes as many demos as a link can be read with, and no more', () => {
  const full = added(set, Array(MOST_DEMOS - demos.length).fill(demos[1]))
  expect(full.demos).toHaveLength(MOST_DEMOS)
  expect(readLink(writeLink(full))).toEqual(full)
  expect(() => added(full, [demos[0]!])).toThrow('at most 40 demos')
  expect(() => writeLink({ ...full, demos: [...full.demos, demos[0]!] })).toThrow('no demo set')
})

test('links that would make a set unreadable are refused when it is written', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
  let state = 7
  const letter = () => {
    state = (state * 48271) % 2147483647
    return letters[state % letters.length]!
  }
  const long = (i: number) => ({
    title: '',
    path: `/lab/cnn?${i}${Array.from({ length: 1900 }, letter).join('')}=`,
  })
  const few: DemoSet = { title: '', demos: Array.from({ length: 5 }, (_, i) => long(i)) }
  expect(readLink(writeLink(few))).toEqual(few)
  const many = { title: '', demos: Array.from({ length: MOST_DEMOS }, (_, i) => long(i)) }
  expect(() => writeLink(many)).toThrow('too long for one set')
})

test('a demo has a key of its own that a move does not change', () => {
  const twice = { title: '', demos: [...demos, demos[1]!] }
  const keys = keysOf(twice.demos)
  expect(new Set(keys).size).toBe(5)
  expect(keysOf(moved(twice, 0, 3).demos)).toEqual([keys[1], keys[2], keys[3], keys[0], keys[4]])
})

test('a demo is moved within its set', () => {
  const order = (set: DemoSet) => set.demos.map(({ title }) => title[0]).join('')
  expect(order(moved(set, 0, 1))).toBe('DTTL')
  expect(order(moved(set, 3, 0))).toBe('LTDT')
  expect(order(moved(set, 0, 99))).toBe('DTLT')
  expect(order(moved(set, 9, 0))).toBe('TDTL')
})
