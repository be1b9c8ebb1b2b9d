import { getMDXComponent } from 'mdx-bundler/client'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { compileLesson } from '@/lib/content/compile'
import { exercisesIn, slidesOf } from '@/lib/content/slides'

const FRONT = `---
title: Test
summary: A lesson that only the tests will ever read.
minutes: 10
objectives: [Read one thing, Read two things, Read three things]
topics: [testing]
sources: [{ title: T, authors: A, year: 2020, url: "https://example.org" }]
---
`

const Slide = ({ children }: { children?: ReactNode }) => children
const Speaker = () => null
const Card = () => createElement('x-card')
const tag =
  (name: string) =>
  ({ children }: { children?: ReactNode }) =>
    createElement(name, null, children)
const components = { Slide, Speaker, Card, Note: tag('x-note'), Widget: tag('x-widget'), Tex: tag('x-tex') }
const tags = { slide: Slide, speaker: Speaker, apart: [Card] }

/** The markup of a slide, without the ids by which paragraphs are bookmarked. */
const html = (content: ReactNode) =>
  renderToStaticMarkup(createElement('div', null, content))
    .slice('<div>'.length, -'</div>'.length)
    .replaceAll(/ id="[^"]*"/g, '')

/** The slides of a lesson, as markup. */
async function slides(body: string, scope = {}) {
  const { code, outline } = await compileLesson(`${FRONT}${body}`, 'content/0-start/slides-test.mdx')
  const text = getMDXComponent(code, scope) as (props: object) => ReactNode
  return slidesOf(text({ components }), outline.headings, 'Test', tags).map(({ body, notes, ...slide }) => ({
    ...slide,
    body: html(body),
    notes: html(notes),
  }))
}

test('each Slide is a slide; one without a title has that of its section, above all sections that of the lesson', async () => {
  const found = await slides(`
<Slide>

First.

</Slide>

Not on the wall.

## A *fine* heading with $x$

<Slide title="Its own">

Second.

</Slide>

<Slide>

Third.

</Slide>
`)
  expect(found.map(({ title }) => title)).toEqual(['Test', 'Its own', 'A fine heading with x'])
  expect(found.map(({ body }) => body)).toEqual(['<p>First.</p>', '<p>Second.</p>', '<p>Third.</p>'])
})

test('what the speaker may say is kept beside the slide, and is not on it', async () => {
  const [slide] = await slides(`
<Slide title="A">

Shown.

<Speaker>Said *softly*.</Speaker>

</Slide>
`)
  expect(slide!.body).toBe('<p>Shown.</p>')
  expect(slide!.notes).toBe('Said <em>softly</em>.')
})

test('holds whatever a lesson can: nested tags, computed numbers, formulas, code', async () => {
  const [slide] = await slides(
    `
<Slide title="All">

<Note>

Inside is {twice(4)} and $y$.

</Note>

<Widget id="playground" params={{ data: 'xor' }} />

\`\`\`js
// ## no heading, <Slide> no slide
const x = 1
\`\`\`

</Slide>
`,
    { twice: (x: number) => 2 * x },
  )
  expect(slide!.body).toContain(
    '<x-note><p>Inside is 8 and <span class="glued whole"><x-tex></x-tex>.</span></p></x-note>',
  )
  expect(slide!.body).toContain('<x-widget></x-widget>')
  expect(slide!.body).toContain('no slide')
})

test('finds a slide inside another tag, such as an answer that is folded away', async () => {
  const found = await slides(`
<Slide title="A">

a

</Slide>

## Later

<Note>

Words.

<Slide>

b

</Slide>

</Note>
`)
  expect(found.map(({ title, body }) => [title, body])).toEqual([
    ['A', '<p>a</p>'],
    ['Later', '<p>b</p>'],
  ])
})

test('without any Slide each section is one, without what is for the desk alone', async () => {
  const found = await slides(`
Opening words.

## One

Text of one.

<Speaker>Nothing.</Speaker>

<Card id="test.c" objective={1} front="What?">That.</Card>

### One and a half

More.

## Empty

## Two

- a
- b
`)
  expect(found.map(({ title }) => title)).toEqual(['Test', 'One', 'One and a half', 'Two'])
  expect(found[1]!.body).toBe('<p>Text of one.</p>')
  expect(found[3]!.body).toMatch(/<li>a<\/li>\s*<li>b<\/li>/)
})

test('with steps, blocks and items of lists come one at a time after the first', async () => {
  const [words, list, plain] = await slides(`
<Slide title="Words" steps>

One.

- two
- three

Four.

</Slide>

<Slide title="List" steps>

1. now
2. then

</Slide>

<Slide title="Plain">

- a
- b

</Slide>
`)
  const parts = (html: string) =>
    [...html.matchAll(/data-part="(\d)">(?:<p>)?(\w+)/g)].map(([, k, text]) => `${k} ${text}`)
  expect(parts(words!.body)).toEqual(['0 One', '1 two', '2 three', '3 Four'])
  expect(parts(list!.body)).toEqual(['0 now', '1 then'])
  expect([words!.steps, list!.steps, plain!.steps]).toEqual([3, 1, 0])
  expect(plain!.body).not.toContain('data-part')
})

test('the exercises on a slide are found, however deep they stand', () => {
  const exercise = (id: string) => createElement(components.Note, { id } as object)
  const body = [
    createElement('p', { key: 0 }, 'words'),
    exercise('lesson.first'),
    createElement('div', { key: 2 }, [
      'more',
      createElement('section', { key: 1 }, exercise('lesson.second')),
    ]),
  ]
  expect(exercisesIn(body)).toEqual(['lesson.first', 'lesson.second'])
  expect(exercisesIn('words')).toEqual([])
})
