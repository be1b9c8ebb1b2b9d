/** What stands around the lessons of a stage: its opening page, its test, its cheat sheet. */
import { readFileSync } from 'node:fs'
import { getMDXComponent } from 'mdx-bundler/client'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { drawnExercises } from '@/content/exercises'
import { tests } from '@/content/tests'
import { compileLesson, compileSheet, compileStage } from '@/lib/content/compile'
import { written } from '@/lib/content/lessons'
import { scope } from '@/lib/content/scope'
import { openStages } from '@/lib/content/stages'
import { drawQuestion } from '@/lib/exercises/drawn'
import { testsWithoutRepeat } from '@/lib/exercises/stage-test'

const lessons = new Map(
  await Promise.all(
    written.map(async ({ slug, stage }) => {
      const file = `content/${stage.id}/${slug}.mdx`
      return [slug, await compileLesson(readFileSync(file, 'utf8'), file)] as const
    }),
  ),
)

const stages = await Promise.all(
  openStages.map(async (open) => {
    const file = (name: string) => `content/${open.stage.id}/${name}.mdx`
    const compiled = await compileStage(readFileSync(file('index'), 'utf8'), file('index'))
    return { ...open, compiled, file }
  }),
)
const tested = stages.flatMap((open) => (open.test ? { ...open, test: open.test } : []))

test.each(stages)(
  '$slug speaks of its lessons in their order, and trains something',
  ({ stage, compiled }) => {
    expect(Object.keys(compiled.meta.lessons)).toEqual(Object.keys(stage.lessons))
    expect(compiled.outline.widgets.length).toBeGreaterThanOrEqual(1)
    expect(compiled.meta.title).toBe(stage.title)
  },
)

test.each(stages)(
  '$slug computes its numbers, on its opening page and its cheat sheet',
  async ({ compiled, sheet, file }) => {
    const nothing = () => null
    const inside = ({ children }: { children?: ReactNode }) => children
    const render = (code: string) =>
      renderToStaticMarkup(
        createElement(getMDXComponent(code, scope), {
          components: {
            Widget: nothing,
            Tex: nothing,
            Term: inside,
            Note: inside,
            Side: inside,
            Box: inside,
          },
        }),
      )
    const pages = [compiled.code]
    if (sheet)
      pages.push((await compileSheet(readFileSync(file('cheat-sheet'), 'utf8'), file('cheat-sheet'))).code)
    for (const code of pages) {
      // “NaN” is a word of the sheet, where it is what one sees.
      expect(render(code).replaceAll('loss is NaN', '')).not.toMatch(/\b(NaN|undefined|Infinity)\b|\[object /)
    }
  },
)

test.each(stages)(
  '$slug: a cheat sheet has two sides, and boxes for all lessons',
  ({ stage, sheet, file }) => {
    if (!sheet) return
    const source = readFileSync(file('cheat-sheet'), 'utf8')
    expect(source.match(/^<Side>/gm)).toHaveLength(2)
    const boxes = [...source.matchAll(/<Box title="[^"]+" lesson="([^"]+)">/g)].map(([, lesson]) => lesson)
    expect([...new Set(boxes)].sort()).toEqual(Object.keys(stage.lessons).sort())
  },
)

test.each(tested)(
  '$slug: the test has something for every lesson, and enough for two tests',
  ({ stage, test }) => {
    const of = (slug: string) => test.items.filter(({ lesson }) => lesson === slug).length
    for (const slug of Object.keys(stage.lessons)) expect(of(slug), slug).toBeGreaterThanOrEqual(2)
    expect(testsWithoutRepeat(test)).toBeGreaterThanOrEqual(2)
    const order = Object.keys(stage.lessons)
    const places = test.items.map(({ lesson }) => order.indexOf(lesson))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  },
)

test.each(tested)(
  '$slug: every item has its exercise, an objective of its lesson, and a place to read',
  ({ test }) => {
    for (const { id, lesson, objective, href } of test.items) {
      expect(drawnExercises, id).toHaveProperty([id])
      const compiled = lessons.get(lesson)
      if (!compiled) continue
      const { meta, outline } = compiled
      expect(objective, id).toBeLessThanOrEqual(meta.objectives.length)
      const placed = outline.exercises.find((one) => one.id === id)
      if (placed) expect(objective, `${id} serves the objective that its lesson says`).toBe(placed.objective)
      const section = href?.split('#')[1]
      if (section)
        expect(
          outline.headings.map((heading) => heading.id),
          id,
        ).toContain(section)
    }
  },
)

test.each(tested)('$slug: an id of the pool is that of no other question', ({ test }) => {
  const others = [...lessons.values()].flatMap(({ outline }) =>
    outline.exercises.filter(({ kind }) => kind !== 'Drawn').map(({ id }) => id),
  )
  for (const { id } of test.items) expect(others).not.toContain(id)
})

test.each(tested)(
  '$slug: questions stand for themselves, without the lesson around them',
  async ({ test }) => {
    for (const { id } of test.items) {
      const { exercise } = await drawnExercises[id]!()
      for (let seed = 0; seed < 200; seed++) {
        const { prompt } = drawQuestion(exercise, id, seed)
        expect(prompt, id).not.toMatch(/\b(above|below|widget|this lesson|picture)\b/i)
      }
    }
  },
)

test('every test belongs to a stage that has an opening page', () => {
  expect(Object.keys(tests).sort()).toEqual(tested.map(({ stage }) => stage.id).sort())
})
