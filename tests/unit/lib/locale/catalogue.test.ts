import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Forms } from '@/lib/locale/say'
import { words } from '@/lib/locale/zh'
import { readCatalogue } from '@/lib/site/catalogue.mjs'
import { textsOf } from '@/lib/site/translate.mjs'

const sources = ['app', 'components', 'content', 'lib']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('lib/locale/'))
  .map((file) => [file, readFileSync(file, 'utf8')] as const)

const said = new Set(sources.flatMap(([, source]) => textsOf(source)))
const catalogue = Object.entries<string | Forms | null>(words)

test('scripts read the catalogue as the interface types it', () => expect(readCatalogue('zh')).toEqual(words))

test('nothing stays in the catalogue that nobody says any more', () =>
  expect(catalogue.map(([text]) => text).filter((text) => !said.has(text))).toEqual([]))

test('a part of the catalogue repeats no text of another: the later would win unseen', () => {
  const parts = readdirSync('lib/locale/zh').filter((name) => name !== 'index.ts')
  const texts = parts.flatMap((name) => Object.keys(readCatalogue('zh', name)))
  expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([])
})

const marks = (text: string) =>
  [...text.matchAll(/\{\w+\}|<\/?\w+>/g)].map(([mark]) => mark).sort((a, b) => (a < b ? -1 : 1))

test('a translation has the holes and tags of its text', () => {
  for (const [text, translation] of catalogue) {
    const forms = typeof translation === 'string' ? [translation] : Object.values<string>(translation ?? {})
    for (const form of forms) expect(marks(form), text).toEqual(marks(text))
  }
})

/** Which of the functions that say something a source imports. */
const namesOf = (source: string) =>
  [
    ...source.matchAll(/import \{([^}]*)\} from '(?:@\/lib\/locale|@\/components\/ui|\.)\/(?:say|rich)'/g),
  ].flatMap(([, names]) => names!.match(/\b(say|plural|rich)\b/g) ?? [])

test('every function that an import names is looked at', () => {
  expect(namesOf("import { plural, say } from '@/lib/locale/say'")).toEqual(['plural', 'say'])
  expect(namesOf("import { rich } from './rich'\nimport { say } from '@/lib/locale/say'")).toEqual([
    'rich',
    'say',
  ])
})

test('what is asked of `say`, `plural` and `rich` is written where they are called', () => {
  const calls = sources.flatMap(([file, source]) =>
    namesOf(source).map((name) => [file, source, name] as const),
  )
  expect(calls.length).toBeGreaterThan(500)
  for (const [file, source, name] of calls) {
    const all = [...source.matchAll(new RegExp(`(?<![.\\w])${name}\\(`, 'g'))].length
    expect(textsOf(source, name).length, `${name} in ${file}`).toBe(all)
  }
})
