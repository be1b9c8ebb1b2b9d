import { getLessons } from '@/lib/content/lessons'

export const dynamic = 'force-static'

/** The ids of the review cards, by lesson: what the header needs to count those that are due. */
export async function GET() {
  const lessons = await getLessons()
  return Response.json(
    Object.fromEntries(lessons.map(({ slug, outline }) => [slug, outline.cards.map(({ id }) => id)])),
  )
}
