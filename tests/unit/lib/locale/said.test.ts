import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

/** Words on a page are said (`lib/locale/say`), so that they can be said in another language as well. */

/** Our name, that of a cell, and a function in a formula: alike in every language. */
const ALIKE = /^(Epoch|GRU|tanh)$/

/** Attributes that people read or hear. */
const READ = new Set([
  'aria-label',
  'aria-valuetext',
  'aria-description',
  'aria-roledescription',
  'title',
  'label',
  'alt',
  'caption',
  'summary',
  'hint',
  'xLabel',
  'yLabel',
  'rowTitle',
  'columnTitle',
])

type Node = { type: string; start: number } & Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Every node of a tree, with the elements that it stands in, outermost first. */
function* nodesOf(node: Node, within: readonly string[] = []): Generator<[Node, readonly string[]]> {
  yield [node, within]
  const name = node.type === 'JSXElement' ? (node as never as Element).openingElement.name.name : undefined
  for (const value of Object.values(node).flat())
    if (isNode(value)) yield* nodesOf(value, name ? [...within, name] : within)
}

interface Element {
  openingElement: { name: { name?: string } }
}

/** The words of a text that another language would say otherwise. */
const wordsIn = (text: string) =>
  (text.replace(/&\w+;/g, ' ').match(/[A-Za-zÀ-ÿ’]{2,}/g) ?? []).filter((word) => !ALIKE.test(word))

/** Texts of a source that nobody says, each with its line. */
function unsaid(file: string, source: string): string[] {
  const found: string[] = []
  for (const [node, within] of nodesOf(parseSync(file, source).program as never)) {
    let text: string | undefined
    if (node.type === 'JSXText' && !within.some((name) => CODE.has(name))) text = node.value as string
    if (node.type === 'JSXAttribute') {
      const { name, value } = node as never as { name: { name: string }; value: Node | null }
      if (READ.has(name.name) && value?.type === 'Literal') text = String(value.value)
    }
    if (text !== undefined && wordsIn(text).length > 0)
      found.push(`${file}:${source.slice(0, node.start).split('\n').length}: ${text.trim()}`)
  }
  return found
}

/** What stands in these is code or mathematics. */
const CODE = new Set(['code', 'pre', 'kbd', 'math', 'var', 'sub', 'sup', 'style', 'script', 'bdi'])

const files = ['app', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => join(folder, name)),
)

test('words in an element and in what a screen reader hears are found, code and names are not', () => {
  const source = `<p title="Train it">Press <b>Train</b> {n}, <code>npm run</code> Epoch · x₁ <i aria-label={say('ok')} /></p>`
  expect(unsaid('a.tsx', source)).toEqual(['a.tsx:1: Train it', 'a.tsx:1: Press', 'a.tsx:1: Train'])
})

test.each(files)('%s says its words', (file) => expect(unsaid(file, readFileSync(file, 'utf8'))).toEqual([]))
