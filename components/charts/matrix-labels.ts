/** Names around a matrix as they are written. */
export interface MatrixLabels {
  rows: readonly string[]
  columns: readonly string[]
}

/**
 * The names of the same things along both sides, so that every one can be read: where they do not all fit side by
 * side over the columns, the columns are numbered from 0, and the rows say which number is which name.
 *
 * @param room width of one column
 * @param measure width of a text, in the unit of `room`
 */
export function namesOrNumbers(
  { rows, columns }: MatrixLabels,
  room: number,
  measure: (text: string) => number,
): MatrixLabels {
  if (columns.every((name) => measure(name) + 2 <= room)) return { rows, columns }
  return { rows: rows.map((name, k) => `${name} ${k}`), columns: columns.map((_, k) => String(k)) }
}
