import { useEffect, useRef, useState } from 'react'
import { readPreference, writePreference } from '@/components/ui/preference'
import { addCode, type Board, type Entry, type Outcome, withEntry, withoutEntry } from '@/lib/class/board'
import { boardOf, type Change, changed, withBoard, without } from '@/lib/class/boards'
import { readBoards, writeBoards } from '@/lib/class/keep'
import type { ClassTask } from '@/lib/class/task'

const KEY = 'epoch-class-results'
/** Changes that can be undone. */
const MOST_PAST = 50

/**
 * The boards of this device, the present one first. Kept with every change, which is made to what is kept at that
 * moment: the page may be open twice, on the projector and on the laptop, each with a task of its own.
 */
export function useBoards() {
  const { boards, latest, keep } = useKept()
  const [chosen, setChosen] = useState<ClassTask>()
  const [past, setPast] = useState<readonly Change[]>([])
  const found = chosen ? boardOf(boards ?? [], chosen) : undefined
  const present = found ?? boards?.[0]

  // What is shown stays, also where the other page turns to another task.
  useEffect(() => {
    if (present && !found) setChosen(present.task)
  }, [present, found])

  function apply(change: Change) {
    keep(changed(latest(), change))
  }

  function change(next: (board: Board) => Board | undefined) {
    if (!present) return
    const before = boardOf(latest(), present.task) ?? { ...present, entries: [] }
    const after = next(before)
    if (after === before) return
    setPast((all) => [...all, { before, after }].slice(-MOST_PAST))
    apply({ before, after })
  }

  function undo() {
    const { before, after } = past.at(-1)!
    apply({ before: after, after: before })
    setChosen((before ?? after)!.task)
    setPast(past.slice(0, -1))
  }

  return {
    loading: boards === undefined,
    boards: present ? withBoard(boards!, present) : [],
    /** Brings the board of a task to the front; makes it where there is none, in place of one that goes. */
    show(task: ClassTask, going?: Board) {
      const all = going ? without(latest(), going.task) : latest()
      keep(withBoard(all, boardOf(all, task) ?? { task, entries: [] }))
      setChosen(task)
      setPast(going ? [{ before: going, after: undefined }] : [])
    },
    /** Takes codes in, one after the other. */
    add(codes: readonly string[]): Outcome[] {
      const outcomes: Outcome[] = []
      change((board) => {
        const others = without(latest(), board.task).map(({ task }) => task)
        return codes.reduce((so, code) => {
          const added = addCode(so, code, others)
          outcomes.push(added.outcome)
          return added.board
        }, board)
      })
      return outcomes
    },
    /** Brings a result back that another one replaced. */
    keepBoth: (entry: Entry) => change((board) => withEntry(board, entry)),
    remove: (code: string) => change((board) => withoutEntry(board, code)),
    /** Forgets the present task with all that was handed in. */
    clear: () => change(() => undefined),
    undo: past.length > 0 ? undo : undefined,
  }
}

/** The boards as they are kept, also by other pages of this device; undefined until they are read. */
function useKept() {
  const [boards, setBoards] = useState<readonly Board[]>()
  const held = useRef<{ text?: string | undefined; boards: readonly Board[] }>({ boards: [] })

  /** What another page has written is read; where this browser keeps nothing, what this page knows holds. */
  function latest(): readonly Board[] {
    const text = readPreference(KEY)
    if (text !== held.current.text) held.current = { text, boards: readBoards(text) }
    return held.current.boards
  }

  function keep(next: readonly Board[]) {
    writePreference(KEY, next.length > 0 ? writeBoards(next) : undefined)
    held.current = { text: readPreference(KEY), boards: next }
    setBoards(next)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads a ref, and what is kept
  useEffect(() => {
    const read = () => setBoards(latest())
    read()
    addEventListener('storage', read)
    return () => removeEventListener('storage', read)
  }, [])

  return { boards, latest, keep }
}
