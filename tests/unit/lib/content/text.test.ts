import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { plainTex } from '@/lib/content/plain-tex'
import { textOf, wordsOf } from '@/lib/content/text'

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkMath)
const parse = (source: string): Root => parser.parse(source)

test('keeps words together and blocks apart', () => {
  expect(textOf(parse('# A *b*c\n\n- one\n- two\n\n| x | y |\n|---|---|\n| 1 | 2 |'))).toBe(
    'A bc one two x y 1 2',
  )
})

test('finds formulas as plain text, and no code', () => {
  expect(textOf(parse('The slope $\\eta$ is\n\n$$\na + b\n$$\n\n```js\nlet x\n```\n\nin `code`.'))).toBe(
    'The slope η is a + b in code.',
  )
})

test('reads what stands inside a tag; what is computed is not known yet', () => {
  expect(textOf(parse('<Note>\nRead {1 + 1} times.\n</Note>'))).toBe('Read … times.')
})

test('says nothing of attributes, comments and code', () => {
  const source =
    '{/* for the author */}\n\n<Choice id="a.b" options={["x", {text: "y"}]} answer={0}>\n  Which?{/* why */}\n</Choice>'
  expect(textOf(parse(source))).toBe('Which?')
})

test('a formula reads as one line of plain text', () => {
  expect(plainTex('p = \\sigma(z) = \\frac{1}{1 + e^{-z}}')).toBe('p = σ(z) = 1/(1 + e^(-z))')
  expect(plainTex('\\operatorname{softmax}\\!\\left(\\frac{Q K^\\top}{\\sqrt{d}} + M\\right)')).toBe(
    'softmax((Q Kᵀ)/(√d) + M)',
  )
  expect(
    plainTex('\\begin{aligned} h_1 &= \\max(0,\\; x_1 + x_2) \\\\ \\hat y &= h_1 - 2\\,h_2 \\end{aligned}'),
  ).toBe('h_1 = max(0, x_1 + x_2) y = h_1 - 2 h_2')
  expect(plainTex('-\\ln p_y')).toBe('-ln p_y')
  expect(plainTex('50{,}257')).toBe('50,257')
  expect(plainTex('\\{1, \\dots, n\\}')).toBe('{1, …, n}')
})

test('counts words, formulas within a sentence as one each, and nothing else', () => {
  expect(wordsOf(parse('The loss $-\\ln p$ is large.\n\n$$\na + b + c\n$$\n\n```js\nlet x = 1\n```'))).toBe(5)
  expect(wordsOf(parse(''))).toBe(0)
})
