import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { textOf, wordsOf } from '@/lib/content/text'

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkMath)
const parse = (source: string): Root => parser.parse(source)

test('keeps words together and blocks apart', () => {
  expect(textOf(parse('# A *b*c\n\n- one\n- two\n\n| x | y |\n|---|---|\n| 1 | 2 |'))).toBe(
    'A bc one two x y 1 2',
  )
})

test('finds the source of formulas, and no code', () => {
  expect(textOf(parse('The slope $\\eta$ is\n\n$$\na + b\n$$\n\n```js\nlet x\n```\n\nin `code`.'))).toBe(
    'The slope \\eta is a + b in code.',
  )
})

test('reads what stands inside a tag; what is computed is not known yet', () => {
  expect(textOf(parse('<Note>\nRead {1 + 1} times.\n</Note>'))).toBe('Read … times.')
})

test('counts words, formulas within a sentence as one each, and nothing else', () => {
  expect(wordsOf(parse('The loss $-\\ln p$ is large.\n\n$$\na + b + c\n$$\n\n```js\nlet x = 1\n```'))).toBe(5)
  expect(wordsOf(parse(''))).toBe(0)
})
