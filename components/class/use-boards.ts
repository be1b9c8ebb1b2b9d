import { useEffect, useState } from 'react'
import { readPreference, writePreference } from '@/components/ui/preference'
import { addCode, type Board, type Outcome, withoutEntry } from '@/lib/class/board'
import { readBoards, writeBoards } from '@/lib/class/keep'
import { type ClassTask, taskPath } from '@/lib/class/task'

const KEY = 'epoch-class-results'
/** Changes that can be undone. */
const MOST_PAST = 50

/** The boards of this device, the present one first; undefined until they are read. Kept with every change. */
export function useBoards() {
  const [boards, setBoards] = useState<readonly Board[]>()
  const [past, setPast] = useState<readonly (readonly Board[])[]>([])
  useEffect(() => setBoards(readBoards(readPreference(KEY))), [])

  function keep(next: readonly Board[]) {
    setBoards(next)
    writePreference(KEY, next.length > 0 ? writeBoards(next) : undefined)
  }

  function change(next: readonly Board[]) {
    if (boards) setPast([...past, boards].slice(-MOST_PAST))
    keep(next)
  }

  function undo() {
    keep(past.at(-1)!)
    setPast(past.slice(0, -1))
  }

  const [present, ...others] = boards ?? []
  return {
    loading: boards === undefined,
    boards: boards ?? [],
    /** Brings the board of a task to the front; makes it where there is none. */
    show(task: ClassTask) {
      const path = taskPath(task)
      const all = boards ?? []
      const found = all.find((board) => taskPath(board.task) === path)
      setPast([])
      keep([found ?? { task, entries: [] }, ...all.filter((board) => board !== found)])
    },
    /** Takes codes in, one after the other. */
    add(codes: readonly string[]): Outcome[] {
      if (!present) return []
      const tasks = others.map(({ task }) => task)
      const outcomes: Outcome[] = []
      let board = present
      for (const code of codes) {
        const added = addCode(board, code, tasks)
        board = added.board
        outcomes.push(added.outcome)
      }
      if (board !== present) change([board, ...others])
      return outcomes
    },
    remove: (code: string) => present && change([withoutEntry(present, code), ...others]),
    /** Forgets the present task with all that was handed in. */
    clear: () => change(others),
    undo: past.length > 0 ? undo : undefined,
  }
}
