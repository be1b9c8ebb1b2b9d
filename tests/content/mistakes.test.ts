/** A typical mistake that a lesson foresees can be made, and is then answered with its own words. */
import { readFileSync } from 'node:fs'
import { getMDXComponent } from 'mdx-bundler/client'
import { isValidElement, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import { compileLesson } from '@/lib/content/compile'
import { written } from '@/lib/content/lessons'
import { scope } from '@/lib/content/scope'
import { TAGS } from '@/lib/content/tags'
import { judgeMatch, type MatchMistake, type Pair, partners } from '@/lib/exercises/match'
import { judgeNumeric, type Mistake, type Tolerance } from '@/lib/exercises/numeric'
import { judgeOrder, type OrderMistake } from '@/lib/exercises/order'
import { judgeShape, type Shape, type ShapeMistake, writeShape } from '@/lib/exercises/shape'

type Props = Record<string, unknown> & { id: string; children?: ReactNode }

const marks = Object.fromEntries([...TAGS, 'Tex', 'a'].map((tag) => [tag, () => null]))

/** Every tag of that kind in a lesson, with its props. */
function found(code: string, tag: string): Props[] {
  const prose = getMDXComponent(code, scope) as unknown as (props: object) => ReactNode
  const all: Props[] = []
  const search = (node: ReactNode) => {
    if (Array.isArray(node)) node.forEach(search)
    if (!isValidElement<Props>(node)) return
    if (node.type === marks[tag]) all.push(node.props)
    search(node.props.children)
  }
  search(prose({ components: marks }))
  return all
}

const lessons = await Promise.all(
  written.map(async ({ slug, stage }) => {
    const file = `content/${stage.id}/${slug}.mdx`
    const { code } = await compileLesson(readFileSync(file, 'utf8'), file)
    return { slug, of: (tag: string) => found(code, tag) }
  }),
)

test.each(lessons)('$slug: wrong numbers', ({ of }) => {
  for (const { id, answer, tolerance, unit, mistakes = [] } of of('Numeric'))
    for (const { value, why } of mistakes as Mistake<string>[]) {
      const question = {
        answer: answer as number,
        tolerance: tolerance as Tolerance | undefined,
        unit: unit as string | undefined,
        mistakes: mistakes as Mistake<string>[],
      }
      const verdict = judgeNumeric(String(Number(value.toPrecision(9))), question)
      expect(verdict, `${id}: ${value}`).toMatchObject({ correct: false, why })
    }
})

test.each(lessons)('$slug: wrong shapes', ({ of }) => {
  for (const { id, answer, mistakes = [] } of of('Shape'))
    for (const { shape, why } of mistakes as ShapeMistake<string>[]) {
      const verdict = judgeShape(writeShape(shape), answer as Shape, mistakes as ShapeMistake<string>[])
      expect(verdict, `${id}: ${writeShape(shape)}`).toMatchObject({ correct: false, why })
    }
})

test.each(lessons)('$slug: wrong pairs', ({ of }) => {
  for (const { id, mistakes = [], ...props } of of('Match')) {
    const pairs = props.pairs as Pair<string>[]
    const distractors = props.distractors as string[] | undefined
    const offered = partners(pairs, distractors)
    for (const mistake of mistakes as MatchMistake<string>[]) {
      const given = pairs.map(([, right]) => offered.indexOf(right))
      given[mistake.pair] = offered.indexOf(mistake.right)
      expect(given, `${id}: ${mistake.why}`).not.toContain(-1)
      const verdict = judgeMatch(pairs, given, { distractors, mistakes: [mistake] })
      expect(verdict, `${id}: ${mistake.why}`).toMatchObject({ correct: false, whys: [mistake.why] })
    }
  }
})

test.each(lessons)('$slug: wrong orders', ({ of }) => {
  for (const { id, items, mistakes = [] } of of('Order'))
    for (const mistake of mistakes as OrderMistake<string>[]) {
      const steps = (items as unknown[]).map((_, i) => i)
      const rest = steps.filter((step) => !mistake.order.includes(step))
      const given = [...mistake.order, ...rest]
      expect(
        given.toSorted((a, b) => a - b),
        `${id}: ${mistake.why}`,
      ).toEqual(steps)
      expect(judgeOrder(given, [mistake]), id).toMatchObject({ correct: false, why: mistake.why })
    }
})
