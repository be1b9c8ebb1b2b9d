/**
 * Writes calls of `say` with holes as template literals, so that what a text says costs a page no more than if it had
 * been written there in its language:
 *
 *     say("{done} of {total}", { done, total: all.length })        `${done} of ${all.length}`
 *
 * What fills a hole must have no effects: it is computed as often as the text of the language has the hole, in its order.
 * A call that is not understood stays as it is, and is filled when it runs.
 */

const CALL = /(?<![.\w])say\(("(?:[^"\\]|\\.)*"),\s*\{/g
/** A regular expression or a comment: quotes and brackets in it mean nothing. */
const OPAQUE = /\/[^\s]/

/** @param {string} source with texts as JSON (`translate`) @returns {string} */
export function foldHoles(source) {
  let folded = ''
  let at = 0
  for (const call of source.matchAll(CALL)) {
    if (call.index < at) continue // within one that is folded
    const open = call.index + call[0].length - 1
    const close = endOf(source, open)
    const end = close === undefined ? undefined : /^\s*,?\s*\)/.exec(source.slice(close + 1))
    const template = end && templateOf(JSON.parse(call[1]), source.slice(open + 1, close))
    if (template === undefined || template === null) continue
    folded += source.slice(at, call.index) + template
    at = close + 1 + end[0].length
  }
  return folded + source.slice(at)
}

/** @param {string} text @param {string} fillings what stands between the braces */
function templateOf(text, fillings) {
  if (OPAQUE.test(fillings)) return
  const holes = new Map()
  for (const entry of split(fillings)) {
    const [, name, value] = /^\s*(\w+)\s*(?::\s*(.+?)\s*)?$/s.exec(entry) ?? []
    if (name === undefined) return
    holes.set(name, value ?? name)
  }
  const parts = text.split(/\{(\w+)\}/)
  if (parts.some((name, i) => i % 2 === 1 && !holes.has(name))) return
  const written = parts.map((part, i) =>
    i % 2 === 1 ? `\${${foldHoles(holes.get(part))}}` : part.replace(/[\\`]|\$(?=\{)/g, '\\$&'),
  )
  return `\`${written.join('')}\``
}

/** The entries of an object literal. @param {string} inner */
function split(inner) {
  const entries = []
  let start = 0
  for (let i = 0; i < inner.length; i++) {
    if (inner[i] === ',') {
      entries.push(inner.slice(start, i))
      start = i + 1
    } else if ('"\'`([{'.includes(inner[i])) i = endOf(inner, i) ?? inner.length
  }
  return [...entries, inner.slice(start)].filter((entry) => entry.trim() !== '')
}

const CLOSING = { '(': ')', '[': ']', '{': '}' }

/** Where what opens at a place ends; undefined where it does not. @param {string} source @param {number} open */
function endOf(source, open) {
  const opening = source[open]
  const quoted = '"\'`'.includes(opening)
  for (let i = open + 1; i < source.length; i++) {
    const one = source[i]
    if (one === (quoted ? opening : CLOSING[opening])) return i
    if (quoted && one === '\\') i++
    else if (quoted ? opening === '`' && source.startsWith('${', i) : '"\'`([{'.includes(one)) {
      const end = endOf(source, quoted ? i + 1 : i)
      if (end === undefined) return
      i = end
    }
  }
}
