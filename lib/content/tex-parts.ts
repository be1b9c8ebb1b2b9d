const TOKEN = /\\(?:[a-zA-Z]+|.)|[{}]/gs
const OPENS = new Set(['{', '\\begin', '\\left'])
const CLOSES = new Set(['}', '\\end', '\\right'])
const GAPS = new Set(['\\quad', '\\qquad'])

/**
 * The statements of a displayed formula: what its outermost `\quad` and `\qquad` set apart. Each is set as a piece of
 * its own, so that a narrow screen puts them below each other instead of cutting the last one off.
 */
export function partsOf(tex: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: token, index } of tex.matchAll(TOKEN)) {
    if (OPENS.has(token)) depth++
    else if (CLOSES.has(token)) depth--
    else if (depth === 0 && GAPS.has(token)) {
      parts.push(tex.slice(start, index))
      start = index + token.length
    }
  }
  parts.push(tex.slice(start))
  return parts.map((part) => part.trim()).filter(Boolean)
}
