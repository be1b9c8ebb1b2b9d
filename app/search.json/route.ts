import { getLessons } from '@/lib/content/lessons'
import type { Section } from '@/lib/content/search'

export const dynamic = 'force-static'

/** The text of every section, fetched when the reader first searches. */
export async function GET() {
  const lessons = await getLessons()
  const sections: Section[] = lessons.flatMap(({ slug, meta, outline }) =>
    outline.sections.map(({ id, title, text }, i) => ({
      id: `/learn/${slug}${id && `#${id}`}`,
      lesson: meta.title,
      title,
      text: i === 0 ? `${meta.summary} ${text}` : text,
    })),
  )
  return Response.json(sections)
}
