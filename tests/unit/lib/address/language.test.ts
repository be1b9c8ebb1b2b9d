// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'

/** The module as a build in Chinese has it. */
async function chinese() {
  vi.stubEnv('NEXT_PUBLIC_LOCALE', 'zh')
  vi.resetModules()
  return import('@/lib/address/address')
}

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
  globalThis.TURBOPACK_CHUNK_BASE_PATH = undefined
})

test('pages and words of a language are in its folder, other files with those of all', async () => {
  const { fileAt, linkTo, pageAt, wordsAt } = await chinese()
  expect(fileAt('/wasm-4.22.0/')).toBe('/wasm-4.22.0/')
  expect(wordsAt('/course.json')).toBe('/zh/course.json')
  expect(linkTo('/glossary#loss')).toBe('/zh/glossary#loss')
  expect(pageAt('/lab/gpt?seed=7').href).toBe('http://localhost:3000/zh/lab/gpt?seed=7')
})

test('so are they in a copy of the site', async () => {
  globalThis.TURBOPACK_CHUNK_BASE_PATH = '/lms/1/_next/'
  const { pageAt, wordsAt } = await chinese()
  expect(wordsAt('/course.json')).toBe('/lms/1/zh/course.json')
  expect(pageAt('/lab/gpt?seed=7').href).toBe('http://localhost:3000/lms/1/zh/lab/gpt.html?seed=7')
  expect(pageAt('/').href).toBe('http://localhost:3000/lms/1/zh.html')
})

test.each([
  [undefined, '/zh/learn/gpt', '/learn/gpt'],
  [undefined, '/zh', '/'],
  [undefined, '/zhang', '/zhang'],
  ['/lms/1/_next/', '/lms/1/zh.html', '/lms/1/index.html'],
  ['/lms/1/_next/', '/lms/1/zh/learn/gpt.html', '/lms/1/learn/gpt.html'],
  ['/zh/_next/', '/zh/zh/learn/gpt.html', '/zh/learn/gpt.html'], // a copy in a folder that is called so
])('what is kept by a page is found in every language (%s, %s)', async (bundler, path, english) => {
  globalThis.TURBOPACK_CHUNK_BASE_PATH = bundler
  expect((await chinese()).pathOfPage(path)).toBe(english)
  vi.unstubAllEnvs()
  vi.resetModules()
  const { pathOfPage } = await import('@/lib/address/address')
  expect(pathOfPage(english)).toBe(english)
})
