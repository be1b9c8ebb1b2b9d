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
  if (labelStride(columns, room, measure) === 1) return { rows, columns }
  return { rows: rows.map((name, k) => `${name} ${k}`), columns: columns.map((_, k) => String(k)) }
}

/**
 * Which labels are written over narrow columns: every one, every 2nd, 5th, 10th, 20th and so on, as along an axis, the
 * first always among them.
 *
 * @param room width of one column
 * @param measure width of a text, in the unit of `room`
 */
export function labelStride(
  labels: readonly string[],
  room: number,
  measure: (text: string) => number,
): number {
  // Letters side by side can be told apart; numbers would run together without a digit's width between them.
  const gap = labels.every((text) => [...text].length <= 1) ? 2 : measure('0')
  const needed = Math.max(0, ...labels.map(measure)) + gap
  for (let ten = 1; ; ten *= 10)
    for (const stride of [ten, 2 * ten, 5 * ten])
      if (stride * room >= needed || stride >= labels.length) return stride
}
