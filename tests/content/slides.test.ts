/** The slides of the lessons there are. */
import { readFileSync } from 'node:fs'
import { getMDXComponent } from 'mdx-bundler/client'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { compileLesson } from '@/lib/content/compile'
import { written } from '@/lib/content/lessons'
import { scope } from '@/lib/content/scope'
import { slidesOf } from '@/lib/content/slides'
import { TAGS } from '@/lib/content/tags'

const tag =
  (name: string) =>
  ({ children }: { children?: ReactNode }) =>
    createElement(`x-${name.toLowerCase()}`, null, children)
const Slide = tag('slide')
const Speaker = tag('speaker')
const components = {
  ...Object.fromEntries(TAGS.map((name) => [name, tag(name)])),
  Tex: tag('tex'),
  Slide,
  Speaker,
}

test.each(written.map(({ stage, slug }) => [slug, `content/${stage.id}/${slug}.mdx`]))(
  '%s has at least three slides, each with a title of one line and something to see, and a model among them',
  async (_, file) => {
    const { code, meta, outline } = await compileLesson(readFileSync(file!, 'utf8'), file!)
    const text = getMDXComponent(code, scope) as (props: object) => ReactNode
    const slides = slidesOf(text({ components }), outline.headings, meta.title, {
      slide: Slide,
      speaker: Speaker,
      apart: [],
    })
    expect(slides.length).toBeGreaterThanOrEqual(3)
    const pages = slides.map(({ title, body }) => {
      expect(title.length, title).toBeLessThanOrEqual(60)
      const page = renderToStaticMarkup(createElement('div', null, body))
      expect(page, title).toMatch(/<(p\b|li|table|x-)/)
      expect(page, 'a speaker is heard, not seen').not.toContain('<x-speaker')
      return page
    })
    expect(pages.some((page) => page.includes('<x-widget'))).toBe(true)
  },
)
