/** What every translated lesson must keep of its original: all that is not words. */
import { existsSync, readFileSync } from 'node:fs'
import { getMDXComponent } from 'mdx-bundler/client'
import { isValidElement, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import { answersOf } from '@/lib/content/answers'
import { type Compiled, compileLesson, compileTranslation } from '@/lib/content/compile'
import { scope } from '@/lib/content/scope'
import { TAGS } from '@/lib/content/tags'
import { stateOf, translations } from '@/lib/content/translations.mjs'
import { words } from '@/lib/locale/zh'

const CATALOGUES: Record<string, Readonly<Record<string, unknown>>> = { zh: words }
/** Attributes that hold words; programs are compared by themselves. */
const SPOKEN = [
  'title',
  'caption',
  'claim',
  'front',
  'reveal',
  'solution',
  'hints',
  'mistakes',
  'options',
  'pairs',
  'tabs',
]

type Props = Record<string, unknown> & { children?: ReactNode }

/** Every tag of a lesson in its order with what no language changes: ids, parameters, formulas, which way links lead. */
function skeletonOf({ code }: Compiled): string[] {
  const marks = new Map(
    [...TAGS, 'Tex', 'a', 'table', 'tr', 'td', 'th', 'li', 'p', 'h2', 'h3'].map((tag) => [tag, () => null]),
  )
  const names = new Map<unknown, string>([...marks].map(([name, mark]) => [mark, name]))
  const found: string[] = []
  const go = (node: ReactNode) => {
    if (Array.isArray(node)) node.forEach(go)
    if (!isValidElement<Props>(node)) return
    const { children, html: _, ...props } = node.props
    const name = names.get(node.type)
    const kept = Object.entries(props).filter(([key]) => !SPOKEN.includes(key))
    if (name && name !== 'Tex' && name !== 'a')
      found.push(`${name} ${JSON.stringify(Object.fromEntries(kept))}`)
    go(children)
  }
  const text = getMDXComponent(code, scope) as unknown as (props: object) => ReactNode
  go(text({ components: Object.fromEntries(marks) }))
  return found
}

/** What stands within sentences, whose order is that of the language. */
function pieces(source: string) {
  const prose = source.replace(/^---[\s\S]*?\n---\n/, '').replace(/^```[\s\S]*?^```$/gm, '')
  const all = (pattern: RegExp) => [...prose.matchAll(pattern)].map(([piece]) => piece).sort()
  return {
    formulas: [...new Set(all(/\$\$[\s\S]*?\$\$|\$[^$\n]+\$/g))], // a sentence may name one again
    computed: all(/(?<!=)\{fmt\(.*?\)\}/g),
    links: all(/(?<=\]\()[^)]+(?=\))/g),
    terms: all(/<Term id="[^"]+"/g),
    answers: all(/(?<= )(answer|tolerance|unit)=(\{[^}]*\}|"[^"]*")/g),
  }
}

/** Programs without their remarks. */
const programs = (source: string) =>
  [...source.matchAll(/^```[\s\S]*?^```$/gm)].map(([block]) => block.replace(/^\s*(\/\/|\/\*\*|#) .*$/gm, ''))

const all = await Promise.all(
  translations().map(async (translation) => {
    const { file, original } = translation
    expect(existsSync(original), stateOf(translation)).toBe(true)
    const [source, english] = [readFileSync(file, 'utf8'), readFileSync(original, 'utf8')]
    const lesson = await compileLesson(english, original)
    const translated = await compileTranslation(source, file, lesson)
    const locale = file.split('/')[1]!
    return {
      file,
      locale,
      state: stateOf(translation),
      stale: translation.translates !== translation.digest,
      source,
      english,
      lesson,
      translated,
    }
  }),
)

/** An English lesson may move on at any time: its translations then say so to their readers, and here. */
for (const { state, stale } of all) if (stale) console.warn(state)
const fresh = all.filter(({ stale }) => !stale)

test('there is a translation to look at', () => expect(all.length).toBeGreaterThan(0))

test.each(all)(
  '$file compiles, and is called what the course map calls it',
  ({ locale, lesson, translated }) => {
    expect(translated.meta.title).toBe(CATALOGUES[locale]?.[lesson.meta.title])
  },
)

test.each(all)('$file: no mark of emphasis stands there as such', ({ translated }) => {
  // Beside full-width punctuation Markdown takes `**` for no mark.
  for (const { text, title } of translated.outline.sections)
    expect(`${title} ${text}`).not.toMatch(/\*\*|\*\p{Script=Han}/u)
})

test.each(fresh)('$file has what its original has, in the same order', ({ lesson, translated }) => {
  const { outline } = translated
  const ids = (headings: typeof outline.headings) => headings.map(({ depth, id }) => `${depth} ${id}`)
  expect(ids(outline.headings)).toEqual(ids(lesson.outline.headings))
  expect(outline.widgets).toEqual(lesson.outline.widgets)
  expect(outline.exercises).toEqual(lesson.outline.exercises)
  expect(outline.cards).toEqual(lesson.outline.cards)
  expect(outline.blocks).toEqual(lesson.outline.blocks)
  expect(translated.meta.objectives).toHaveLength(lesson.meta.objectives.length)
  expect(translated.meta.topics).toHaveLength(lesson.meta.topics.length)
  expect(skeletonOf(translated)).toEqual(skeletonOf(lesson))
})

test.each(fresh)('$file: what is right in an exercise is right in both', ({ lesson, translated }) => {
  expect(answersOf(translated)).toEqual(answersOf(lesson))
})

test.each(fresh)(
  '$file has the same formulas, computed numbers, links, terms and programs',
  ({ source, english }) => {
    expect(pieces(source)).toEqual(pieces(english))
    expect(programs(source)).toEqual(programs(english))
  },
)
