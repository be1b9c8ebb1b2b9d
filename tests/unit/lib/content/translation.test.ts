import { expect, test } from 'vitest'
import { compileLesson, compileTranslation } from '@/lib/content/compile'
import { digestOf } from '@/lib/content/digest.mjs'
import { stateOf } from '@/lib/content/translations.mjs'

const ENGLISH = `---
title: Test
summary: A lesson that only the tests will ever read.
minutes: 10
objectives: [Read one thing, Read two things, Read three things]
topics: [testing]
sources: [{ title: T, authors: A, year: 2020, url: "https://example.org" }]
---
One.

## Why

Two.

- three

## How

Four.
`

const FRONT = `---
title: 测试
summary: 这一课只有测试程序会读，所以它很短，也没有什么道理。
objectives: [读懂第一件非常小的事情, 读懂第二件非常小的事情, 读懂第三件非常小的事情]
topics: [测试]
`
const FILE = 'content/zh/0-start/translation-test.mdx'
const original = await compileLesson(ENGLISH, 'content/0-start/translation-test.mdx')

const translate = (body: string, front = `${FRONT}translates: "${digestOf(ENGLISH)}"\n`) =>
  compileTranslation(`${front}---\n${body}`, FILE, original)

const idsOf = ({ outline }: { outline: { blocks: { id: string }[] } }) => outline.blocks.map(({ id }) => id)

test('a translation has its own words, and the rest of its original', async () => {
  const { meta, translates } = await translate('一。')
  expect(meta).toMatchObject({ title: '测试', minutes: 10, prerequisites: [] })
  expect(meta.sources).toEqual(original.meta.sources)
  expect(meta).not.toHaveProperty('translates')
  expect(translates).toBe(digestOf(ENGLISH))
})

test('its blocks have the names of the original, so that notes are at the same place in both', async () => {
  const same = await translate('一。\n\n## 为什么 {/*why*/}\n\n二。\n\n- 三\n\n## 怎么做 {/*how*/}\n\n四。')
  expect(idsOf(same)).toEqual(idsOf(original))
  expect(idsOf(same)).toHaveLength(4)
})

test('only a section that is built otherwise has names of its own, which tell the section', async () => {
  const other = await translate(
    '一。\n\n## 为什么 {/*why*/}\n\n二。\n\n二。\n\n- 三\n\n## 怎么做 {/*how*/}\n\n四。',
  )
  const [first, ...rest] = idsOf(other)
  expect(first).toBe(idsOf(original)[0])
  expect(rest.at(-1)).toBe(idsOf(original).at(-1))
  expect(rest.slice(0, -1).filter((id) => idsOf(original).includes(id))).toEqual([])
  for (const id of rest.slice(0, -1)) expect(id).toMatch(/^why\.[0-9a-f]{8}(\.2)?$/)
})

test.each([
  ['translates: 123456789012\n', /translates: twelve hexadecimal digits in quotation marks/],
  ['', /translates: twelve hexadecimal digits; `node lib\/content\/translations\.mjs`/],
  ['translates: "0123"\n', /translates: twelve hexadecimal digits; `node lib\/content\/translations\.mjs`/],
])(
  'front matter with %j instead of the English text that was translated is no translation',
  async (line, error) => {
    await expect(translate('一。', FRONT + line)).rejects.toThrow(error)
    await expect(translate('一。', FRONT + line)).rejects.toThrow(FILE)
  },
)

test('the list of translations says of which the English text has changed, and what to write then', () => {
  const one = { file: 'content/zh/a.mdx', original: 'content/a.mdx', translates: '0123456789ab' }
  expect(stateOf({ ...one, digest: '0123456789ab' })).toBe('content/zh/a.mdx: up to date')
  expect(stateOf({ ...one, digest: 'ba9876543210' })).toMatch(/content\/a\.mdx has changed.*"ba9876543210"/)
  expect(stateOf({ ...one, digest: undefined })).toMatch(/there is no content\/a\.mdx/)
})
