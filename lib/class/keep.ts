import { addCode, type Board } from './board'
import { readTask, taskPath } from './task'

/** As many tasks are kept; the oldest go first. */
export const MOST_BOARDS = 20

/** Boards as a text to be kept: the address of each task, and its codes, from which all else follows. */
export const writeBoards = (boards: readonly Board[]): string =>
  JSON.stringify(
    boards.slice(0, MOST_BOARDS).map(({ task, entries }) => ({
      task: taskPath(task),
      codes: entries.map(({ code }) => code),
    })),
  )

/** Boards that were kept; what cannot be read is left out. */
export function readBoards(text: string | undefined): Board[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? kept.flatMap(readBoard) : []
  } catch {
    return [] // cut off, or not ours
  }
}

function readBoard(kept: unknown): Board[] {
  const { task: path, codes } = (kept ?? {}) as { task?: unknown; codes?: unknown }
  if (typeof path !== 'string' || !Array.isArray(codes)) return []
  const [, widget, query] = /^\/lab\/([a-z0-9-]+)\?(.*)$/.exec(path) ?? []
  if (!widget) return []
  const read = readTask(widget, new URLSearchParams(query))
  if ('problem' in read) return []
  const empty: Board = { task: read.task, entries: [] }
  return [codes.reduce<Board>((board, code) => addCode(board, String(code)).board, empty)]
}
