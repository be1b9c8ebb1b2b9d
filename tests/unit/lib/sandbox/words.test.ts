import { readdirSync, readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'

const SOURCES = readdirSync('lib/sandbox')
  .filter((file) => file !== 'words.ts')
  .map((file) => readFileSync(`lib/sandbox/${file}`, 'utf8'))
  .join('\n')
const WORDS = readFileSync('lib/sandbox/words.ts', 'utf8')

async function inLanguage(locale: string) {
  vi.stubEnv('NEXT_PUBLIC_LOCALE', locale)
  vi.resetModules()
  vi.doMock('@/lib/locale/say', () => ({
    say: (text: string, holes: Record<string, string> = {}) =>
      `〔${text.replace(/\{(\w+)\}/g, (_, name) => holes[name]!)}〕`,
  }))
  return (await import('@/lib/sandbox/words')).sentence
}

test('what it knows by heart is what the sandbox says', () => {
  const known = [...WORDS.matchAll(/^ {2}'([^']+)':/gm)].map(([, text]) => text!)
  expect(known.length).toBeGreaterThan(5)
  for (const text of known) expect(SOURCES).toContain(text)
})

test('sentences of the sandbox are said in the language of the page, those of JavaScript are left alone', async () => {
  const sentence = await inLanguage('zh')
  expect(sentence('The code returns before its end.')).toBe('〔The code returns before its end.〕')
  expect(sentence('The sandbox allows 256 MB of arrays at a time. Is something kept in a loop?')).toBe(
    '〔The sandbox allows 256 MB of arrays at a time. Is something kept in a loop?〕',
  )
  expect(sentence('The sandbox has no further workers: Worker is not available.')).toBe(
    '〔Worker is not available: the code runs in a sandbox.〕',
  )
  expect(sentence('foo is not defined')).toBe('foo is not defined')
  expect(sentence('constructor')).toBe('constructor')
})

test('in English every sentence is its own', async () => {
  const sentence = await inLanguage('')
  expect(sentence('The sandbox has no further workers: Worker is not available.')).toBe(
    'The sandbox has no further workers: Worker is not available.',
  )
})
