/** What only shows when a lesson is rendered: its numbers, and the questions it asks. */
import { readFileSync } from 'node:fs'
import { getMDXComponent } from 'mdx-bundler/client'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { compileLesson } from '@/lib/content/compile'
import { type Place, written } from '@/lib/content/lessons'
import { scope } from '@/lib/content/scope'
import { TAGS } from '@/lib/content/tags'

type Props = Record<string, unknown> & { children?: ReactNode }

const nothing = () => null

/** Renders a lesson with tags that only note what they were given, after evaluation. */
async function render({ stage, slug }: Place) {
  const file = `content/${stage.id}/${slug}.mdx`
  const { code, meta, outline } = await compileLesson(readFileSync(file, 'utf8'), file)
  const tags: { tag: string; props: Props }[] = []
  const noting = (tag: string) => (props: Props) => {
    tags.push({ tag, props })
    return createElement('div', null, props.children)
  }
  const components = { ...Object.fromEntries(TAGS.map((tag) => [tag, noting(tag)])), Tex: nothing }
  const html = renderToStaticMarkup(createElement(getMDXComponent(code, scope), { components }))
  return { meta, outline, tags, text: html.replaceAll(/<[^>]+>/g, ' ') }
}

const lessons = new Map(
  await Promise.all(written.map(async (place) => [place.slug, await render(place)] as const)),
)
const slugs = [...lessons.keys()]

test.each(slugs)('%s computes its numbers, and every one is a number', (slug) => {
  expect(lessons.get(slug)!.text).not.toMatch(/\b(NaN|undefined|Infinity)\b|\[object /)
})

test.each(slugs)('%s asks no question without a right answer', (slug) => {
  for (const { tag, props } of lessons.get(slug)!.tags) {
    const { id, answer, options } = props
    if (tag === 'Numeric') expect(Number.isFinite(answer), `${id}`).toBe(true)
    if (!Array.isArray(options)) continue
    expect(options.length, `${id}`).toBeGreaterThanOrEqual(2)
    const right = options.filter(
      (option, i) => [answer].flat().includes(i) || (typeof option === 'object' && option.correct === true),
    )
    expect(right.length, `${id}`).toBeGreaterThanOrEqual(1)
  }
})

test.each(slugs)('%s says it takes at least as long as reading it does', (slug) => {
  const WORDS_A_MINUTE = 240
  const { meta, outline } = lessons.get(slug)!
  expect(meta.minutes).toBeGreaterThanOrEqual(Math.round(outline.words / WORDS_A_MINUTE))
})

test.each(slugs)('%s names every source once, at a safe address', (slug) => {
  const urls = lessons.get(slug)!.meta.sources.map(({ url }) => url)
  expect(new Set(urls).size).toBe(urls.length)
  for (const url of urls) expect(url).toMatch(/^https:\/\//)
})
