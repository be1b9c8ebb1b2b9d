import { expect, test } from 'vitest'
import { compileLesson } from '@/lib/content/compile'

const FRONT = `---
title: Test
summary: A lesson that only the tests will ever read.
minutes: 10
objectives: [Read one thing, Read two things, Read three things]
topics: [testing]
sources: [{ title: T, authors: A, year: 2020, url: "https://example.org" }]
---
`

const headings = async (body: string) =>
  (await compileLesson(`${FRONT}${body}`, 'content/0-start/headings.mdx')).outline.headings

test('a heading has the id that it says, and otherwise that of its words', async () => {
  expect(await headings('## 三个词 {/*three-words*/}\n\nText.\n\n### Why it works\n\nText.')).toEqual([
    { depth: 2, id: 'three-words', text: '三个词' },
    { depth: 3, id: 'why-it-works', text: 'Why it works' },
  ])
})
