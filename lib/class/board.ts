import { say } from '@/lib/locale/say'
import { type Asked, type Result, readCode, studentTag } from './code'
import { askedOf, type ClassTask, taskInWords } from './task'

/** A result that was handed in, with the code it came as. */
export interface Entry extends Result {
  code: string
}

/** What a class has handed in for one task, in the order in which it came; of a student one entry, unless both were kept. */
export interface Board {
  task: ClassTask
  entries: readonly Entry[]
}

/** What became of a code. */
export type Outcome =
  | { kind: 'added'; entry: Entry }
  | { kind: 'replaced'; entry: Entry; before: Entry }
  | { kind: 'repeated'; entry: Entry }
  | { kind: 'refused'; text: string; problem: string }

/** The codes of a text: one a line, or with commas, semicolons or tabs between them. */
export function splitCodes(text: string): string[] {
  return text
    .split(/[\n\r\t,;\u2028\u2029]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => /(?:^|\s)(\w{4}-\w{4}-\w{4})(?:$|\s)/.exec(part)?.[1] ?? part) // Anna: K4M7-2QXD-9RTA
}

/** Reads a code of this task. */
export function entryOf(task: ClassTask, text: string): Entry | { problem: string } {
  const read = readCode(askedOf(task), text)
  return 'problem' in read ? read : { ...read.result, code: read.code }
}

/**
 * Takes a code in. A student who hands in again has changed their mind: the newer result stands in place of the older.
 * Where two students share a tag, `withEntry` brings the older back.
 *
 * @param others tasks that a code that does not fit may be of
 */
export function addCode(
  board: Board,
  text: string,
  others: readonly ClassTask[] = [],
): { board: Board; outcome: Outcome } {
  const entry = entryOf(board.task, text)
  if ('problem' in entry) {
    const other = others.find((task) => 'code' in entryOf(task, text))
    const problem = other
      ? say('This is a code of another task: {other}, class {classCode}.', {
          other: taskInWords(other),
          classCode: other.classCode,
        })
      : entry.problem
    return { board, outcome: { kind: 'refused', text, problem } }
  }
  const same = board.entries.filter(({ tag }) => tag === entry.tag)
  if (same.some(({ code }) => code === entry.code)) return { board, outcome: { kind: 'repeated', entry } }
  const before = same.at(-1)
  const entries = [...board.entries.filter((one) => one !== before), entry]
  return {
    board: { ...board, entries },
    outcome: before ? { kind: 'replaced', entry, before } : { kind: 'added', entry },
  }
}

/** Takes an entry in beside all others, also beside one of the same tag. */
export const withEntry = (board: Board, entry: Entry): Board => ({
  ...board,
  entries: [...withoutEntry(board, entry.code).entries, entry],
})

export const withoutEntry = (board: Board, code: string): Board => ({
  ...board,
  entries: board.entries.filter((entry) => entry.code !== code),
})

/** Who is who on a list of students. */
export interface Names {
  byTag: ReadonlyMap<number, string>
  /** Students whose codes cannot be told apart: the result of one would replace that of another. */
  collisions: readonly (readonly string[])[]
}

export function namesOf(asked: Asked, students: readonly string[]): Names {
  const byTag = new Map<number, string[]>()
  for (const student of students) {
    const tag = studentTag(asked, student)
    byTag.set(tag, [...(byTag.get(tag) ?? []), student])
  }
  return {
    byTag: new Map([...byTag].map(([tag, names]) => [tag, names.join(' / ')])),
    collisions: [...byTag.values()].filter((names) => names.length > 1),
  }
}

/** Students on the list who have handed in nothing yet. */
export const missing = ({ entries }: Board, { byTag }: Names): string[] => {
  const there = new Set(entries.map(({ tag }) => tag))
  return [...byTag].filter(([tag]) => !there.has(tag)).map(([, name]) => name)
}
