/** Every question that a lesson writes down has a key by which its answer can be judged again. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answersOf } from '@/lib/content/answers'
import { compileLesson } from '@/lib/content/compile'
import { written } from '@/lib/content/lessons'
import { judgeByKey } from '@/lib/exercises/key'
import { writeShape } from '@/lib/exercises/shape'

const WRITTEN_DOWN = ['Choice', 'Numeric', 'Order', 'Match', 'Shape', 'Predict']

const lessons = await Promise.all(
  written.map(async ({ slug, stage }) => {
    const file = `content/${stage.id}/${slug}.mdx`
    const compiled = await compileLesson(readFileSync(file, 'utf8'), file)
    return { slug, outline: compiled.outline, answers: answersOf(compiled) }
  }),
)

test.each(lessons)('$slug: every question has its key, and nothing else has one', ({ outline, answers }) => {
  const ids = outline.exercises.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(Object.keys(answers)))
  for (const { id, kind } of outline.exercises)
    if (WRITTEN_DOWN.includes(kind)) expect(answers, id).toHaveProperty([id])
})

test.each(lessons)('$slug: what the key says is right is judged right, through JSON', ({ answers }) => {
  for (const [id, key] of Object.entries(JSON.parse(JSON.stringify(answers)) as typeof answers)) {
    const right = {
      choice: () => 'right' in key && key.right,
      predict: () => 'right' in key && key.right,
      match: () => 'right' in key && key.right,
      numeric: () => key.kind === 'numeric' && `${key.answer}`,
      order: () => key.kind === 'order' && [...Array(key.of).keys()],
      shape: () => key.kind === 'shape' && writeShape(key.answer),
      'predict-curve': () => 'answer' in key && key.answer,
      interval: () => key.kind === 'interval' && { low: key.answer, high: key.answer },
    }[key.kind]()
    expect(judgeByKey(key, right), id).toBe(true)
  }
})
