import { getMDXComponent } from 'mdx-bundler/client'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { findBlock, parseBlockId } from '@/lib/content/block-id'
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

/** Ids of a lesson's elements by their first words. */
async function idsOf(body: string): Promise<[words: string, id: string][]> {
  const { code } = await compileLesson(`${FRONT}${body}`, 'content/0-start/blocks.mdx')
  const tag = (name: string) => (props: object) => createElement(name, props)
  const names = ['Tex', 'Note', 'Misconception', 'Reveal', 'Figure', 'Slide', 'Try', 'Margin']
  const components = Object.fromEntries(names.map((name) => [name, tag(`x-${name.toLowerCase()}`)]))
  const page = renderToStaticMarkup(createElement(getMDXComponent(code, {}), { components }))
  return [...page.matchAll(/<[\w-]+(?= )([^>]*) ?id="([^"]+)"([^>]*)>\s*([^<]*)/g)].map(
    ([, before, id, after, text]) => [/tex="([^"]*)"/.exec(`${before} ${after}`)?.[1] ?? text!.trim(), id!],
  )
}

const BODY = `
Before all.

## Why

One. *Two* $x^2$.

- a list
- of two

$$
y = x
$$

<Note>
Inside a note.
</Note>

<Reveal id="r" question="Q">
Folded away.
</Reveal>
`

test('paragraphs, lists, formulas and what stands in a note have ids that tell their section', async () => {
  const ids = await idsOf(BODY)
  const at = (words: string) => ids.find(([text]) => text.startsWith(words))?.[1]
  expect(at('Before')).toMatch(/^start\.[0-9a-f]{8}$/)
  for (const words of ['One', 'y = x', 'Inside']) expect(at(words)).toMatch(/^why\.[0-9a-f]{8}$/)
  expect(ids).toHaveLength(7)
  expect(at('Folded')).toBeUndefined()
  expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length)
})

test('an id survives whatever is rewritten, added or removed around its words', async () => {
  const before = new Map(await idsOf(BODY))
  const after = new Map(
    await idsOf(BODY.replace('Before all.', 'All new.\n\nAnd more.').replace('of two', 'of 2')),
  )
  expect(after.get('y = x')).toBe(before.get('y = x'))
  expect(after.get('Inside a note.')).toBe(before.get('Inside a note.'))
  expect([...after.values()]).not.toContain(before.get('Before all.'))
})

test('the same words twice in a section have two ids', async () => {
  const ids = (await idsOf('Again.\n\nAgain.')).map(([, id]) => id)
  expect(ids[1]).toBe(`${ids[0]}.2`)
})

test('no heading can have an id like a block, whatever it says', async () => {
  const [[, heading] = ['', ''], [, block] = ['', '']] = await idsOf('## start.0f9a33c1\n\nText.')
  expect(parseBlockId(heading)).toBeUndefined()
  expect(parseBlockId(block)?.section).toBe(heading)
})

test('a block is found by its id, then by its words, then by its section, then nowhere', () => {
  const ids = new Set(['why', 'why.11111111', 'how', 'how.22222222'])
  expect(findBlock('why.11111111', ids)).toEqual({ id: 'why.11111111', exact: true })
  expect(findBlock('old-name.22222222', ids)).toEqual({ id: 'how.22222222', exact: true })
  expect(findBlock('how.33333333', ids)).toEqual({ id: 'how', exact: false })
  expect(findBlock('gone.33333333', ids)).toEqual({ id: '', exact: false })
})

/** The attributes of a lesson's cards. */
async function cardsIn(body: string) {
  const { code } = await compileLesson(`${FRONT}${body}`, 'content/0-start/blocks.mdx')
  const found: Record<string, unknown>[] = []
  const note = (props: Record<string, unknown>) => {
    found.push(props)
    return null
  }
  renderToStaticMarkup(createElement(getMDXComponent(code, {}), { components: { Card: note } }))
  return found
}

test('a card leads to the paragraph whose words it quotes, or else to the one most like it', async () => {
  const body = `
## Why

A *bend* makes the difference.

And the slope is another matter.

Nothing else is the matter.

<Card id="a" objective={1} at="bend makes the" front="Q">A</Card>

<Card id="b" objective={1} front="What is the matter?">It is the slope.</Card>
`
  const ids = new Map(await idsOf(body.replaceAll(/<Card.*/g, '')))
  expect((await cardsIn(body)).map(({ at }) => at)).toEqual([
    ids.get('A'),
    ids.get('And the slope is another matter.'),
  ])
})

test('a card that quotes words of no paragraph, or of two, is an error with its line', async () => {
  const card = (at: string) =>
    cardsIn(`Twice here.\n\nTwice there.\n\n<Card id="a" objective={1} at="${at}" front="Q">A</Card>`)
  await expect(card('nowhere')).rejects.toThrow(
    /blocks\.mdx:\d+: the words at="nowhere" stand in 0 paragraphs/,
  )
  await expect(card('Twice')).rejects.toThrow(/stand in 2 paragraphs/)
})

test('a card that quotes nothing leads to an explanation, not to the summary beside it', async () => {
  const summary = 'In short: the slope of a plateau is flat.'
  const body = `## Why\n\nThe slope of a plateau.\n\n## Other\n\nNothing.\n\n## In short\n\n${summary}\n\n<Card id="a" objective={1} front="What is the slope of a plateau?">Flat.</Card>\n`
  const [card] = await cardsIn(body)
  expect(parseBlockId(String(card!.at))?.section).toBe('why')
})
