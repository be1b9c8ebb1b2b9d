/** What DESIGN asks of every lesson, on the lessons there are. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { WIDGET_IDS } from '@/components/widgets/ids'
import { course } from '@/content/course'
import { glossary } from '@/content/glossary'
import { compileLesson } from '@/lib/content/compile'
import { plainKind } from '@/lib/content/exercise-kinds'
import { places, written } from '@/lib/content/lessons'
import { openStages } from '@/lib/content/stages'
import { readParams } from '@/lib/engine/params'
import { catalog } from '@/lib/experiments/catalog'
import { filesBelow } from '@/lib/site/files.mjs'

const FRAMEWORKS = ['TensorFlow.js', 'Keras', 'PyTorch']

const lessons = await Promise.all(
  written.map(async ({ slug, title, stage }) => {
    const file = `content/${stage.id}/${slug}.mdx`
    const source = readFileSync(file, 'utf8')
    const prose = source.replace(/^---[\s\S]*?\n---\n/, '').replace(/^```[\s\S]*?^```$/gm, '')
    const compiled = await compileLesson(source, file)
    const kinds = new Map(
      await Promise.all(
        compiled.outline.exercises.map(async (one) => [one.id, await plainKind(one)] as const),
      ),
    )
    return { slug, title, source, prose, kinds, ...compiled }
  }),
)
const bySlug = new Map(lessons.map((lesson) => [lesson.slug, lesson]))
const slugs = lessons.map(({ slug }) => slug)
const lessonOf = (slug: string) => bySlug.get(slug)!

/** How often a tag is opened. */
const count = (prose: string, tag: string) => [...prose.matchAll(new RegExp(`<${tag}[\\s>]`, 'g'))].length

test('every lesson on disk has its place in the course, and in its stage', () => {
  const onDisk = filesBelow('content').filter((file) =>
    /^[^/]+\/(?!index|cheat-sheet)[^./]+\.mdx$/.test(file),
  )
  expect(onDisk.sort()).toEqual(written.map(({ slug, stage }) => `${stage.id}/${slug}.mdx`).sort())
})

test('slugs are unique in the course, and fit for an address', () => {
  const all = places.map(({ slug }) => slug)
  expect(new Set(all).size).toBe(all.length)
  for (const slug of all) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})

test('ids of exercises and cards are permanent keys: unique, short, and of their lesson', () => {
  const ids = lessons.flatMap(({ slug, outline }) =>
    [...outline.exercises.map(({ id }) => id), ...outline.cards.map(({ id }) => id)].map((id) => ({
      slug,
      id,
    })),
  )
  for (const { slug, id } of ids) {
    expect(id).toMatch(/^[a-z0-9][a-z0-9._-]{0,99}$/i)
    expect(id.startsWith(`${slug}.`), `${id} begins with ${slug}.`).toBe(true)
  }
  expect(ids.map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i)).toEqual([])
})

test.each(slugs)('%s is called what the course map calls it', (slug) => {
  const { title, meta } = lessonOf(slug)
  expect(meta.title).toBe(title)
})

test.each(slugs)('%s builds on lessons that come before it', (slug) => {
  const order = places.map((place) => place.slug)
  for (const needed of lessonOf(slug).meta.prerequisites) {
    expect(order).toContain(needed)
    expect(order.indexOf(needed)).toBeLessThan(order.indexOf(slug))
  }
})

test.each(slugs)('%s has the length of a lesson', (slug) => {
  const { words } = lessonOf(slug).outline
  expect(words).toBeGreaterThanOrEqual(1200)
  expect(words).toBeLessThanOrEqual(3000)
})

test.each(slugs)('%s asks at least five questions of three kinds, and has four cards', (slug) => {
  const { kinds, outline } = lessonOf(slug)
  const { exercises, cards } = outline
  expect(exercises.length).toBeGreaterThanOrEqual(5)
  expect([...new Set(kinds.values())]).toEqual(expect.arrayContaining(['Choice', 'Numeric', 'Predict']))
  expect(cards.length).toBeGreaterThanOrEqual(4)
})

test.each(slugs)(
  '%s has an exercise for every objective, and for each something that can be mastered',
  (slug) => {
    const { meta, outline, kinds } = lessonOf(slug)
    const { exercises, cards } = outline
    meta.objectives.forEach((text, i) => {
      const served = <T extends { objective: number }>(all: T[]) =>
        all.filter((one) => one.objective === i + 1)
      expect(served(exercises).length, text).toBeGreaterThanOrEqual(1)
      // A prediction is made once: right or wrong, it shows no mastery.
      const lasting = [...served(exercises).filter(({ id }) => kinds.get(id) !== 'Predict'), ...served(cards)]
      expect(lasting.length, text).toBeGreaterThanOrEqual(1)
    })
  },
)

