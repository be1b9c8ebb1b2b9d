import { getLessons, namesOf } from '@/lib/content/lessons'
import type { Section } from '@/lib/content/search'
import { getSheet, getStage, openStages } from '@/lib/content/stages'
import { say } from '@/lib/locale/say'

export const dynamic = 'force-static'

/** The text of every section, fetched when the reader first searches. */
export async function GET() {
  const lessons = await getLessons()
  const sections: Section[] = lessons.flatMap((lesson) => {
    const { slug, meta, outline } = lesson
    const names = namesOf(lesson)
    return outline.sections.map(({ id, title, text }, i) => ({
      id: `/learn/${slug}${id && `#${id}`}`,
      lesson: names.title,
      // The beginning of a lesson is found by its title like any section, and by that of its text.
      title: i === 0 ? names.title : title,
      text:
        i === 0
          ? [names.summary, ...(names === meta ? [] : [meta.title, meta.summary]), text].join(' ')
          : text,
    }))
  })
  return Response.json([...sections, ...(await stageSections())])
}

/** The pages of the stages, each as one section. */
async function stageSections(): Promise<Section[]> {
  const pages = openStages.map(async ({ slug, stage, test, sheet }): Promise<Section[]> => {
    const { meta, outline } = await getStage(slug)
    const id = `/stage/${slug}`
    const textOf = (sections: typeof outline.sections) => sections.map(({ text }) => text).join(' ')
    const questions = Object.values(meta.lessons).map(({ question }) => question)
    return [
      {
        id,
        lesson: meta.title,
        title: say('The stage at a glance'),
        text: [meta.summary, textOf(outline.sections), ...questions].join(' '),
      },
      ...(test
        ? [
            {
              id: `${id}/test`,
              lesson: stage.title,
              title: say('Test'),
              text: say(
                'The test of the stage: {test} questions about all its lessons, drawn for you, with worked solutions.',
                { test: test.size },
              ),
            },
          ]
        : []),
      ...(sheet
        ? [
            {
              id: `${id}/cheat-sheet`,
              lesson: stage.title,
              title: say('Cheat sheet'),
              text: textOf((await getSheet(slug)).outline.sections),
            },
          ]
        : []),
    ]
  })
  return (await Promise.all(pages)).flat()
}
