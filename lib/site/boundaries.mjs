import { readFileSync, writeFileSync } from 'node:fs'
import { filesBelow } from './files.mjs'

/**
 * Puts what React streams after a page, to be moved into its place by a script, into its place at once. A server gains
 * by streaming; a finished file only loses: its widgets would jump in late, and never appear without JavaScript.
 *
 * React writes `<!--$?--><template id="B:0"></template>fallback<!--/$-->` where a large Suspense boundary belongs,
 * later `<div hidden id="S:0">content</div><script>…$RC("B:0","S:0")</script>`, and makes of it in the browser what is
 * written here: `<!--$-->content<!--/$-->` (ReactFizzInstructionSet, `completeBoundary`).
 *
 * @param {string} html a page
 * @returns {string} the same page without late boundaries
 * @throws when a boundary is not written as expected, such as after an update of React
 */
export function settleBoundaries(html) {
  for (;;) {
    const script = /<script>(?:(?!<\/script>).)*?\$RC\("(B:\w+)","(S:\w+)"\)<\/script>/s.exec(html)
    if (!script) break
    const [text, boundary, segment] = script
    html = html.slice(0, script.index) + html.slice(script.index + text.length)
    const opening = `<div hidden id="${segment}">`
    const from = placeOf(html, opening)
    const to = endOf(html, from, /<div\b|<\/div>/g, '</div>')
    const content = html.slice(from + opening.length, to - '</div>'.length)
    html = html.slice(0, from) + html.slice(to)
    const pending = `<!--$?--><template id="${boundary}"></template>`
    const start = placeOf(html, pending)
    const end = endOf(html, start, /<!--\$[?!~]?-->|<!--\/\$-->/g, '<!--/$-->')
    html = `${html.slice(0, start)}<!--$-->${content}<!--/$-->${html.slice(end)}`
  }
  if (/<!--\$\?-->|<div hidden id="S:/.test(html)) throw new Error('A boundary of the page stays unfinished.')
  return html
}

/** @param {string} html @param {string} text */
function placeOf(html, text) {
  const place = html.indexOf(text)
  if (place < 0) throw new Error(`The page has no ${text}`)
  return place
}

/** Where what begins at `from` ends: as many `closing` as openings, of all `marks`. */
function endOf(html, from, marks, closing) {
  let depth = 0
  marks.lastIndex = from
  for (let mark = marks.exec(html); mark; mark = marks.exec(html)) {
    depth += mark[0] === closing ? -1 : 1
    if (depth === 0) return mark.index + mark[0].length
  }
  throw new Error(`What begins at ${html.slice(from, from + 40)} has no end`)
}

/** Settles every page of an export. */
export function settlePages(out) {
  for (const file of filesBelow(out).filter((name) => name.endsWith('.html')))
    writeFileSync(`${out}/${file}`, settleBoundaries(readFileSync(`${out}/${file}`, 'utf8')))
}
