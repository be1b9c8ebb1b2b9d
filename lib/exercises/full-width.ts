/** Digits of the Arabic and Persian scripts, from 0. */
const DIGITS = [0x0660, 0x06f0]

/**
 * What keyboards of other scripts write for digits and the marks between them, as a computer reads it: `３．５` and, as
 * a Chinese keyboard gives its full stop for the point, `3。5` are `3.5`. Superscripts stay what they are.
 */
export function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e\u3000]/g, (wide) => wide.normalize('NFKC'))
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
      const code = digit.charCodeAt(0)
      return String(code - DIGITS.findLast((zero) => zero <= code)!)
    })
    .replace(/[。｡](?=\d)|٫/g, '.')
    .replace(/[、٬]/g, ',')
}
