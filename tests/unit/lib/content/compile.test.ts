import { getMDXComponent } from 'mdx-bundler/client'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
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
/** Lines before the first line of the body. */
const BEFORE = FRONT.split('\n').length - 1
const FILE = 'content/0-start/test.mdx'

const compile = (body: string) => compileLesson(`${FRONT}${body}`, FILE)
const line = (n: number) => `${FILE}:${BEFORE + n}`

/** The page's markup with every tag as an element of its own name. */
async function html(body: string, scope = {}) {
  const { code } = await compile(body)
  const tag = (name: string) => (props: object) => createElement(name, props)
  const names = ['Tex', 'CodeTabs', 'Widget', 'Note', 'Term']
  const components = Object.fromEntries(names.map((name) => [name, tag(`x-${name.toLowerCase()}`)]))
  return renderToStaticMarkup(createElement(getMDXComponent(code, scope), { components }))
}

test('notes headings, widgets, exercises and cards in their order', async () => {
  const { code, meta, outline } = await compile(`
Begin.

<Widget id="playground" params={{ data: 'xor' }} />

## The *first* part

<Choice id="test.a" objective={1} options={['x', 'y']} answer={0}>Which?</Choice>

### A detail

<Numeric id="test.b" objective={2} answer={2}>How many?</Numeric>

<Card id="test.c" objective={1} front="What?" back="That." />

## The first part
`)
  expect(meta.title).toBe('Test')
  expect(outline.headings).toEqual([
    { depth: 2, id: 'the-first-part', text: 'The first part' },
    { depth: 3, id: 'a-detail', text: 'A detail' },
    { depth: 2, id: 'the-first-part-1', text: 'The first part' },
  ])
  expect(outline.widgets).toEqual(['playground'])
  expect(outline.exercises).toEqual([
    { id: 'test.a', kind: 'Choice', objective: 1 },
    { id: 'test.b', kind: 'Numeric', objective: 2 },
  ])
  expect(outline.cards).toEqual([{ id: 'test.c', objective: 1 }])
  expect(code, 'an objective is for the outline alone').not.toContain('objective:')
})

test('cuts the text into sections for the search, without code', async () => {
  const { outline } = await compile(`
Before all sections.

## One

Gradients *flow* here.

\`\`\`js
const secret = 1
\`\`\`

## Two

<Note>Inside a note.</Note>
`)
  expect(outline.sections.map(({ id, title }) => ({ id, title }))).toEqual([
    { id: '', title: '' },
    { id: 'one', title: 'One' },
    { id: 'two', title: 'Two' },
  ])
  expect(outline.sections[0]!.text).toContain('Before all sections.')
  expect(outline.sections[1]!.text).toContain('Gradients flow here.')
  expect(outline.sections[2]!.text).toContain('Inside a note.')
  expect(JSON.stringify(outline.sections)).not.toContain('secret')
})

test('what a speaker may say is neither found nor counted', async () => {
  const { outline } = await compile(
    '\n<Slide title="A">\n\none two\n\n<Speaker>Do not say *secret* yet.</Speaker>\n\n</Slide>\n',
  )
  expect(outline.words).toBe(2)
  expect(JSON.stringify(outline.sections)).not.toContain('secret')
})

test('counts the words a reader reads', async () => {
  const { outline } = await compile(
    '\none two three\n\n## four five\n\n- six\n- seven\n\n```js\nnot counted at all\n```\n',
  )
  expect(outline.words).toBe(7)
})

test.each([
  ['an import', "\nimport x from './x'\n", 2, /no imports/],
  ['an export', '\nexport const x = 1\n', 2, /no imports or exports/],
  ['an unknown tag', '\nText.\n\n<Marquee>no</Marquee>\n', 4, /<Marquee> is not in the vocabulary/],
  [
    'an unknown tag inside a sentence',
    '\nSome <Blink>text</Blink>.\n',
    2,
    /<Blink> is not in the vocabulary/,
  ],
  ['an unknown widget', '\n<Widget id="no-such" />\n', 2, /there is no widget "no-such"/],
  ['an exercise without an id', '\n<Choice options={[]} answer={0}>?</Choice>\n', 2, /<Choice> needs an id/],
  [
    'an exercise that serves no objective',
    '\n<Choice id="test.a" options={[]} answer={0}>?</Choice>\n',
    2,
    /objective=\{1\}/,
  ],
  [
    'a card whose objective is a word',
    '\n\n<Card id="test.c" objective="first" front="a" back="b" />\n',
    3,
    /says which objective/,
  ],
  [
    'an objective that the lesson does not have',
    '\n<Card id="test.c" objective={4} front="a" back="b" />\n',
    2,
    /has 3 objectives/,
  ],
  ['a card without an id', '\n\n<Card front="a" back="b" />\n', 3, /<Card> needs an id/],
])('refuses %s, with file and line', async (_, body, at, reason) => {
  await expect(compile(body)).rejects.toThrow(reason)
  await expect(compile(body)).rejects.toThrow(line(at))
})

