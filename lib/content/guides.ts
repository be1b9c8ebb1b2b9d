import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Compiled, compileGuide } from './compile'
import type { GuideFrontMatter } from './front-matter'
import { readGuide } from './guide'
import { guideProblems } from './guide-check'
import { getLesson, type Place, written } from './lessons'
import { once } from './once'

/** The file of a lesson's guide. */
export const guideFile = ({ stage, slug }: Pick<Place, 'stage' | 'slug'>) =>
  `content/${stage.id}/${slug}.guide.mdx`

/** The lessons that have a teacher's guide, in order. */
export const guided = written.filter((place) => existsSync(path.join(process.cwd(), guideFile(place))))

/**
 * Compiles the guide of a lesson; `readGuide` takes it apart.
 *
 * @throws Error naming the file and everything in it that does not hold
 */
export const getGuide = once(async (slug: string): Promise<Compiled<GuideFrontMatter>> => {
  const place = guided.find((one) => one.slug === slug)
  if (!place) throw new Error(`There is no guide to "${slug}"`)
  const source: string = (await import(`../../content/${place.stage.id}/${slug}.guide.mdx`)).default
  const compiled = await compileGuide(source, guideFile(place))
  holdGuide(compiled, await getLesson(slug, 'en'), guideFile(place)) // as the guide names its slides
  return compiled
})

/** @throws Error naming the file and everything in a guide that does not hold */
export function holdGuide(compiled: Compiled<GuideFrontMatter>, lesson: Compiled, file: string) {
  const problems = problemsOf(compiled, lesson)
  if (problems.length > 0) throw new Error(`${file}:\n${problems.map((one) => `  ${one}`).join('\n')}`)
}

function problemsOf(compiled: Compiled<GuideFrontMatter>, lesson: Compiled): string[] {
  try {
    return guideProblems(readGuide(compiled), lesson)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
