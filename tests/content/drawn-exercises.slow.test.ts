/** Every exercise with numbers of one's own, in two hundred versions: what it asks is clear, and judged rightly. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawnExercises } from '@/content/exercises'
import { tests } from '@/content/tests'
import { judgeChoice } from '@/lib/exercises/choice'
import { drawNumbers, drawQuestion } from '@/lib/exercises/drawn'
import { judgeByKey } from '@/lib/exercises/key'
import { judgeMatch, partners } from '@/lib/exercises/match'
import { judgeNumeric } from '@/lib/exercises/numeric'
import { judgeOrder } from '@/lib/exercises/order'
import { answerInWords, type Kind, keyOf, type Question } from '@/lib/exercises/questions'
import { judgeShape, writeShape } from '@/lib/exercises/shape'
import { isOnPaper } from '@/lib/exercises/test-paper'
import { formatBrief } from '@/lib/math/format'
import { filesBelow } from '@/lib/site/files.mjs'
import { rightAnswer } from '../unit/lib/exercises/right-answer'

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

/** What a typical mistake looks like when it is typed: with more digits than any tolerance can blur. */
const typed = (value: number) => String(Number(value.toPrecision(9)))

/** What is promised of one version of each kind, as far as no run has to show it. */
interface Promises<Q> {
  /** All that is said, but programs. */
  words(question: Q): readonly string[]
  /** Its solution arrives at the right answer. */
  solution(question: Q, where: string): void
  /** Every typical mistake can be made, and is answered with a word of its own. */
  mistakes(question: Q, where: string): void
}

const PROMISES: { [K in Kind]: Promises<Question<K>> } = {
  numeric: {
    words: ({ solution, mistakes = [] }) => [solution, ...mistakes.map(({ why }) => why)],
    solution(question, where) {
      expect(Number.isFinite(question.answer), where).toBe(true)
      const shown = question.solution.replaceAll(/[.;:](?=\s|$)/g, ' ').match(NUMBER) ?? []
      for (const text of [shown.at(-1) ?? '', answerInWords(question)])
        expect(judgeNumeric(text, question), `${where} (${text})`).toMatchObject({ correct: true })
    },
    mistakes(question, where) {
      const { mistakes = [] } = question
      expect(mistakes.length, where).toBeGreaterThanOrEqual(2)
      for (const { value, why } of mistakes)
        expect(judgeNumeric(typed(value), question), where).toMatchObject({ correct: false, why })
      expect(new Set(mistakes.map(({ why }) => why)).size).toBe(mistakes.length)
    },
  },
  shape: {
    words: ({ solution, mistakes = [] }) => [solution, ...mistakes.map(({ why }) => why)],
    solution: ({ solution, answer }, where) => expect(solution, where).toContain(writeShape(answer)),
    mistakes({ answer, mistakes = [] }, where) {
      expect(mistakes.length, where).toBeGreaterThanOrEqual(2)
      for (const { shape, why } of mistakes)
        expect(judgeShape(writeShape(shape), answer, mistakes), where).toMatchObject({ correct: false, why })
    },
  },
  choice: {
    words: ({ solution, options }) => [
      solution,
      ...options.flatMap(({ text, feedback = '' }) => [text, feedback]),
    ],
    solution({ options, solution }, where) {
      for (const { text, correct } of options) if (correct) expect(solution, where).toContain(text)
    },
    mistakes({ options }, where) {
      expect(new Set(options.map(({ text }) => text)).size, where).toBe(options.length)
      for (const [i, { correct, feedback }] of options.entries()) {
        expect(feedback, where).toBeTruthy()
        expect(judgeChoice(options, [i]).correct).toBe(correct)
      }
    },
  },
  order: {
    words: ({ solution, items, mistakes = [] }) => [solution, ...items, ...mistakes.map(({ why }) => why)],
    // The page lists the items in their order; the solution says why.
    solution: ({ solution }, where) => expect(solution, where).toMatch(/\S+(\s+\S+){9,}/),
    mistakes({ items, mistakes = [] }, where) {
      expect(new Set(items).size, where).toBe(items.length)
      expect(mistakes.length, where).toBeGreaterThanOrEqual(2)
      const steps = items.map((_, i) => i)
      for (const { order, why } of mistakes) {
        const given = [...order, ...steps.filter((step) => !order.includes(step))]
        expect(
          given.toSorted((a, b) => a - b),
          where,
        ).toEqual(steps)
        expect(judgeOrder(given, mistakes), where).toMatchObject({ correct: false, why })
      }
    },
  },
  match: {
    words: ({ solution, pairs, distractors = [], mistakes = [] }) => [
      solution,
      ...pairs.flat(),
      ...distractors,
      ...mistakes.map(({ why }) => why),
    ],
    solution: ({ solution }, where) => expect(solution, where).toMatch(/\S+(\s+\S+){9,}/),
    mistakes({ pairs, distractors = [], mistakes = [] }, where) {
      const offered = partners(pairs, distractors)
      const rights = pairs.map(([, right]) => offered.indexOf(right))
      expect(new Set(pairs.map(([left]) => left)).size, where).toBe(pairs.length)
      for (const distractor of distractors) expect(rights, where).not.toContain(offered.indexOf(distractor))
      expect(mistakes.length, where).toBeGreaterThanOrEqual(2)
      for (const { pair, right, why } of mistakes) {
        const given = rights.with(pair, offered.indexOf(right))
        expect(given, where).not.toContain(-1)
        expect(judgeMatch(pairs, given, { distractors, mistakes }), where).toMatchObject({
          correct: false,
          whys: [why],
        })
      }
    },
  },
  predict: {
    words: (question) => [question.solution, ...('options' in question ? question.options : [])],
    solution: (question, where) =>
      expect(question.solution, where).toContain(
        'options' in question ? answerInWords(question).split(',')[0] : formatBrief(question.answer),
      ),
    mistakes(question, where) {
      if ('options' in question) expect(new Set(question.options).size, where).toBe(question.options.length)
      else expect(question.answer, where).toBeGreaterThan(0)
    },
  },
  // What runs show is judged where code and challenges are.
  code: {
    words: ({ answer, checks }) => [answer, ...checks.map(({ name }) => name)],
    solution: ({ answer, solution }, where) => {
      for (const number of answer.match(NUMBER) ?? []) expect(solution, where).toContain(number)
    },
    mistakes: ({ mistakes }, where) => expect(mistakes.length, where).toBeGreaterThanOrEqual(4),
  },
  challenge: {
    words: ({ solution, goals, limits }) => [
      solution.words,
      ...[...goals, ...limits].map(({ name }) => name),
    ],
    solution: ({ solution }, where) => expect(solution.words, where).toMatch(/\S+(\s+\S+){3,}/),
    mistakes: ({ failures }, where) => expect(failures.length, where).toBeGreaterThanOrEqual(2),
  },
  debug: {
    words: ({ solution, causes }) => [
      solution.words,
      ...causes.flatMap(({ text, feedback }) => [text, feedback]),
    ],
    solution: ({ solution }, where) => expect(solution.words, where).toMatch(/\S+(\s+\S+){3,}/),
    mistakes({ causes, failures }, where) {
      expect(
        causes.filter(({ correct }) => correct),
        where,
      ).toHaveLength(1)
      expect(new Set(causes.map(({ feedback }) => feedback)).size, where).toBe(causes.length)
      for (const { feedback } of causes) expect(feedback, where).toMatch(/\S+(\s+\S+){3,}/)
      expect(failures.length, where).toBeGreaterThanOrEqual(2)
    },
  },
}

