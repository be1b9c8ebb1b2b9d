import { course } from '@/content/course'
import { guided } from '@/lib/content/guides'
import { getLessons, getPlans, namesOf, presentPath, teachPath } from '@/lib/content/lessons'
import { openStage, openStages, pagesOf, testPlan } from '@/lib/content/stages'

export const dynamic = 'force-static'

/** All stages and written lessons in order, for tools and instructors. */
export async function GET() {
  const lessons = await getLessons()
  const plans = await getPlans()
  const listed = lessons.map((lesson) => {
    const { slug, stage, meta, outline } = lesson
    const { title, summary } = namesOf(lesson)
    return {
      slug,
      stage: stage.id,
      title,
      summary,
      minutes: meta.minutes,
      objectives: meta.objectives,
      prerequisites: meta.prerequisites,
      topics: meta.topics,
      widgets: outline.widgets,
      exercises: outline.exercises,
      cards: outline.cards,
      tests: plans.find((plan) => plan.slug === slug)!.tests,
      slides: presentPath({ stage, slug }),
      ...(guided.some((place) => place.slug === slug) && { guide: teachPath({ stage, slug }) }),
      answers: `${teachPath({ stage, slug })}/answers`,
    }
  })
  const pages = new Map(
    await Promise.all(
      openStages.map(async (open) => [open.stage.id as string, await pagesOf(open)] as const),
    ),
  )
  const stages = course.map(({ id, title, summary, lessons: all }) => ({
    id,
    title,
    summary,
    pages: pages.get(id) ?? [],
    test: openStage(id) && testPlan(openStage(id)!),
    lessons: listed.filter(({ stage }) => stage === id),
    coming: Object.entries(all)
      .filter(([slug]) => !listed.some((lesson) => lesson.slug === slug))
      .map(([slug, [title, summary]]) => ({ slug, title, summary })),
  }))
  return Response.json({ stages })
}
