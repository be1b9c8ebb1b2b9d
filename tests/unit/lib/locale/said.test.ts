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

const parse = (file: string, source: string) => parseSync(file, source).program as never as Node

/** Shows every node of a tree, with the elements that it stands in, outermost first. */
function walk(
  node: Node,
  see: (node: Node, within: readonly string[]) => void,
  within: readonly string[] = [],
) {
  see(node, within)
  const name = node.type === 'JSXElement' ? (node as never as Element).openingElement.name.name : undefined
  const inside = name ? [...within, name] : within
  for (const value of Object.values(node))
    if (Array.isArray(value)) {
      for (const one of value) if (isNode(one)) walk(one, see, inside)
    } else if (isNode(value)) walk(value, see, inside)
}

interface Element {
  openingElement: { name: { name?: string } }
}

/** The words of a text that another language would say otherwise. */
const wordsIn = (text: string) =>
  (text.replace(/&\w+;/g, ' ').match(/[A-Za-zÀ-ÿ’]{2,}/g) ?? []).filter((word) => !ALIKE.test(word))

/** Texts of a source that nobody says, each with its line. */
function unsaid(file: string, source: string, program = parse(file, source)): string[] {
  const found: string[] = []
  walk(program, (node, within) => {
    let text: string | undefined
    if (node.type === 'JSXText' && !within.some((name) => CODE.has(name))) text = node.value as string
    if (node.type === 'JSXAttribute') {
      const { name, value } = node as never as { name: { name: string }; value: Node | null }
      if (READ.has(name.name) && value?.type === 'Literal') text = String(value.value)
    }
    if (text !== undefined && wordsIn(text).length > 0)
      found.push(`${file}:${source.slice(0, node.start).split('\n').length}: ${text.trim()}`)
  })
  return found
}

/** What stands in these is code or mathematics. */
const CODE = new Set(['code', 'pre', 'kbd', 'math', 'var', 'sub', 'sup', 'style', 'script', 'bdi'])

/** Two plain words of a phrase, or a number and a word, in a text that is no formula, code or selector. */
const PHRASE = /^[^(){}[\]<=]*(?<![\p{L}\d.:-])([\p{L}’]{2,}|\d) \p{Ll}[\p{Ll}’]+(?![^\s,;:.?!…])/u
const CAPITAL = /^\p{Lu}[\p{Ll}’]+(?![\p{L}\d])/u
const looksSaid = (text: string) => (PHRASE.test(text) || CAPITAL.test(text)) && !NAME.test(text)

/** Names of people, libraries and keys of a keyboard, whole. */
const NAME = /^(Epoch|Keras|Adam|Nesterov|He|Glorot|Home|End|Space|Enter|Mod-Enter)$/

/** Attributes with classes, addresses and drawings. */
const UNREAD = /class|^(d|href|style|transform|viewBox)$/i

/** Where a text is a key, a type, said already, or for programmers. */
function isApart(node: Node, part: string): boolean {
  const { callee, operator, name } = node as never as {
    callee?: { name?: string; object?: { name?: string } }
    operator?: string
    name?: { name?: string }
  }
  switch (node.type) {
    case 'CallExpression':
      return callee?.name === 'createRng' || callee?.object?.name === 'console'
    case 'NewExpression':
      return /(Error|Exception)$/.test(callee?.name ?? '')
    case 'BinaryExpression':
      return operator !== '+'
    case 'SwitchCase':
      return part === 'test'
    case 'ExpressionStatement':
      return 'directive' in node && node.directive !== null
    case 'Property':
      return part === 'key'
    case 'MemberExpression':
      return part === 'property'
    case 'JSXAttribute':
      return UNREAD.test(name?.name ?? '')
    default:
      return /^(Import|Export(All|Named).*source|TS(?!As|Satisfies|NonNull))/.test(`${node.type}.${part}`)
  }
}

/** Their first argument is what is said; words in what fills its holes are looked at. */
const SAYS = /^(say|plural|rich)$/

