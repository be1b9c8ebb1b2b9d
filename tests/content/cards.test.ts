/** Every review card of the course: where it sends a reader who missed it, and what the live ones ask. */
import { readFileSync } from 'node:fs'
import { getMDXComponent } from 'mdx-bundler/client'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { liveCards } from '@/content/cards'
import { cardsOf } from '@/lib/content/cards'
import { compileLesson } from '@/lib/content/compile'
import { written } from '@/lib/content/lessons'
import { scope } from '@/lib/content/scope'
import { TAGS } from '@/lib/content/tags'
import { drawReview } from '@/lib/exercises/live-card'
import { judgeNumeric } from '@/lib/exercises/numeric'
import { formatBrief, formatNumber } from '@/lib/math/format'

type Props = Record<string, unknown> & { children?: ReactNode }

const passing = ({ id, children }: Props) => createElement('div', { id }, children)
const components = { ...Object.fromEntries([...TAGS, 'Tex'].map((tag) => [tag, passing])) }
/** Tags that hold running text that is not folded away. */
const OPEN = ['Slide', 'Note', 'Margin', 'Misconception', 'Try', 'Figure', 'Tex']

/** Ids of what a reader sees on the page without opening a fold. */
function visibleIds(code: string): Set<string> {
  const hidden = Object.fromEntries(TAGS.filter((tag) => !OPEN.includes(tag)).map((tag) => [tag, () => null]))
  const html = renderToStaticMarkup(
    createElement(getMDXComponent(code, scope), { components: { ...components, ...hidden } }),
  )
  return new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!))
}

const lessons = await Promise.all(
  written.map(async ({ slug, stage }) => {
    const file = `content/${stage.id}/${slug}.mdx`
    const { code, meta, outline } = await compileLesson(readFileSync(file, 'utf8'), file)
    return {
      slug,
      ids: visibleIds(code),
      outline,
      cards: cardsOf({ slug, code, title: meta.title }, components),
    }
  }),
)

test.each(lessons)(
  '$slug: every card leads to a paragraph that stands open on the page',
  ({ slug, ids, outline, cards }) => {
    expect(cards.map(({ id }) => id)).toEqual(outline.cards.map(({ id }) => id))
    for (const { id, href } of cards) {
      expect(href.startsWith(`/learn/${slug}#`)).toBe(true)
      expect(ids, id).toContain(decodeURIComponent(href.split('#')[1]!))
    }
  },
)

const files = await Promise.all(
  Object.entries(liveCards).map(async ([name, load]) => ({ name, card: (await load()).card })),
)

test('every live card has its file, and every file its card', () => {
  const named = lessons.flatMap(({ cards }) => cards.flatMap(({ live }) => live ?? []))
  expect(named.sort()).toEqual(Object.keys(liveCards).sort())
  expect(new Set(named).size).toBe(named.length)
})

// Worked by hand.
test.each<[string, Record<string, number>, number]>([
  ['attention-weights', { qx: 2, qy: 1, kx: 1, ky: -1 }, 0.5035],
  ['cross-entropy', { p: 0.25 }, 1.3863],
  ['descent-step', { curvature: 2, start: 3, rate: 0.25 }, 1.5],
  ['layer-size', { inputs: 4, neurons: 16 }, 80],
  ['neuron', { w1: 1.5, w2: -2, b: 0.5, x1: 1, x2: -0.5 }, 3],
  ['neuron', { w1: 1, w2: 1, b: 0.5, x1: -2, x2: 0 }, 0],
  ['score', { b: 2, w1: -3, w2: 1, x: 1, y: -2 }, -3],
  ['softmax', { a: 2, b: 1, c: -1 }, 0.7054],
])('%s: %o gives %d', async (name, p, answer) => {
  const { card } = await liveCards[name]!()
  expect(card.make(p).answer).toBeCloseTo(answer, 3)
})

const REVIEWS = 60

test.each(files)('$name asks with fresh numbers, and its own answer is right', ({ card }) => {
  const prompts = new Set<string>()
  for (let review = 0; review < REVIEWS; review++) {
    const question = card.make(drawReview(card, 'some.card', 1, review))
    expect(question.prompt).not.toMatch(/NaN|undefined|Infinity|\s-\d/)
    expect(judgeNumeric(formatBrief(question.answer, 3), question)).toMatchObject({
      readable: true,
      correct: true,
    })
    prompts.add(question.prompt)
  }
  expect(prompts.size).toBeGreaterThan(10)
})

test.each(files)(
  '$name says of each typical mistake why it is wrong, unless it happens to be right',
  ({ card }) => {
    const explained = new Set<string>()
    const whys = new Set<string>()
    for (let review = 0; review < REVIEWS; review++) {
      const question = card.make(drawReview(card, 'some.card', 1, review))
      for (const { value, why } of question.mistakes ?? []) {
        whys.add(why)
        const verdict = judgeNumeric(String(value), question)
        if (verdict.readable && !verdict.correct && verdict.why === why) explained.add(why)
      }
    }
    expect([...explained].sort()).toEqual([...whys].sort())
  },
)

test.each(files)('$name works its answer out in words, and what can be moved has a name', ({ card }) => {
  for (let review = 0; review < REVIEWS; review++) {
    const { solution, answer } = card.make(drawReview(card, 'some.card', 1, review))
    expect(solution).not.toMatch(/NaN|undefined|Infinity|\s-\d/)
    const forms = [formatNumber(answer), formatBrief(answer)]
    expect(
      forms.some((form) => solution.includes(form)),
      solution,
    ).toBe(true)
  }
  const html = renderToStaticMarkup(createElement(card.Back!, { p: drawReview(card, 'some.card', 1, 0) }))
  for (const [svg] of html.matchAll(/<svg[^>]*role="img"[^>]*>/g))
    expect(svg).toMatch(/aria-label="[^"]{20,}/)
  expect(html).toMatch(/<input|<button/)
})

test.each(files)('$name never asks the same twice in a row', ({ card }) => {
  const prompts = Array.from(
    { length: REVIEWS },
    (_, review) => card.make(drawReview(card, 'some.card', 7, review)).prompt,
  )
  const repeated = prompts.filter((prompt, i) => prompt === prompts[i - 1])
  expect(repeated.length).toBeLessThanOrEqual(1) // two redrawn in a row may still meet
})
