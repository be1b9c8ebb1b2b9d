import { say } from '@/lib/locale/say'

const MOST_ROWS = 5000
/** Share of the picture that the points fill. */
const FILL = 0.9
/** A range narrower than this cannot be divided by; it counts as a single value. */
const NARROWEST = 1e-300
/** The range of larger numbers would not be a number. */
const LARGEST = 1e100
/** A comma may be a decimal sign, so it separates only where nothing else does. */
const SEPARATORS = ['\t', ';', ',']

/** Points read from a reader's file, moved and scaled into the picture. */
export interface CsvPoints {
  points: { x: number; y: number; label: number }[]
  /** Name of each class, in the order they first appear. */
  classes: string[]
  /** The reader's own units: value = picture · scale + shift, for each axis. */
  inverse: { x: { scale: number; shift: number }; y: { scale: number; shift: number } }
}

/**
 * Reads two numeric columns and a column with the class, in this order. A first row without numbers is a header.
 * Commas, semicolons and tabs separate, but not inside double quotes; decimals may have a comma where it does not
 * separate. Further columns are not read.
 *
 * @param extent the largest coordinate in the picture; the data's own range is scaled to 90 % of it
 * @param mostClasses more than these are refused
 * @throws Error with the line number and what is wrong there, in words for the reader
 */
export function readCsvPoints(text: string, extent = 6, mostClasses = 4): CsvPoints {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const first = lines.findIndex((line) => line.trim() !== '')
  const separator = SEPARATORS.find((s) => unquoted(lines[first] ?? '').includes(s))
  if (!separator) throw new Error(say('No columns were found. Separate them by commas, semicolons or tabs.'))

  const rows: { x: number; y: number; label: string }[] = []
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue
    const cells = cellsOf(line, separator)
    const [x, y] = cells.slice(0, 2).map((cell) => toNumber(cell, separator))
    if (i === first && cells.length >= 3 && Number.isNaN(x) && Number.isNaN(y)) continue // a header
    if (cells.length < 3 || cells[2] === '')
      throw new Error(say('Line {line} needs three columns: two numbers and a class.', { line: i + 1 }))
    if (Number.isNaN(x) || Number.isNaN(y)) {
      throw new Error(
        say('Line {line}: “{cell}” is not a number.', {
          line: i + 1,
          cell: (Number.isNaN(x) ? cells[0] : cells[1])!.slice(0, 30),
        }),
      )
    }
    if (rows.length === MOST_ROWS)
      throw new Error(
        say('The file has more than {most} points. Please take a sample of it.', { most: MOST_ROWS }),
      )
    rows.push({ x: x!, y: y!, label: cells[2]! })
  }
  if (rows.length < 4) throw new Error(say('At least four points are needed.'))

  const classes = [...new Set(rows.map(({ label }) => label))]
  if (classes.length < 2)
    throw new Error(say('All points have the same class; two to four classes are needed.'))
  if (classes.length > mostClasses)
    throw new Error(
      say('There are {count} classes in the third column; at most {most} fit.', {
        count: classes.length,
        most: mostClasses,
      }),
    )
  const inverse = {
    x: rangeOf(
      rows.map(({ x }) => x),
      extent,
    ),
    y: rangeOf(
      rows.map(({ y }) => y),
      extent,
    ),
  }
  // Rounding may carry the outermost points of a very narrow range over the edge.
  const edge = FILL * extent
  const place = (value: number, { scale, shift }: { scale: number; shift: number }) =>
    Math.max(-edge, Math.min(edge, (value - shift) / scale))
  const points = rows.map(({ x, y, label }) => ({
    x: place(x, inverse.x),
    y: place(y, inverse.y),
    label: classes.indexOf(label),
  }))
  return { points, classes, inverse }
}

/** The cells of a line; a separator inside double quotes belongs to its cell, and "" is a quote (RFC 4180). */
function cellsOf(line: string, separator: string): string[] {
  const cells = ['']
  let quoted = false
  for (const character of line) {
    if (character === '"') quoted = !quoted
    if (character === separator && !quoted) cells.push('')
    else cells[cells.length - 1] += character
  }
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"'),
  )
}

const unquoted = (line: string) => line.replaceAll(/"[^"]*"/g, '')

/** A decimal number; a comma for the point where the comma does not separate. NaN for anything else, and beyond ±1e100. */
function toNumber(cell: string, separator: string): number {
  // Inside quotes a comma is a decimal mark even where commas separate.
  const text = separator === ',' && !/^[^,]*,[^,]*$/.test(cell) ? cell : cell.replace(',', '.')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number.NaN
  const value = Number(text)
  return Math.abs(value) <= LARGEST ? value : Number.NaN
}

/** Centre and half width of the values, such that they fill nine tenths of the picture. */
function rangeOf(values: number[], extent: number) {
  let lo = Number.POSITIVE_INFINITY
  let hi = Number.NEGATIVE_INFINITY
  for (const value of values) {
    lo = Math.min(lo, value)
    hi = Math.max(hi, value)
  }
  const scale = (hi - lo) / 2 / (FILL * extent)
  return { scale: scale > NARROWEST ? scale : 1, shift: (lo + hi) / 2 }
}