test.each(slugs)(
  '%s shows something live before any formula, three things to try, a misconception',
  (slug) => {
    const { outline, prose } = lessonOf(slug)
    expect(outline.widgets.length).toBeGreaterThanOrEqual(1)
    const formula = prose.search(/\$/)
    if (formula >= 0) expect(prose.indexOf('<Widget')).toBeLessThan(formula)
    expect(count(prose, 'Try')).toBeGreaterThanOrEqual(3)
    expect(count(prose, 'Misconception')).toBeGreaterThanOrEqual(1)
  },
)

test.each(slugs)('%s has its code in three frameworks', (slug) => {
  const [, tabs] = /<CodeTabs>([\s\S]*?)<\/CodeTabs>/.exec(lessonOf(slug).source) ?? []
  expect([...(tabs ?? '').matchAll(/^```\w+ title="([^"]+)"/gm)].map(([, title]) => title)).toEqual(
    FRAMEWORKS,
  )
})

const stagePages = openStages.flatMap(({ slug, sheet, test }) => [
  `/stage/${slug}`,
  ...(test ? [`/stage/${slug}/test`] : []),
  ...(sheet ? [`/stage/${slug}/cheat-sheet`] : []),
])

test.each(slugs)('%s links to what there is', (slug) => {
  const { prose, outline } = lessonOf(slug)
  const targets = [...prose.matchAll(/\]\(([/#][^)\s]*)\)|href="([/#][^"]*)"/g)].map(([, a, b]) => (a ?? b)!)
  const sections = (lesson: string) => lessonOf(lesson)?.outline.headings.map(({ id }) => id)
  for (const target of targets) {
    const [path, anchor] = target.split('#') as [string, string?]
    if (path === '') expect(outline.headings.map(({ id }) => id)).toContain(anchor)
    else if (path.startsWith('/learn/')) {
      const other = path.slice('/learn/'.length)
      // A lesson may name one that is coming: it is a link once that is written.
      expect(
        places.map((place) => place.slug),
        target,
      ).toContain(other)
      if (anchor) expect(sections(other), target).toContain(anchor)
    } else if (path.startsWith('/stage/')) expect(stagePages, target).toContain(path)
    else if (path.startsWith('/lab/')) expect(WIDGET_IDS, target).toContain(path.split(/[/?]/)[2])
    else if (path === '/glossary')
      expect(anchor === undefined || Object.hasOwn(glossary, anchor), target).toBe(true)
    else expect(['/', '/course', '/faq', '/privacy', '/progress'], target).toContain(path)
  }
})

test.each(slugs)('%s gives its widgets parameters that they take', (slug) => {
  for (const [tag] of lessonOf(slug).prose.matchAll(/<Widget[\s\S]*?\/>/g)) {
    const [, id] = /id="([^"]+)"/.exec(tag)!
    const [, literal] = /params=\{(\{[\s\S]*\})\}\s*\/>/.exec(tag) ?? []
    if (!literal) continue
    const given = new Function(`return ${literal}`)() as Record<string, unknown>
    const { problems, unknown } = readParams(catalog[id!]!.params, given)
    expect([...problems, ...unknown], tag).toEqual([])
  }
})

test('the glossary leads to lessons of the course, and its terms are unique', () => {
  const known = places.map(({ slug }) => slug)
  for (const [id, { term, meaning, lesson }] of Object.entries(glossary)) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(known, `lesson of ${id}`).toContain(lesson)
    expect(meaning.length, `meaning of ${id}`).toBeGreaterThan(20)
    expect(term).not.toBe('')
  }
  const terms = Object.values(glossary).map(({ term }) => term.toLowerCase())
  expect(new Set(terms).size).toBe(terms.length)
})

test('every widget has its entry in the catalogue, and the reverse', () => {
  expect(Object.keys(catalog).sort()).toEqual([...WIDGET_IDS].sort())
})

test('every stage says in a sentence what it is about', () => {
  for (const { id, summary } of course) {
    expect(id).toMatch(/^\d+-[a-z-]+$/)
    expect(summary).toMatch(/^[A-Z].*\.$/)
  }
})
