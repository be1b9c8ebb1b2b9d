/** What every teacher's guide must hold, and every answer key. */
import { readFileSync } from 'node:fs'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { answersOf } from '@/lib/content/answers'
import { compileGuide, compileLesson } from '@/lib/content/compile'
import { exerciseAnswers } from '@/lib/content/exercise-answers'
import { type Guide, readGuide, UNSEEN } from '@/lib/content/guide'
import { guided, guideFile, holdGuide } from '@/lib/content/guides'
import { type places, written } from '@/lib/content/lessons'
import { judgeByKey } from '@/lib/exercises/key'
import { filesBelow } from '@/lib/site/files.mjs'

/** Two to four sheets of paper. */
const WORDS = [900, 2000] as const

const compiledLesson = async ({ slug, stage }: (typeof places)[number]) => {
  const file = `content/${stage.id}/${slug}.mdx`
  const source = readFileSync(file, 'utf8')
  return { slug, stage, source, ...(await compileLesson(source, file)) }
}
const lessons = await Promise.all(written.map(compiledLesson))

const guides = await Promise.all(
  guided.map(async (place) => {
    const file = guideFile(place)
    const source = readFileSync(file, 'utf8')
    const lesson = lessons.find(({ slug }) => slug === place.slug)!
    return { slug: place.slug, file, source, lesson, compiled: await compileGuide(source, file) }
  }),
)

test('every lesson that is written has a guide, and every guide such a lesson', () => {
  const onDisk = filesBelow('content').filter((file) => file.endsWith('.guide.mdx'))
  expect(
    onDisk.map((file) => `content/${file}`).sort(),
    'write content/<stage>/<slug>.guide.mdx; feedforward.guide.mdx is one to imitate',
  ).toEqual(written.map(guideFile).sort())
})

test.each(guides)(
  '$slug: minutes add up, and slides, labs and exercises are there',
  ({ compiled, lesson, file }) => {
    holdGuide(compiled, lesson, file)
  },
)

test.each(guides)('$slug: its plans use what the lesson has to show and to do', ({ compiled, lesson }) => {
  const { plans, references } = readGuide(compiled)
  const labs = references.flatMap((one) => (one.tag === 'Lab' ? one.id : []))
  expect(lesson.outline.widgets, 'a lab is a widget of the lesson').toEqual(
    expect.arrayContaining([...new Set(labs)]),
  )
  const [, , longest] = plans
  const used = (tag: 'Slide' | 'Exercise') =>
    new Set(
      longest!.steps.flatMap(({ references }) =>
        references.filter((one) => one.tag === tag).map((one) => JSON.stringify(one)),
      ),
    ).size
  expect(used('Slide'), 'slides in 90 minutes').toBeGreaterThanOrEqual(4)
  expect(used('Exercise'), 'exercises in 90 minutes').toBeGreaterThanOrEqual(4)
})

test.each(guides)(`$slug: is short enough to be printed, and long enough to help`, ({ compiled }) => {
  const { words } = compiled.outline
  expect(words, 'words').toBeGreaterThanOrEqual(WORDS[0])
  expect(words, 'words').toBeLessThanOrEqual(WORDS[1])
})

test.each(guides)('$slug: every number is computed, or stands in the lesson where it is tested', (guide) => {
  const { lesson, compiled, source } = guide
  const said = render(compiled.code)
  expect(said).not.toMatch(/\b(NaN|undefined|Infinity)\b|\[object /)
  const exercises = filesBelow(`content/exercises/${lesson.slug}`).map((file) =>
    readFileSync(`content/exercises/${lesson.slug}/${file}`, 'utf8'),
  )
  const known = [lesson.source, ...exercises].join('\n').replaceAll('\u00a0', ' ')
  const body = source.replace(/^---[\s\S]*?\n---\n/, '').replaceAll(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, '')
  for (const number of measurements(body))
    expect(
      stands(number, known),
      `${number} stands neither in the lesson nor in its exercises: compute it, as {fmt(…)}, or say what they say`,
    ).toBe(true)
})

/** Numbers that were measured or worked out: with decimals, with thousands, or in per cent. */
function measurements(text: string): string[] {
  return [...text.matchAll(/(?<![\d.,])(\d{1,3}(,\d{3})+(\.\d+)?|\d+\.\d+|\d+)(\s?%)?/g)].flatMap(
    ([all, number, , , percent]) => (percent ? `${number} %` : /\D/.test(number!) ? all : []),
  )
}

/** Whether a number stands in a text, as it is or as code has it: `10,000` as `10_000`, `95 %` as `0.95`. */
function stands(number: string, text: string): boolean {
  const share = number.endsWith(' %') ? [String(Number(number.slice(0, -2)) / 100)] : []
  return [number, number.replaceAll(',', '_'), ...share].some((one) =>
    new RegExp(`(?<![\\d.,])${one.replaceAll('.', '\\.')}(?!\\d|[.,]\\d)`).test(text),
  )
}

/** A guide in words alone. */
function render(code: string): string {
  const guide: Guide = readGuide({ code, meta: { idea: '' } }, UNSEEN)
  const parts = [
    guide.prepare,
    guide.drop,
    ...guide.plans.flatMap(({ steps }) => steps.map(({ body }) => body)),
    ...guide.questions.flatMap(({ answer, wrong }) => [
      answer,
      ...wrong.flatMap((one) => [one.answer, one.reveals]),
    ]),
    ...guide.troubles.map(({ remedy }) => remedy),
  ]
  return renderToStaticMarkup(createElement('div', null, ...parts)).replaceAll(/<[^>]+>/g, ' ')
}

const nothing = () => null

test.each(lessons)('$slug: the answer key has every exercise, with what is right', async (lesson) => {
  const answers = await exerciseAnswers(lesson, { Tex: nothing, a: nothing, Term: nothing })
  expect(answers.map(({ id }) => id)).toEqual(lesson.outline.exercises.map(({ id }) => id))
  for (const { id, right, code, setup, judged, why, wrong, prompt } of answers) {
    expect(right.length > 0 || code !== undefined || setup !== undefined, id).toBe(true)
    expect(prompt, id).toBeTruthy()
    if (code !== undefined || setup) expect(judged.length, id).toBeGreaterThanOrEqual(1)
    else expect(why, `${id} says why`).toBeDefined()
    const words = renderToStaticMarkup(
      createElement(
        'div',
        null,
        ...right,
        why,
        ...wrong.flatMap((one) => [one.answer, one.why]),
      ) as ReactNode,
    )
    // “NaN” is a word where it is what one sees.
    expect(words.replaceAll('is NaN', ''), id).not.toMatch(/\b(NaN|undefined|Infinity)\b|\[object /)
  }
})

test.each(lessons)('$slug: the judge of a lesson takes what the key says', async (lesson) => {
  const keys = answersOf(lesson)
  for (const { id, kind, right } of await exerciseAnswers(lesson, {})) {
    const key = keys[id]
    if (!key || !['Numeric', 'Shape'].includes(kind)) continue
    expect(judgeByKey(key, right[0]), `${id}: ${right[0]}`).toBe(true)
  }
})