test('an open tag is reported in the lesson, at its line', async () => {
  await expect(compile('\nFine.\n\n<Note>\n\nnever closed\n')).rejects.toThrow(FILE)
})

test('front matter that is wrong names file and field', async () => {
  await expect(compileLesson('---\ntitle: Only a title\n---\n\nText.\n', FILE)).rejects.toThrow(
    /content\/0-start\/test\.mdx:[\s\S]*summary: /,
  )
})

test('formulas become markup whose source is kept', async () => {
  const page = await html('\nInline $a_1 < b$ and\n\n$$\n\\frac{1}{2}\n$$\n')
  expect(page).toContain('tex="a_1 &lt; b"')
  expect(page).toContain('tex="\\frac{1}{2}"')
  expect(page.match(/display="true"/g)).toHaveLength(1)
  expect(page).toContain('&lt;math')
  expect(page).not.toContain('<pre>')
})

test('a formula stays in a line with the punctuation and the brackets at it, and with nothing else', async () => {
  const page = await html('\nThe sum ($z$), of $w$-weights and $b$ alone.\n')
  const glued = [...page.matchAll(/<span class="glued whole">(.*?)<x-tex[^>]*><\/x-tex>(.*?)<\/span>/g)]
  expect(glued.map(([, before, behind]) => [before, behind])).toEqual([
    ['(', '),'],
    ['', '-weights'],
  ])
  expect(page.match(/<x-tex/g)).toHaveLength(3)
  const words = page.replaceAll(/<[^>]+>/g, '').trim()
  expect(words).toBe('The sum (), of -weights and  alone.')
})

test('a number stays with its per cent sign and with what it counts, but not in code', async () => {
  const page = await html('\nAt step 10 with seed 1 about 90 % and {twice(2)} %, `step 10` at 5 o’clock.\n', {
    twice: (x: number) => 2 * x,
  })
  expect(page).toContain('At step\u00a010 with seed\u00a01 about 90\u00a0% and 4\u00a0%')
  expect(page).toContain('step 10')
})

test('only a long formula may break where it is glued', async () => {
  const page = await html('\nShort ($a$) and long ($a + b + c + d + e + f + g$).\n')
  expect(page.match(/class="glued[^"]*"/g)).toEqual(['class="glued whole"', 'class="glued"'])
})

test('the statements of a displayed formula are set as pieces', async () => {
  const page = await html('\n$$\na = 1, \\qquad b = 2\n$$\n')
  expect(page.match(/katex-display/g)).toHaveLength(2)
  expect(page).toContain('tex="a = 1, \\qquad b = 2"')
})

test('a formula that KaTeX does not understand names its line and itself', async () => {
  await expect(compile('\nFine $x$.\n\nWrong $\\frac{1$.\n')).rejects.toThrow(line(4))
  const wrong = compile('\n\n$$\n\\nosuchmacro\n$$\n')
  await expect(wrong).rejects.toThrow(line(3))
  await expect(wrong).rejects.toThrow(/\\nosuchmacro/)
})

test('expressions are evaluated when the page is made, with the scope it is given', async () => {
  expect(await html('\nTwice two is {twice(2)}.\n', { twice: (x: number) => 2 * x })).toContain(
    'Twice two is 4.',
  )
})

const TABS = `
<CodeTabs>

\`\`\`js title="TensorFlow.js"
const x = "<b>"
\`\`\`

\`\`\`python title="Keras"
x = 1
\`\`\`

</CodeTabs>
`

test('code tabs know their titles and their sources, and are highlighted for both themes', async () => {
  const page = await html(TABS)
  const [, tabs] = /tabs="([^"]*)"/.exec(page)!
  expect(JSON.parse(tabs!.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>'))).toEqual(
    [
      { title: 'TensorFlow.js', language: 'js', source: 'const x = "<b>"' },
      { title: 'Keras', language: 'python', source: 'x = 1' },
    ],
  )
  expect(page).toContain('--shiki-light:')
  expect(page).toContain('--shiki-dark:')
})

test('a code tab without a title is refused with its line', async () => {
  await expect(compile('\n<CodeTabs>\n\n```js\nx\n```\n\n</CodeTabs>\n')).rejects.toThrow(line(4))
})

test('the empty corner of a table is no heading; the others are, and the names of rows below it', async () => {
  const page = await html('\n| | a |\n|---|---|\n| b | 1 |\n| | 2 |\n')
  expect(page.match(/<th[ >].*?<\/th>/g)).toEqual(['<th>a</th>', '<th scope="row">b</th>'])
  expect(page.match(/<td[ >]/g)).toHaveLength(4)
})

test('without an empty corner no row is named', async () => {
  expect(await html('\n| x | a |\n|---|---|\n| b | 1 |\n')).not.toContain('scope')
})

test('the same source compiles to the same page, a changed one to another', async () => {
  const [first, again, other] = await Promise.all([
    compile('\nText.\n'),
    compile('\nText.\n'),
    compile('\nOther.\n'),
  ])
  expect(again).toEqual(first)
  expect(other.code).not.toBe(first.code)
})
