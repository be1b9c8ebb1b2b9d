/**
 * A CSV file that spreadsheets open (RFC 4180). What one would run as a formula becomes text; numbers stay numbers,
 * with a point for the decimals.
 *
 * @param head names of the columns: letters and digits
 */
export function csv(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [head.join(','), ...rows.map((row) => row.map(cell).join(','))]
  // The mark in front tells Excel that this is UTF-8.
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+@\t\r-]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}
