import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileLesson } from '@/lib/content/compile'
import { functionIn, sourcesKey } from '@/lib/content/source-code'

const TEXT = `const before = 1

/** Adds. */
export function add(a: number) {
  if (a) {
    return a
  }
}

function outer() {
  function inner() {
    return 1
  }
  return inner
}
`

test('takes a function with its comment, and nothing around it', () => {
  expect(functionIn(TEXT, 'add')).toBe(
    '/** Adds. */\nfunction add(a: number) {\n  if (a) {\n    return a\n  }\n}',
  )
})

test('moves a function inside another to the left margin', () => {
  expect(functionIn(TEXT, 'inner')).toBe('function inner() {\n  return 1\n}')
})

test('a name that is not there, or only begins another, is not found', () => {
  expect(functionIn(TEXT, 'ad')).toBeUndefined()
})

const FRONT = `---
title: Test
summary: A lesson that only the tests will ever read.
minutes: 10
objectives: [Read one thing, Read two things, Read three things]
topics: [testing]
sources: [{ title: T, authors: A, year: 2020, url: "https://example.org" }]
---
`
const compile = (body: string) => compileLesson(`${FRONT}\n${body}`, 'content/0-start/test.mdx')

test('a lesson shows the code that runs', async () => {
  const { code } = await compile('```ts from="lib/math/softmax.ts" function="softmax"\n```')
  expect(readFileSync('lib/math/softmax.ts', 'utf8')).toContain('function softmax')
  expect(code.replaceAll(/<[^>]*>|"[^"]*style[^"]*"/g, '')).toContain('softmax')
})

test('says which file has no such function, and that a block to be filled is empty', async () => {
  await expect(compile('```ts from="lib/math/softmax.ts" function="hardmax"\n```')).rejects.toThrow(
    /test\.mdx:10: lib\/math\/softmax\.ts has no function hardmax/,
  )
  await expect(compile('```ts from="lib/math/softmax.ts" function="softmax"\nlet a\n```')).rejects.toThrow(
    /leave it empty/,
  )
  expect(() => compile('```ts from="../secret.ts" function="softmax"\n```')).toThrow(/none of our sources/)
})

test('another text of a shown file is another key', () => {
  const lesson = (file: string) => `\`\`\`ts from="${file}" function="x"\n\`\`\``
  expect(sourcesKey(lesson('lib/math/softmax.ts'))).not.toBe(sourcesKey(lesson('lib/math/rng.ts')))
  expect(sourcesKey('')).toBe(sourcesKey('no code at all'))
})
