import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board, Entry } from '@/lib/class/board'
import { boardOf, changed, crowdedOut, MOST_BOARDS, withBoard, without } from '@/lib/class/boards'
import type { ClassTask } from '@/lib/class/task'

const taskAt = (step: number): ClassTask => ({
  classCode: 'RIVER-7',
  widget: 'playground',
  settings: '',
  metric: 'loss',
  step,
})
const task = taskAt(1)
const entry = (n: number): Entry => ({ tag: n, value: n, code: `C${n}` })
const board = (...codes: number[]): Board => ({ task, entries: codes.map(entry) })
const codesOf = (boards: readonly Board[], of = task) => boardOf(boards, of)?.entries.map(({ tag }) => tag)

test('a change brings its board to the front and leaves the others as they are', () => {
  const other: Board = { task: taskAt(2), entries: [entry(9)] }
  const after = changed([other, board(1)], { before: board(1), after: board(1, 2) })
  expect(after).toEqual([board(1, 2), other])
  expect(changed(after, { before: board(1, 2), after: undefined })).toEqual([other])
  expect(changed([other], { before: undefined, after: board() })).toEqual([board(), other])
})

test('what another page took in meanwhile stays, whatever is done or taken back here', () => {
  const now = [board(1, 2, 7)]
  expect(codesOf(changed(now, { before: board(1, 2), after: board(1, 2, 3) }))).toEqual([1, 2, 7, 3])
  expect(codesOf(changed(now, { before: board(1, 2), after: board(2) }))).toEqual([2, 7])
  expect(codesOf(changed(now, { before: board(1, 2), after: undefined }))).toEqual([7])
  expect(codesOf(changed([board(7)], { before: undefined, after: board(1, 2) }))).toEqual([7, 1, 2])
})

test('a change that is taken back leaves what was there, in its order', () => {
  const codes = fc.uniqueArray(fc.nat(20))
  fc.assert(
    fc.property(codes, codes, codes, (was, is, meanwhile) => {
      const [before, after] = [board(...was), board(...is)]
      const back = { before: after, after: before }
      expect(codesOf(changed(changed([before], { before, after }), back))).toEqual(was)
      const others = meanwhile.map((code) => code + 100)
      const undone = changed(changed([board(...was, ...others)], { before, after }), back)
      expect(new Set(codesOf(undone))).toEqual(new Set([...was, ...others]))
    }),
  )
})

test('only where there is no room for one more does a board go: the one that was shown longest ago', () => {
  const all = Array.from({ length: MOST_BOARDS }, (_, i): Board => ({ task: taskAt(i + 1), entries: [] }))
  expect(crowdedOut(all.slice(1), task)).toBeUndefined()
  expect(crowdedOut(all, taskAt(3))).toBeUndefined()
  expect(crowdedOut(all, taskAt(99))).toBe(all.at(-1))
  expect(withBoard(without(all, taskAt(MOST_BOARDS)), { task: taskAt(99), entries: [] })).toHaveLength(
    MOST_BOARDS,
  )
})
