import { existsSync } from 'node:fs'
import path from 'node:path'
import { course } from '@/content/course'
import { tests } from '@/content/tests'
import type { StageTest, TestItem } from '@/lib/exercises/stage-test'
import { say } from '@/lib/locale/say'
import { type Compiled, compileSheet, compileStage } from './compile'
import type { SheetFrontMatter, StageFrontMatter } from './front-matter'
import { places, stageSlug } from './lessons'
import { once } from './once'

type Stage = (typeof course)[number]

/** A stage with pages of its own. */
export interface OpenStage {
  /** Names it in addresses: `neural-networks` of `2-neural-networks`. */
  slug: string
  /** As the map counts it. */
  number: number
  stage: Stage
  /** Whether it has a cheat sheet. */
  sheet: boolean
  test?: PlannedTest
}

/** An item of a test with all that is said of it afterwards. */
export interface PlannedItem extends TestItem {
  /** Title of its lesson. */
  title: string
  /** Where it is explained; absent while its lesson is not written. */
  href?: string
}

export interface PlannedTest extends StageTest<PlannedItem> {
  minutes: number
}

const fileOf = ({ id }: Stage, name: string) => `content/${id}/${name}.mdx`
const exists = (file: string) => existsSync(path.join(process.cwd(), file))

/** The stages that have an opening page, in order; its file is `content/<stage>/index.mdx`. */
export const openStages: readonly OpenStage[] = course.flatMap((stage, number) => {
  if (!exists(fileOf(stage, 'index'))) return []
  const test = testOf(stage)
  return {
    slug: stageSlug(stage),
    number,
    stage,
    sheet: exists(fileOf(stage, 'cheat-sheet')),
    ...(test && { test }),
  }
})

/** The pages of the stage that a lesson or a part of the map belongs to, if it has any. */
export function openStage(id: string): OpenStage | undefined {
  return openStages.find(({ stage }) => stage.id === id)
}

/** The stage of that slug. */
export function stageOf(slug: string): OpenStage {
  const found = openStages.find((one) => one.slug === slug)
  if (!found) throw new Error(`There is no page of a stage "${slug}"`)
  return found
}

/** @throws Error when its front matter does not speak of exactly the lessons that the stage has */
export const getStage = once(async (slug: string): Promise<Compiled<StageFrontMatter>> => {
  const { stage } = stageOf(slug)
  const source: string = (await import(`../../content/${stage.id}/index.mdx`)).default
  const compiled = await compileStage(source, fileOf(stage, 'index'))
  const [told, there] = [Object.keys(compiled.meta.lessons), Object.keys(stage.lessons)]
  if (told.join() !== there.join())
    throw new Error(`${fileOf(stage, 'index')}:\n  lessons: should be ${there.join(', ')}, in this order`)
  return compiled
})

export const getSheet = once(async (slug: string): Promise<Compiled<SheetFrontMatter>> => {
  const { stage } = stageOf(slug)
  const source: string = (await import(`../../content/${stage.id}/cheat-sheet.mdx`)).default
  return compileSheet(source, fileOf(stage, 'cheat-sheet'))
})

function testOf(stage: Stage): PlannedTest | undefined {
  const plan = tests[stage.id]
  if (!plan) return
  const items = Object.entries(plan.items).map(([id, [objective, section]]): PlannedItem => {
    const place = places.find((one) => id.startsWith(`${one.slug}.`))
    if (place?.stage !== stage) throw new Error(`content/tests: ${id} belongs to no lesson of ${stage.id}`)
    const { slug, title, written } = place
    const href = `/learn/${slug}${section ? `#${section}` : ''}`
    return { id, lesson: slug, objective, title, ...(written && { href }) }
  })
  return { id: stageSlug(stage), size: plan.size, minutes: plan.minutes, items }
}

/** A page of a stage, with what it downloads of the registries: what it shows, or may ask. */
export interface StagePage {
  path: string
  title: string
  widgets: string[]
  /** Ids of drawn exercises. */
  exercises: string[]
}

/** The test of a stage as it is suggested to a reader. */
export function testPlan({ stage, test }: OpenStage) {
  return test && { id: test.id, title: stage.title, lessons: Object.keys(stage.lessons) }
}

/** The pages of a stage besides its lessons. */
export async function pagesOf({ slug, stage, sheet, test }: OpenStage): Promise<StagePage[]> {
  const { outline } = await getStage(slug)
  const path = `/stage/${slug}`
  const exercises = test?.items.map(({ id }) => id) ?? []
  const { title } = stage
  const page = (name: string, title: string, more: Partial<StagePage> = {}): StagePage => ({
    path: path + name,
    title,
    widgets: [],
    exercises: [],
    ...more,
  })
  return [
    page('', title, { widgets: outline.widgets }),
    ...(test
      ? [
          page('/test', say('{title}: the test', { title }), { exercises }),
          page('/sheets', say('{title}: the test on paper', { title }), { exercises }),
        ]
      : []),
    ...(sheet ? [page('/cheat-sheet', say('{title}: the cheat sheet', { title }))] : []),
  ]
}
