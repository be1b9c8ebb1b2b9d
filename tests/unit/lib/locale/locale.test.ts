import { expect, test } from 'vitest'
import { LOCALES, localeOf, pathIn } from '@/lib/locale/locale'
import { catalogues } from '@/lib/site/catalogue.mjs'

test.each([
  ['/zh', 'zh'],
  ['/zh/learn/gpt', 'zh'],
  ['/', 'en'],
  ['/learn/gpt', 'en'],
  ['/zhang/x', 'en'],
  ['/en/x', 'en'], // English has no folder
  ['/constructor/x', 'en'],
] as const)('the page %s is in %s', (path, locale) => expect(localeOf(path)).toBe(locale))

test.each([
  ['/', '/zh'],
  ['/#start', '/zh#start'],
  ['/?data=xor', '/zh?data=xor'],
  ['/learn/gpt#try', '/zh/learn/gpt#try'],
])('%s is in Chinese %s, in English itself', (path, chinese) => {
  expect(pathIn('zh', path)).toBe(chinese)
  expect(pathIn('en', path)).toBe(path)
})

test('every language besides English has a catalogue, and is built', () =>
  expect(catalogues().toSorted()).toEqual(
    Object.keys(LOCALES)
      .filter((name) => name !== 'en')
      .toSorted(),
  ))
