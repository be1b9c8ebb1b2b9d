import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCode, type Board, missing, namesOf, splitCodes, withEntry, withoutEntry } from '@/lib/class/board'
import { studentTag, writeCode } from '@/lib/class/code'
import { readBoards, writeBoards } from '@/lib/class/keep'
import { resultsCsv } from '@/lib/class/results-csv'
import { askedOf, type ClassTask } from '@/lib/class/task'

const task: ClassTask = {
  classCode: 'RIVER-7',
  widget: 'playground',
  settings: 'data=circle&layers=4,2',
  metric: 'testLoss',
  step: 300,
}
const over: ClassTask = { ...task, over: 'learningRate' }
const codeOf = (student: string, value: number, at?: number, of = at === undefined ? task : over) =>
  writeCode(askedOf(of), {
    tag: studentTag(askedOf(of), student),
    value,
    ...(at === undefined ? {} : { at }),
  })
const add = (board: Board, ...codes: string[]) => codes.reduce((one, code) => addCode(one, code).board, board)
const empty: Board = { task, entries: [] }

test('each student counts once: the newer result stands in place of the older, and the same code counts once', () => {
  const [anna, again, ben] = [codeOf('Anna', 0.5), codeOf('Anna', 0.25), codeOf('Ben', 0.5)]
  expect(addCode(empty, anna).outcome).toMatchObject({ kind: 'added', entry: { value: 0.5 } })
  const board = add(empty, anna, ben)
  const { board: after, outcome } = addCode(board, again)
  expect(outcome).toMatchObject({ kind: 'replaced', entry: { value: 0.25 }, before: { value: 0.5 } })
  expect(after.entries.map(({ code }) => code)).toEqual([ben, again])
  const repeated = addCode(after, ben.toLowerCase())
  expect(repeated.outcome).toMatchObject({ kind: 'repeated' })
  expect(repeated.board).toBe(after)
  expect(withoutEntry(after, ben).entries.map(({ code }) => code)).toEqual([again])
})

test('what does not fit changes nothing; a code of another task that is known is named', () => {
  const code = codeOf('Anna', 0.5, 0.03)
  expect(addCode(empty, code)).toEqual({
    board: empty,
    outcome: {
      kind: 'refused',
      text: code,
      problem: 'A character is mistyped, or the code is of another class or task.',
    },
  })
  expect(addCode(empty, code, [over]).outcome).toMatchObject({
    problem:
      'This is a code of another task: playground, test loss at step 300 over learning rate, class RIVER-7.',
  })
})

test('where two students share a tag, both results can be kept, also over a reload', () => {
  const tag = studentTag(askedOf(task), 'Anna')
  const [anna, other, third] = [0.5, 0.25, 0.125].map((value) => writeCode(askedOf(task), { tag, value }))
  const { board, outcome } = addCode(add(empty, anna!), other!)
  if (outcome.kind !== 'replaced') throw new Error(outcome.kind)
  const both = withEntry(board, outcome.before)
  expect(both.entries.map(({ code }) => code)).toEqual([other, anna])
  expect(withEntry(both, outcome.before).entries).toHaveLength(2)
  expect(readBoards(writeBoards([both]))).toEqual([both])
  for (const code of [anna!, other!]) expect(addCode(both, code).outcome.kind).toBe('repeated')
  expect(add(both, third!).entries.map(({ code }) => code)).toEqual([other, third])
})

test('a pasted list is taken apart, with a name in front of a code or without', () => {
  expect(splitCodes('K4M7-2QXD-9RTA\r\nAnna: K4M7-2QXD-9RTB \n\n k4m7 2qxd 9rtc; K4M72QXD9RTD,oops')).toEqual(
    ['K4M7-2QXD-9RTA', 'K4M7-2QXD-9RTB', 'k4m7 2qxd 9rtc', 'K4M72QXD9RTD', 'oops'],
  )
  expect(splitCodes(' \n ')).toEqual([])
})

test('a list of students names the codes, and says who is missing', () => {
  const names = namesOf(askedOf(task), ['Anna', 'Ben', 'Cleo'])
  const board = add(empty, codeOf('ben', 0.5), codeOf('Stranger', 0.1))
  expect(board.entries.map(({ tag }) => names.byTag.get(tag))).toEqual(['Ben', undefined])
  expect(missing(board, names)).toEqual(['Anna', 'Cleo'])
  expect(names.collisions).toEqual([])
})

test('students whose codes cannot be told apart are found', () => {
  const asked = askedOf(over)
  const byTag = new Map<number, string>()
  for (let i = 0; ; i++) {
    const student = `student ${i}`
    const other = byTag.get(studentTag(asked, student))
    byTag.set(studentTag(asked, student), student)
    if (other === undefined) continue
    expect(namesOf(asked, ['Anna', other, student]).collisions).toEqual([[other, student]])
    return
  }
})

test('boards outlive a reload; what cannot be read is left out', () => {
  const values = fc.array(fc.tuple(fc.string(), fc.double({ min: -10, max: 10 })), { maxLength: 20 })
  fc.assert(
    fc.property(values, (results) => {
      const board = add(empty, ...results.map(([student, value]) => codeOf(student, value)))
      const pairs = add({ task: over, entries: [] }, codeOf('Anna', Number.NaN, 0.03))
      expect(readBoards(writeBoards([board, pairs]))).toEqual([board, pairs])
    }),
  )
  for (const text of [undefined, '', '{', 'null', '[1, null]', '[{"task":"/lab/x?report=1","codes":[]}]'])
    expect(readBoards(text)).toEqual([])
  const half = `[{"task":"/lab/playground?report=loss-at-9&class=ABC","codes":[1,"K4M7"]}]`
  expect(readBoards(half)).toMatchObject([{ entries: [] }])
})

test('the file has numbers as numbers, names as text, and no formula', () => {
  const board = add({ task: over, entries: [] }, codeOf('Anna', -0.5, 0.03), codeOf('+Ben', Number.NaN, 1))
  const rows = resultsCsv(board, namesOf(askedOf(over), ['=Anna()', 'Anna', '+Ben'])).split('\r\n')
  expect(rows[0]).toBe('\ufeffclass,task,student,tag,step,learningRate,testLoss,code')
  expect(rows[1]).toMatch(/^"RIVER-7","\/lab\/playground[^"]*","Anna",\d+,300,0\.03,-0\.5,"[0-9A-Z-]{14}"$/)
  expect(rows[2]).toMatch(/,"'\+Ben",\d+,300,1,NaN,/)
  expect(rows).toHaveLength(4)
})
