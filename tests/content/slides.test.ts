import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { written } from '@/lib/content/lessons'

test.each(written.map(({ slug, stage }) => [slug, `content/${stage.id}/${slug}.mdx`] as const))(
  '%s: no slide shows one widget twice, which two windows could not tell apart',
  (_, file) => {
    const slides = [...readFileSync(file, 'utf8').matchAll(/<Slide[\s\S]*?<\/Slide>/g)].map(
      ([slide]) => slide,
    )
    expect(slides.length).toBeGreaterThan(0)
    for (const slide of slides) {
      const ids = [...slide.matchAll(/<Widget\s+id="([\w-]+)"/g)].map(([, id]) => id)
      expect(ids).toEqual([...new Set(ids)])
    }
  },
)
