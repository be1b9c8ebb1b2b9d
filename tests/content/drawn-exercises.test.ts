/** Every exercise with numbers of one's own, in two hundred versions: what it asks is clear, and judged rightly. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawnExercises } from '@/content/exercises'
import { tests } from '@/content/tests'
import { judgeChoice } from '@/lib/exercises/choice'
import { answerInWords, type DrawnQuestion, drawNumbers, drawQuestion } from '@/lib/exercises/drawn'
import { judgeNumeric } from '@/lib/exercises/numeric'
import { judgeShape, writeShape } from '@/lib/exercises/shape'
import { filesBelow } from '@/lib/site/files.mjs'

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed)

const exercises = await Promise.all(
  Object.entries(drawnExercises).map(async ([id, load]) => ({ id, exercise: (await load()).exercise })),
)
const versions = exercises.map(({ id, exercise }) => ({
  id,
  exercise,
  questions: SEEDS.map((seed) => drawQuestion(exercise, id, seed)),
}))

/** Numbers as the page writes them, without the dots and commas of the sentence. */
const NUMBER = /[−-]?\d[\d,]*(?:\.\d+)?(?:e[−-]?\d+)?/g

const wordsOf = ({ prompt, hints = [], solution }: DrawnQuestion) => [prompt, ...hints, solution]

/** What a typical mistake looks like when it is typed: with more digits than any tolerance can blur. */
const typed = (value: number) => String(Number(value.toPrecision(9)))

test.each(versions)('$id accepts the answer that its solution shows', ({ id, questions }) => {
  for (const [seed, question] of questions.entries()) {
    const where = `${id}, seed ${seed}: ${question.solution}`
    if (question.kind === 'numeric') {
      expect(Number.isFinite(question.answer), where).toBe(true)
      const shown = question.solution.replaceAll(/[.;:](?=\s|$)/g, ' ').match(NUMBER) ?? []
      for (const text of [shown.at(-1) ?? '', answerInWords(question)])
        expect(judgeNumeric(text, question), `${where} (${text})`).toMatchObject({ correct: true })
    } else if (question.kind === 'shape') {
      expect(question.solution).toContain(writeShape(question.answer))
      expect(
        judgeShape(writeShape(question.answer), question.answer, question.mistakes),
        where,
      ).toMatchObject({
        correct: true,
      })
    } else {
      const right = question.options.flatMap(({ correct }, i) => (correct ? [i] : []))
      expect(right.length, where).toBeGreaterThanOrEqual(1)
      expect(judgeChoice(question.options, right).correct).toBe(true)
      for (const i of right) expect(question.solution, where).toContain(question.options[i]!.text)
    }
  }
})

test.each(versions)('$id answers every typical mistake with a word of its own', ({ id, questions }) => {
  for (const [seed, question] of questions.entries()) {
    const where = `${id}, seed ${seed}: ${question.prompt}`
    if (question.kind === 'numeric') {
      const { mistakes = [] } = question
      expect(mistakes.length, where).toBeGreaterThanOrEqual(2)
      for (const { value, why } of mistakes)
        expect(judgeNumeric(typed(value), question), where).toMatchObject({ correct: false, why })
      expect(new Set(mistakes.map(({ why }) => why)).size).toBe(mistakes.length)
    } else if (question.kind === 'shape') {
      const { mistakes = [] } = question
      expect(mistakes.length, where).toBeGreaterThanOrEqual(2)
      for (const { shape, why } of mistakes)
        expect(judgeShape(writeShape(shape), question.answer, mistakes), where).toMatchObject({
          correct: false,
          why,
        })
    } else {
      const { options } = question
      expect(new Set(options.map(({ text }) => text)).size, where).toBe(options.length)
      for (const [i, { correct, feedback }] of options.entries()) {
        expect(feedback, where).toBeTruthy()
        expect(judgeChoice(options, [i]).correct).toBe(correct)
      }
    }
  }
})

test.each(versions)('$id is written in numbers that can be read', ({ id, questions }) => {
  for (const [seed, question] of questions.entries()) {
    for (const text of wordsOf(question)) {
      const where = `${id}, seed ${seed}: ${text}`
      expect(text, where).not.toMatch(
        /NaN|undefined|Infinity|∞|\[object|\d\.0*[1-9]\d{4}|\de[−-]|\d-\d+\.|--|−−|\(\)/,
      )
      expect(text, where).not.toMatch(/[^`\d]-\d/) // a hyphen is no minus sign
    }
    expect(answerInWords(question).length).toBeLessThan(120)
    expect((question.hints ?? []).length).toBeGreaterThanOrEqual(1)
  }
})

test.each(versions)('$id has at least twenty different versions', ({ questions }) => {
  expect(new Set(questions.map(({ prompt }) => prompt)).size).toBeGreaterThanOrEqual(20)
})

test.each(exercises)(
  '$id asks the same of the same seed, and finds its numbers quickly',
  ({ id, exercise }) => {
    const before = performance.now()
    for (const seed of SEEDS) expect(drawNumbers(exercise, id, seed)).toEqual(drawNumbers(exercise, id, seed))
    expect((performance.now() - before) / (2 * SEEDS.length)).toBeLessThan(5)
  },
)

test('every drawn exercise stands in its lesson or in the pool of a test, and every one there has its file', () => {
  const placed = filesBelow('content')
    .filter((file) => file.endsWith('.mdx'))
    .flatMap((file) => [...readFileSync(`content/${file}`, 'utf8').matchAll(/<Drawn\s+id="([^"]+)"/g)])
    .map(([, id]) => id)
  const asked = Object.values(tests).flatMap(({ items }) => Object.keys(items))
  expect([...new Set([...placed, ...asked])].sort()).toEqual(exercises.map(({ id }) => id).sort())
})
