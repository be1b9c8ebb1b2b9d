import { afterEach, expect, test, vi } from 'vitest'

/** Where the page at an address goes, in the build of a language; undefined where it stays. */
async function goes(locale: string, address: string, bundler?: string) {
  vi.stubEnv('NEXT_PUBLIC_LOCALE', locale)
  vi.resetModules()
  const { languageScript } = await import('@/components/site/language-script')
  const { href, pathname, search, hash } = new URL(address, 'http://localhost')
  const replace = vi.fn<(to: string) => void>()
  const run = new Function('location', 'globalThis', languageScript)
  run({ href, pathname, search, hash, replace }, { TURBOPACK_CHUNK_BASE_PATH: bundler })
  return replace.mock.calls[0]?.[0]
}

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

test.each([
  ['', '/lab/gpt?lang=zh', '/zh/lab/gpt'],
  ['', '/lab/gpt?seed=7&lang=zh&layers=4,4#x', '/zh/lab/gpt?seed=7&layers=4,4#x'],
  ['', '/?lang=zh', '/zh'],
  ['', '/lab/gpt?lang=zh-CN', '/zh/lab/gpt'],
  ['', '/lab/gpt?lang=ZH&seed=7&lang=zh', '/zh/lab/gpt?seed=7'],
  ['', '/zh/nowhere?lang=zh', '/zh/nowhere'], // the page that says that there is none is in English
  ['zh', '/zh?lang=en', '/'],
  ['zh', '/zh/?lang=en', '/'],
  ['zh', '/zh/learn/gpt?lang=en#try', '/learn/gpt#try'],
])('in the build %s, %s goes to %s', async (locale, from, to) => expect(await goes(locale, from)).toBe(to))

test.each([
  ['', '/course/learn/gpt.html?lang=zh', '../_next/', '/course/zh/learn/gpt.html'],
  ['', '/course/index.html?lang=zh', './_next/', '/course/zh.html'],
  ['zh', '/course/zh.html?lang=en', './_next/', '/course/index.html'],
  ['zh', '/course/zh/learn/gpt.html?lang=en&a=1', '../../_next/', '/course/learn/gpt.html?a=1'],
])('in a copy of the site (build %s), %s goes on', async (locale, from, bundler, to) =>
  expect(await goes(locale, from, bundler)).toBe(to),
)

test.each([
  ['', '/lab/gpt'],
  ['', '/lab/gpt?lang=en'],
  ['', '/lab/gpt?lang=xx'],
  ['', '/lab/gpt?lang=toString'],
  ['', '/lab/gpt?slang=zh'],
  ['zh', '/zh/lab/gpt?lang=zh'],
])('in the build %s, %s stays', async (locale, from) => expect(await goes(locale, from)).toBeUndefined())