/** Literals that look like words for people. */
function phrasesOf(node: Node, found: string[] = []): string[] {
  const { value } = node as { value?: unknown }
  const text = node.type === 'Literal' ? value : (value as { cooked?: string } | undefined)?.cooked
  if ((node.type === 'Literal' || node.type === 'TemplateElement') && typeof text === 'string') {
    if (looksSaid(text)) found.push(text)
  } else
    for (const [part, inner] of Object.entries(node)) {
      if (typeof inner !== 'object' || inner === null || isApart(node, part)) continue
      const says = part === 'arguments' && SAYS.test((node.callee as { name?: string }).name ?? '')
      const all = Array.isArray(inner) ? inner.slice(says ? 1 : 0) : [inner]
      for (const one of all) if (isNode(one)) phrasesOf(one, found)
    }
  return found
}

/** Programs, which are the same in every language, and what an editor says of their functions. */
const PROGRAMS = /(js-names|tf-names|playground-notebook|playground-python)\.ts$/

/** Words that are data: states, values of parameters, parts of names of metrics, texts to learn from, columns of files. */
const DATA: Record<string, readonly string[]> = {
  'components/demos/keep-page.ts': ['not kept'],
  'components/lab/class-task.tsx': ['on the way'],
  'components/lesson/notebook.ts': ['Python 3'],
  // A guide is in English.
  'components/teach/references.tsx': ['Slide\u00a0', 'Exercise\u00a0', 'Lab'],
  'components/ui/export-files.ts': ['this run'],
  'components/widgets/attention-sentence.tsx': ['The cat saw the other cat'],
  'components/widgets/backprop-graph-export.ts': ['node,computed as,value,gradient,finite difference'],
  'components/widgets/deep-signal-names.ts': ['batch norm', 'layer norm'],
  'components/widgets/gan-rate.tsx': ['Rate'],
  'components/widgets/gpt.tsx': ['The whale'],
  'components/widgets/loss-lab-side.tsx': ['Slope', 'Probability', 'Gradient', 'Calibration', 'Accuracy'],
  'components/widgets/memory-race-names.ts': ['call me ishmael. some years ago'],
  'components/widgets/neuron-controls.tsx': ['the others'],
  'components/widgets/optimizer-race-controls.tsx': ['Rate'],
  'components/widgets/playground-chain.tsx': ['squared tanh'],
}

const files = ['app', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
)

test('words in an element and in what a screen reader hears are found, code and names are not', () => {
  const source = `<p title="Train it">Press <b>Train</b> {n}, <code>npm run</code> Epoch · x₁ <i aria-label={say('ok')} /></p>`
  expect(unsaid('a.tsx', source)).toEqual(['a.tsx:1: Train it', 'a.tsx:1: Press', 'a.tsx:1: Train'])
})

test.each([
  ["const KEYS = [['f', 'full screen'], ['7 Enter', 'to slide 7']]", ['full screen', 'to slide 7']],
  ["const links = [['slides', path, 'Slides'], [say('The lesson')]]", ['Slides']],
  ["const Again = ({ children = 'Read it again' }) => <a>{children}</a>", ['Read it again']],
  ["const said = (n: number) => (n === 1 ? '1 result.' : 'Copied.')", ['1 result.', 'Copied.']],
  ['<Total name="lessons finished" className="grid gap-2 border border-rule" />', ['lessons finished']],
  ['const title = `The stage at a glance`', ['The stage at a glance']],
  ["rich('Read <a>the guide</a>', { a: <a>{done ? 'Not yet.' : say('Done')}</a> })", ['Not yet.']],
  ["import x from 'One two'; throw new Error('Not a lesson'); if (kind === 'the others') stop()", []],
  ["const keys = ['ArrowUp', 'the-neuron']; type T = 'not kept'; x.closest('input, select')", []],
] as const)('%s: what looks like words', (source, found) =>
  expect(phrasesOf(parse('a.tsx', source))).toEqual(found),
)

test.each(Object.entries(DATA))('%s has what is taken for data in it', (file, texts) =>
  expect(phrasesOf(parse(file, readFileSync(file, 'utf8')))).toEqual(expect.arrayContaining([...texts])),
)

test.each(files)('%s says its words', (file) => {
  const source = readFileSync(file, 'utf8')
  const program = parse(file, source)
  expect(unsaid(file, source, program)).toEqual([])
  if (!PROGRAMS.test(file))
    expect(phrasesOf(program).filter((text) => !DATA[file]?.includes(text))).toEqual([])
})
