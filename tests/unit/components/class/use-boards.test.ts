// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useBoards } from '@/components/class/use-boards'
import { studentTag, writeCode } from '@/lib/class/code'
import { askedOf, type ClassTask } from '@/lib/class/task'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  localStorage.clear()
})

const taskAt = (step: number): ClassTask => ({
  classCode: 'RIVER-7',
  widget: 'playground',
  settings: 'data=circle',
  metric: 'loss',
  step,
})
const task = taskAt(40)
const codeOf = (student: string, value: number) =>
  writeCode(askedOf(task), { tag: studentTag(askedOf(task), student), value })
const [ANNA, BEN, CLEO] = [codeOf('Anna', 0.5), codeOf('Ben', 0.25), codeOf('Cleo', 0.125)]

/** A page of its own: what it writes, the others hear of when `told`. */
const page = () => {
  const { result } = renderHook(() => useBoards())
  return {
    do: (act_: (boards: ReturnType<typeof useBoards>) => void) => act(() => act_(result.current)),
    codes: () => result.current.boards[0]?.entries.map(({ code }) => code),
    task: () => result.current.boards[0]?.task,
    boards: () => result.current,
  }
}
const tell = () => act(() => void dispatchEvent(new StorageEvent('storage')))

test('two pages of one device add to one list, and both see it', () => {
  const first = page()
  first.do(({ show }) => show(task))
  const second = page()
  first.do(({ add }) => add([ANNA]))
  second.do(({ add }) => add([BEN])) // it has not heard of the first yet
  expect(second.codes()).toEqual([ANNA, BEN])
  tell()
  expect(first.codes()).toEqual([ANNA, BEN])
  second.do(({ add }) => add([CLEO]))
  first.do(({ undo }) => undo!())
  expect(first.codes()).toEqual([BEN, CLEO])
  first.do(({ clear }) => clear())
  second.do(({ undo }) => undo!()) // of what is gone there is nothing to take back
  expect(page().codes()).toEqual([])
})

test('each page stays at its own task while the other turns to another', () => {
  const first = page()
  first.do(({ show }) => show(task))
  const second = page()
  second.do(({ show }) => show(taskAt(99)))
  tell()
  expect(first.task()).toEqual(task)
  expect(second.task()).toEqual(taskAt(99))
  first.do(({ add }) => add([ANNA]))
  tell()
  expect(second.task()).toEqual(taskAt(99))
  second.do(({ clear }) => clear())
  expect(second.codes()).toEqual([ANNA])
})

test('a task that goes to make room comes back by “Undo”', () => {
  const one = page()
  one.do(({ show }) => show(task))
  one.do(({ add }) => add([ANNA]))
  one.do(({ show, boards }) => show(taskAt(99), boards[0]))
  expect(one.boards().boards).toHaveLength(1)
  one.do(({ undo }) => undo!())
  expect(one.codes()).toEqual([ANNA])
  expect(one.boards().boards).toHaveLength(2)
})

test('where the browser keeps nothing, the page does for as long as it is open', () => {
  for (const method of ['getItem', 'setItem', 'removeItem'] as const)
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new Error('blocked')
    })
  const one = page()
  one.do(({ show }) => show(task))
  one.do(({ add }) => add([ANNA]))
  one.do(({ add }) => add([BEN]))
  one.do(({ remove }) => remove(ANNA))
  expect(one.codes()).toEqual([BEN])
  one.do(({ undo }) => undo!())
  expect(one.codes()).toEqual([ANNA, BEN])
})
