import { type Board, type Entry, entryOf } from './board'
import { readTask, taskPath } from './task'

/** Boards as a text to be kept: the address of each task, and its codes, from which all else follows. */
export const writeBoards = (boards: readonly Board[]): string =>
  JSON.stringify(
    boards.map(({ task, entries }) => ({
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
  // Whose codes count was decided when they came in.
  const entries = new Map<string, Entry>()
  for (const code of codes) {
    const found = entryOf(read.task, String(code))
    if (!('problem' in found)) entries.set(found.code, found)
  }
  return [{ task: read.task, entries: [...entries.values()] }]
}
