import { existsSync } from 'node:fs'
import path from 'node:path'
import { course } from '@/content/course'
import { tests } from '@/content/tests'
import { LOCALE, type LocaleName } from '@/lib/locale/locale'
import { type Compiled, compileLesson, compileTranslation } from './compile'
import { digestOf } from './digest.mjs'
import { plainKind } from './exercise-kinds'
import { once } from './once'

/** A lesson's place in the course, whether it is written or not. */
export interface Place {
  slug: string
  title: string
  /** One sentence: the lesson's own once it is written is in its front matter. */
  summary: string
  stage: (typeof course)[number]
  written: boolean
}

export interface Lesson extends Compiled {
  slug: string
  stage: Place['stage']
  /** The language its text is in: that of the site, or English where it is not translated. */
  language: LocaleName
  /** Whether the English text has changed since it was translated. */
  stale: boolean
}

const fileOf = (stage: string, slug: string, locale: LocaleName = 'en') =>
  `content/${locale === 'en' ? '' : `${locale}/`}${stage}/${slug}.mdx`
const exists = (file: string) => existsSync(path.join(process.cwd(), file))

/** Every lesson of the course in order. */
export const places: readonly Place[] = course.flatMap((stage) =>
  Object.entries(stage.lessons).map(([slug, [title, summary]]) => ({
    slug,
    title,
    summary,
    stage,
    written: exists(fileOf(stage.id, slug)),
  })),
)

export const written = places.filter((place) => place.written)

/** A stage's name in addresses: `neural-networks` of `2-neural-networks`. */
export const stageSlug = ({ id }: { id: string }) => id.replace(/^\d+-/, '')

/** Where the slides of a lesson are: `/present/neural-networks/the-neuron`. */
export function presentPath({ stage, slug }: Pick<Place, 'stage' | 'slug'>): string {
  return `/present/${stageSlug(stage)}/${slug}`
}

/** Where its teacher's guide is, if it has one; its answers stand below. */
export function teachPath({ stage, slug }: Pick<Place, 'stage' | 'slug'>): string {
  return `/teach/${stageSlug(stage)}/${slug}`
}

/** Reads and compiles one lesson in the language of the site, or in English where it is not translated; once per build. */
export const getLesson = once(async (slug: string, locale: LocaleName = LOCALE): Promise<Lesson> => {
  const { source, ...original } = await readOriginal(slug)
  const { stage } = original
  const file = fileOf(stage.id, slug, locale)
  if (locale === 'en' || !exists(file)) return original
  const words: string = (await import(`../../content/${locale}/${stage.id}/${slug}.mdx`)).default
  const { translates, ...compiled } = await compileTranslation(words, file, original)
  return { ...original, ...compiled, language: locale, stale: translates !== digestOf(source) }
})

const readOriginal = once(async (slug: string): Promise<Lesson & { source: string }> => {
  const place = places.find((one) => one.slug === slug)
  if (!place?.written) throw new Error(`There is no lesson "${slug}"`)
  const { stage } = place
  // A text module (next.config.mjs), so that an edit reaches the open page.
  const source: string = (await import(`../../content/${stage.id}/${slug}.mdx`)).default
  const file = fileOf(stage.id, slug)
  const compiled = await compileLesson(source, file)
  const unknown = compiled.meta.prerequisites.find((one) => !places.some((other) => other.slug === one))
  if (unknown) throw new Error(`${file}:\n  prerequisites: there is no lesson "${unknown}"`)
  return { ...compiled, slug, stage, source, language: 'en', stale: false }
})

export const getLessons = once(() => Promise.all(written.map(({ slug }) => getLesson(slug))))

/** What a lesson is called and says of itself where the page is not its own: the map has names in every language. */
export const namesOf = ({ slug, meta, language }: Lesson): Pick<Place, 'title' | 'summary'> =>
  language === LOCALE ? meta : places.find((place) => place.slug === slug)!

/** What mastery is judged by; `lib/progress/mastery` has the same as `LessonPlan`. */
export interface Plan {
  slug: string
  /** As the map calls it. */
  title: string
  objectives: number
  exercises: Lesson['outline']['exercises']
  cards: Lesson['outline']['cards']
  /** What the test of its stage may ask of it. */
  tests: { id: string; objective: number }[]
  prerequisites: string[]
}

/** Every written lesson in order, with its exercises and cards but not its text. */
export const getPlans = once(async (): Promise<Plan[]> => {
  const plans = (await getLessons()).map(async ({ slug, stage, meta, outline }) => ({
    slug,
    title: places.find((place) => place.slug === slug)!.title,
    objectives: meta.objectives.length,
    exercises: await Promise.all(
      outline.exercises.map(async (exercise) => ({ ...exercise, kind: await plainKind(exercise) })),
    ),
    cards: outline.cards,
    tests: Object.entries(tests[stage.id]?.items ?? {}).flatMap(([id, [objective]]) =>
      id.startsWith(`${slug}.`) ? { id, objective } : [],
    ),
    prerequisites: meta.prerequisites,
  }))
  return Promise.all(plans)
})

/** The written lessons before and after this one. */
export function neighbours(slug: string): { previous?: Place; next?: Place } {
  const at = written.findIndex((place) => place.slug === slug)
  return { previous: written[at - 1], next: written[at + 1] }
}
