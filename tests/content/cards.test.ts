/** Every review card of the course: where it sends a reader who missed it. */
import { readFileSync } from 'node:fs'
import { getMDXComponent } from 'mdx-bundler/client'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { cardsOf } from '@/lib/content/cards'
import { compileLesson } from '@/lib/content/compile'
import { written } from '@/lib/content/lessons'
import { scope } from '@/lib/content/scope'
import { TAGS } from '@/lib/content/tags'

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
    return { slug, ids: visibleIds(code), outline, cards: cardsOf({ slug, code, meta }, components) }
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
