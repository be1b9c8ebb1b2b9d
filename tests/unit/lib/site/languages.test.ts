import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { joinLanguage } from '@/lib/site/languages.mjs'

function folder(files: Record<string, string>) {
  const root = mkdtempSync(path.join(tmpdir(), 'languages-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  return {
    root,
    read: (file: string) =>
      existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : undefined,
  }
}

const english = { 'index.html': 'Hello', '404.html': 'Nothing here', '_next/static/chunks/a.js': 'a' }

test('pages of a language come into its folder, the first beside it; what they load lies with that of all', () => {
  const site = folder(english)
  const zh = folder({
    'index.html': '你好',
    'index.txt': 'flight',
    'learn/gpt.html': '课',
    'course.json': '{}',
    '404.html': '没有',
    'icon.svg': 'that of all',
    '_next/static/chunks/a.js': 'a',
    '_next/static/chunks/b.js': 'b',
  })
  joinLanguage(zh.root, site.root, 'zh')
  expect(site.read('index.html')).toBe('Hello')
  expect(site.read('zh.html')).toBe('你好')
  expect(site.read('zh.txt')).toBe('flight')
  expect(site.read('zh/learn/gpt.html')).toBe('课')
  expect(site.read('zh/course.json')).toBe('{}')
  expect(site.read('_next/static/chunks/b.js')).toBe('b')
  expect(site.read('404.html')).toBe('Nothing here')
  expect(site.read('zh/404.html')).toBe('没有')
  for (const file of ['zh/icon.svg', 'icon.svg']) expect(site.read(file)).toBeUndefined()
})

test('one name for two files is an error: a page would load what is not its own', () => {
  const site = folder(english)
  const zh = folder({ '_next/static/chunks/a.js': 'another' })
  expect(() => joinLanguage(zh.root, site.root, 'zh')).toThrow('a.js is not the same')
})