const promisesOf = <K extends Kind>({ kind }: Question<K>) => PROMISES[kind] as Promises<Question<Kind>>

/** A fault is one of a few; what else is drawn gives every student of a class another version. */
const LEAST_VERSIONS = (kind: Kind) => (kind === 'debug' ? 10 : 20)

test.each(versions)('$id accepts the answer that its solution shows', ({ id, questions }) => {
  for (const [seed, question] of questions.entries()) {
    const where = `${id}, seed ${seed}: ${question.prompt}`
    promisesOf(question).solution(question, where)
    const key = keyOf(question)
    if (key) expect(judgeByKey(key, rightAnswer(question)), where).toBe(true)
  }
})

test.each(versions)('$id answers every typical mistake with a word of its own', ({ id, questions }) => {
  for (const [seed, question] of questions.entries())
    promisesOf(question).mistakes(question, `${id}, seed ${seed}: ${question.prompt}`)
})

test.each(versions)('$id is written in numbers that can be read', ({ id, questions }) => {
  for (const [seed, question] of questions.entries()) {
    const { prompt, hints = [] } = question
    const answer = answerInWords(question)
    for (const text of [prompt, ...hints, ...promisesOf(question).words(question)]) {
      const where = `${id}, seed ${seed}: ${text}`
      expect(text, where).not.toMatch(
        /NaN|undefined|Infinity|∞|\[object|\d\.0*[1-9]\d{4}|\de[−-]|\d-\d+\.|--|−−|\(\)/,
      )
      expect(text, where).not.toMatch(/[^`\d]-\d/) // a hyphen is no minus sign
    }
    expect(answer).not.toMatch(/[`*]|NaN|undefined|Infinity/)
    expect(answer.length).toBeLessThan(isOnPaper(question) ? 120 : 400)
    expect(hints.length).toBeGreaterThanOrEqual(1)
  }
})

test.each(versions)('$id has versions enough for a class', ({ questions }) => {
  const different = new Set(questions.map((question) => JSON.stringify(question)))
  expect(different.size).toBeGreaterThanOrEqual(LEAST_VERSIONS(questions[0]!.kind))
})

test('the test of a stage asks only what can stand on paper', () => {
  const asked = Object.values(tests).flatMap(({ items }) => Object.keys(items))
  for (const { id, questions } of versions)
    if (asked.includes(id)) expect(questions.every(isOnPaper), id).toBe(true)
})

test('every kind of exercise is drawn somewhere', () => {
  expect(new Set(versions.flatMap(({ questions }) => questions.map(({ kind }) => kind)))).toEqual(
    new Set(Object.keys(PROMISES)),
  )
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
