import { expect, test } from 'vitest'
import { exercise as count } from '@/content/exercises/feedforward/count'
import { exercise as matrix } from '@/content/exercises/feedforward/matrix'
import { answerKey, answerKeyCsv } from '@/lib/exercises/answer-key'
import { classSeed } from '@/lib/exercises/class'
import { drawQuestion, versionSeed } from '@/lib/exercises/drawn'
import { judgeNumeric } from '@/lib/exercises/numeric'
import { judgeShape } from '@/lib/exercises/shape'

const exercises = [
  { id: 'feedforward.count', exercise: count },
  { id: 'feedforward.matrix', exercise: matrix },
]

test.each([0, 1, 4])(
  'after %i fresh starts its answers are right for what the student is asked',
  (restarts) => {
    for (let n = 1; n <= 30; n++) {
      const [first, second] = answerKey(exercises, 'RIVER-7', String(n), restarts)
      const [asked, shaped] = exercises.map(({ id, exercise }) =>
        drawQuestion(exercise, id, versionSeed(exercise, id, classSeed('river 7', `0${n}`), restarts)),
      )
      if (asked?.kind !== 'numeric' || shaped?.kind !== 'shape') throw new Error('other kinds')
      expect(judgeNumeric(first!.answer, asked)).toMatchObject({ correct: true })
      expect(judgeShape(second!.answer, shaped.answer)).toMatchObject({ correct: true })
      expect(asked.prompt).toContain(/measurements (\d+)/.exec(first!.numbers)![1])
    }
  },
)

test('a class gets different numbers', () => {
  const asked = Array.from({ length: 30 }, (_, n) => answerKey(exercises, 'RIVER-7', String(n))[0]!.numbers)
  expect(new Set(asked).size).toBeGreaterThan(20)
})

test('the file has a row for each student and exercise, quoted, and no formula', () => {
  const csv = answerKeyCsv(exercises, 'RIVER-7', ['O"Neill, Ann', '+49', 'נועה'])
  const rows = csv.trimEnd().split('\r\n')
  expect(rows[0]).toBe('\ufeffclass,student,exercise,title,numbers,answer')
  expect(rows).toHaveLength(1 + 3 * 2)
  expect(rows[1]).toMatch(
    /^"RIVER-7","O""Neill, Ann","feedforward\.count","Parameters of a dense network","measurements \d/,
  )
  expect(rows[3]).toContain(`"'+49"`)
  expect(rows[5]).toContain('"נועה"')
})
