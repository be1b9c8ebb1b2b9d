/** Blocks before the first heading belong to this section. */
export const FIRST_SECTION = 'start'

/** What the id of a block says: its section, and which words it had when the id was made. */
export interface BlockId {
  section: string
  words: string
}

const SHAPE = /^([^.]+)\.([0-9a-f]{8}(?:\.[0-9]+)?)$/

/** Takes an id such as `why-it-works.0f9a33c1` apart; a heading's id has no dot, so the two never clash. */
export function parseBlockId(id: string): BlockId | undefined {
  const [, section, words] = SHAPE.exec(id) ?? []
  return section && words ? { section, words } : undefined
}

export type Place = { id: string; exact: boolean }

/**
 * Where a block is now: where its id says; else where the same words are, when the section was renamed or the block
 * moved; else its section, and at last the beginning of the lesson (an empty id).
 *
 * @param ids of the lesson as it is now, of blocks and headings
 */
export function findBlock(id: string, ids: ReadonlySet<string>): Place {
  if (ids.has(id)) return { id, exact: true }
  const { section, words } = parseBlockId(id) ?? { section: id, words: undefined }
  for (const other of ids)
    if (words && parseBlockId(other)?.words === words) return { id: other, exact: true }
  return { id: ids.has(section) ? section : '', exact: false }
}
